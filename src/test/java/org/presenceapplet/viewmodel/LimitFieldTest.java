package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.TimeLimit;

final class LimitFieldTest {
    /** 13:00 there, and the clocks go forward in the night after. */
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    private final LimitField field = new LimitField(Clock.fixed(NOON, ZoneId.of("Europe/Berlin")));

    private void until(String time) {
        field.choiceProperty().set(LimitField.Choice.UNTIL);
        field.timeProperty().set(time);
    }

    @Test
    void withoutAChoiceThereIsNoLimit() {
        assertTrue(field.isRight());
        assertEquals(Optional.empty(), field.limit());
        assertEquals("", field.meaningProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"HALF_HOUR, PT30M", "HOUR, PT1H", "FOUR_HOURS, PT4H"})
    void spanLastsFromTheMomentItIsSet(LimitField.Choice choice, Duration duration) {
        field.choiceProperty().set(choice);
        assertTrue(field.isRight());
        assertEquals(Optional.of(new TimeLimit.Lasting(duration)), field.limit());
    }

    @Test
    void spanIsToldByItsEnd() {
        field.choiceProperty().set(LimitField.Choice.HALF_HOUR);
        assertEquals(
                "The status you choose next holds until 1:30 PM.",
                field.meaningProperty().get().replace('\u202f', ' '));
    }

    @Test
    void todayEndsAtMidnightHere() {
        field.choiceProperty().set(LimitField.Choice.TODAY);
        assertEquals(Optional.of(new TimeLimit.Until(Instant.parse("2026-03-28T23:00:00Z"))), field.limit());
        assertEquals(
                "The status you choose next holds for the rest of today.",
                field.meaningProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "14:30, 2026-03-28T13:30:00Z",
        "14.30, 2026-03-28T13:30:00Z",
        "1430, 2026-03-28T13:30:00Z",
        "' 15 ', 2026-03-28T14:00:00Z",
        "13:00, 2026-03-29T11:00:00Z",
        "9, 2026-03-29T07:00:00Z",
        "930, 2026-03-29T07:30:00Z"
    })
    void writtenTimeIsTheNextOneByTheClockHere(String time, Instant moment) {
        until(time);
        assertTrue(field.isRight());
        assertEquals(Optional.of(new TimeLimit.Until(moment)), field.limit());
    }

    @Test
    void timeThatHasPassedIsSaidToBeTomorrows() {
        until("9:00");
        assertEquals(
                "The status you choose next holds until 9:00 AM tomorrow.",
                field.meaningProperty().get().replace('\u202f', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "24:00", "12:60", "1:2", "-1", "12345"})
    void anythingElseIsSaidToBeWrongUntilItIsMended(String time) {
        until(time);
        assertFalse(field.isRight());
        assertEquals("Write a time such as 14:30.", field.errorProperty().get());
        field.timeProperty().set("14:3");
        assertEquals("", field.errorProperty().get());
    }

    @Test
    void clearedFieldHasNoLimit() {
        until("9:00");
        field.clear();
        assertEquals(Optional.empty(), field.limit());
        assertEquals("", field.timeProperty().get());
    }
}
