package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Settings;

final class PreferencesViewModelTest {
    private final Desk desk = new Desk();
    private final PreferencesViewModel page = desk.preferencesPage;

    private Settings settings() {
        return desk.preferences.current();
    }

    private void write(MinutesField field, String text) {
        field.textProperty().set(text);
        field.enter();
        desk.settle();
    }

    @Test
    void whatHoldsIsShown() {
        assertTrue(page.awayAfter().onProperty().get());
        assertEquals("5", page.awayAfter().textProperty().get());
        assertEquals("15", page.extendedAwayAfter().textProperty().get());
        desk.preferences.change(
                settings -> settings.withAwayAfter(Duration.ZERO).withFollowDoNotDisturb(false));
        desk.settle();
        assertFalse(page.awayAfter().onProperty().get());
        assertFalse(page.followDoNotDisturb().onProperty().get());
    }

    @Test
    void eachSwitchChangesItsSettingAtOnce() {
        page.awayWhenLocked().turn(false);
        page.awayBeforeSleep().turn(false);
        page.silenceNotifications().turn(false);
        page.followDoNotDisturb().turn(false);
        page.keepHistory().turn(false);
        assertEquals(
                new Settings(Duration.ofMinutes(5), Duration.ofMinutes(15), false, false, false, false, false),
                settings());
        desk.settle();
        assertFalse(page.silenceNotifications().onProperty().get());
    }

    @Test
    void startingAtLogInIsSwitchedWhereTheDesktopLooksForIt() {
        desk.logInStart.setOn(true);
        page.open();
        desk.settle();
        assertTrue(page.logInStart().onProperty().get());
        page.logInStart().turn(false);
        desk.settle();
        assertFalse(desk.logInStart.isOn().toCompletableFuture().join());
        assertEquals(
                "The applet starts when you start it.",
                page.logInStart().meaningProperty().get());
    }

    @Test
    void aSwitchThatCannotBeKeptGoesBackAndSaysWhy() {
        desk.logInStart.setReadOnly(true);
        page.logInStart().turn(true);
        desk.settle();
        assertFalse(page.logInStart().onProperty().get());
        assertTrue(page.logInStart().meaningProperty().get().startsWith("That cannot be changed:"));
    }

    @Test
    void minutesThatAreEnteredHold() {
        write(page.awayAfter(), " 7 ");
        assertEquals(Duration.ofMinutes(7), settings().awayAfter());
        assertEquals("7", page.awayAfter().textProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1441", "2.5"})
    void anythingElseIsSaidToBeWrongUntilItIsMended(String text) {
        write(page.awayAfter(), text);
        assertEquals(Settings.DEFAULT, settings());
        assertEquals(
                "Write whole minutes, from 1 to 1440.",
                page.awayAfter().errorProperty().get());
        write(page.awayAfter(), "1440");
        assertEquals("", page.awayAfter().errorProperty().get());
    }

    @Test
    void whatIsBeingWrittenIsLeftAloneUntilSomethingElseHolds() {
        page.awayAfter().textProperty().set("2");
        desk.preferences.change(settings -> settings.withAwayWhenLocked(false));
        desk.settle();
        assertEquals("2", page.awayAfter().textProperty().get());
        desk.preferences.change(settings -> settings.withAwayAfter(Duration.ofMinutes(8)));
        desk.settle();
        assertEquals("8", page.awayAfter().textProperty().get());
    }

    @Test
    void whatIsSwitchedOnAgainHasTheMinutesItHad() {
        write(page.awayAfter(), "7");
        page.awayAfter().turn(false);
        assertEquals(Duration.ZERO, settings().awayAfter());
        assertEquals("7", page.awayAfter().textProperty().get());
        page.awayAfter().turn(true);
        assertEquals(Duration.ofMinutes(7), settings().awayAfter());
    }

    @Test
    void noMinutesAtAllSwitchOffAndStayOff() {
        write(page.awayAfter(), "0");
        assertFalse(page.awayAfter().onProperty().get());
        page.awayAfter().enter();
        assertEquals(Duration.ZERO, settings().awayAfter());
    }

    @Test
    void stepsStayInRange() {
        page.awayAfter().step(1);
        assertEquals(Duration.ofMinutes(6), settings().awayAfter());
        page.awayAfter().step(-100);
        assertEquals(Duration.ofMinutes(1), settings().awayAfter());
        page.extendedAwayAfter().step(10_000);
        assertEquals(Duration.ofDays(1), settings().extendedAwayAfter());
    }

    @Test
    void extendedAwayIsMovedWithAway() {
        write(page.awayAfter(), "30");
        assertEquals("30", page.extendedAwayAfter().textProperty().get());
        write(page.extendedAwayAfter(), "10");
        assertEquals("10", page.awayAfter().textProperty().get());
    }

    @Test
    void whatTheSettingsComeToIsSaid() {
        assertEquals(
                "After 5 minutes without a key or the pointer you are shown as Away, after 15 minutes as Extended away."
                        + " Your message stays, and your status is back as soon as you are. Offline, Invisible and Do"
                        + " not disturb are left alone.",
                page.awayMeaningProperty().get());
        page.extendedAwayAfter().turn(false);
        write(page.awayAfter(), "1");
        assertTrue(page.awayMeaningProperty()
                .get()
                .startsWith("After 1 minute without a key or the pointer you are shown as Away. "));
        page.awayAfter().turn(false);
        page.awayWhenLocked().turn(false);
        page.awayBeforeSleep().turn(false);
        page.silenceNotifications().turn(false);
        page.followDoNotDisturb().turn(false);
        desk.settle();
        assertEquals(
                "Your status stays as you set it, however long you are gone.",
                page.awayMeaningProperty().get());
        assertEquals(
                "Your status and the desktop's notifications do not affect each other.",
                page.quietMeaningProperty().get());
    }

    @Test
    void idlenessIsAskedForOnlyWhileThePageCanBeSeen() {
        desk.settle();
        assertEquals(0, desk.person.questions());
        desk.person.setIdle(Duration.ofSeconds(12));
        page.open();
        assertEquals("Idle for 12 s, according to GNOME.", idleNow());
        desk.person.setIdle(Duration.ofSeconds(13));
        assertEquals("Idle for 13 s, according to GNOME.", idleNow());

        desk.window.setActive(false);
        desk.settle();
        int before = desk.person.questions();
        desk.settle();
        assertEquals(before, desk.person.questions());

        desk.window.setActive(true);
        desk.settle();
        assertTrue(desk.person.questions() > before);
        page.close();
        desk.settle();
        int closed = desk.person.questions();
        desk.settle();
        assertEquals(closed, desk.person.questions());
    }

    @Test
    void whereNothingTellsIdlenessThatIsSaid() {
        desk.person.setIdle(null);
        page.open();
        assertEquals("GNOME does not tell right now how long you have been idle.", idleNow());
        desk.person.setSource(null);
        assertEquals(
                "Nothing on this desktop tells how long you have been idle, so time alone does not make you away.",
                idleNow());
    }

    private String idleNow() {
        desk.settle();
        return page.idleProperty().get();
    }

    @Test
    void whatHindersKeepingIsSaid() {
        desk.preferences.report("settings.properties cannot be written");
        desk.settle();
        assertEquals(
                "settings.properties cannot be written.", page.problemProperty().get());
        desk.preferences.report("");
        desk.settle();
        assertEquals("", page.problemProperty().get());
    }

    @Test
    void alertIsTakenAway() {
        Alert bob = new Alert(new ContactId("Home", "bob@x"), "Bob", Alert.Kind.BACK, false);
        desk.alerts.add(new Alert(new ContactId("Home", "alice@x"), "Alice", Alert.Kind.AVAILABLE, true));
        desk.alerts.add(bob);
        desk.settle();
        assertEquals(
                List.of("Tell me when Alice is available – once", "Tell me when Bob is back – each time"),
                page.alerts().stream().map(AlertLine::text).toList());
        page.remove(page.alerts().get(0));
        assertEquals(
                List.of("Tell me when Bob is back – each time"),
                page.alerts().stream().map(AlertLine::text).toList());
        assertEquals(List.of(bob), desk.alerts.all());
    }

    @Test
    void historyIsWipedAndThatIsSaid() {
        page.wipeHistory();
        desk.settle();
        assertEquals(1, desk.wipes());
        assertEquals("Deleted.", page.wipedProperty().get());
        page.close();
        assertEquals("", page.wipedProperty().get());

        desk.wiping = CompletableFuture.failedFuture(new IOException("read-only"));
        page.wipeHistory();
        desk.settle();
        assertEquals(
                "The file could not be deleted. Check who may write in its folder, then try again.",
                page.wipedProperty().get());
    }

    @Test
    void whatIsRememberedIsSaid() {
        assertTrue(page.historyMeaningProperty().get().contains("for you alone"));
        page.keepHistory().turn(false);
        desk.settle();
        assertEquals(
                "Nothing is remembered, and what was has been deleted.",
                page.historyMeaningProperty().get());
    }
}
