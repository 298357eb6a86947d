package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Subscription;

final class PersonTest {
    private static final Account HOME = Account.unknown("home", "Home").withConnection(ConnectionState.CONNECTED, null);

    private static Person person(Presence presence) {
        return new Person(
                new Contact(new ContactId("home", "ann@x"), "Ann", List.of(), Subscription.YES, presence, null), HOME);
    }

    private static String since(Duration ago) {
        return RelativeTime.since(Desk.NOON.minus(ago), Desk.NOON, ZoneOffset.UTC);
    }

    @Test
    void statusWordStandsWhereThereIsNoMessage() {
        Person ann = person(Presence.of("dnd", PresenceType.BUSY, " \n"));
        assertEquals("Do not disturb", ann.line(Desk.NOON));
        assertFalse(ann.hasMessage());
    }

    @Test
    void unfamiliarStatusIsShownByItsType() {
        assertEquals(
                "Busy (in-a-cave)",
                person(Presence.of("in-a-cave", PresenceType.BUSY, "")).line(Desk.NOON));
    }

    @Test
    void messageIsOneLineWithoutControlCharacters() {
        assertEquals(
                "one two",
                person(Presence.of("away", PresenceType.AWAY, "one\r\n\u202Etwo\u0000"))
                        .line(Desk.NOON));
    }

    @Test
    void relativeTimesAreAsPeopleSpeak() {
        assertEquals("now", since(Duration.ofSeconds(59)));
        assertEquals("now", since(Duration.ofSeconds(-5)));
        assertEquals("3 min", since(Duration.ofSeconds(200)));
        assertEquals("1 h", since(Duration.ofMinutes(61)));
        assertEquals("yesterday", since(Duration.ofHours(30)));
        assertEquals("2/20/26", since(Duration.ofDays(10)));
    }

    @Test
    void nobodyKnowsSinceWhenWhatWasThereFromTheBeginning() {
        assertEquals("", person(Presence.of("away", PresenceType.AWAY, "")).since(Desk.NOON, ZoneOffset.UTC));
    }

    @Test
    void detailsNameEveryStatusWithItsParameters() {
        Presence presence = new Presence(
                List.of(
                        Status.of("busy", PresenceType.BUSY, "working"),
                        new Status("listening", PresenceType.AWAY, Map.of("title", "Bach"))),
                null);
        assertEquals(
                "ann@x\nAccount: Home\nBusy: working\nAway (listening) · title Bach",
                person(presence).details(ZoneOffset.UTC));
    }

    @Test
    void lastActivityIsToldWhereItIsKnown() {
        Presence presence =
                new Presence(List.of(Status.of("away", PresenceType.AWAY, "")), Instant.parse("2026-03-02T11:30:00Z"));
        assertEquals(
                "Last active: 3/2/26, 11:30 AM",
                person(presence)
                        .details(ZoneOffset.UTC)
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow());
    }
}
