package org.presenceapplet.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.testing.SamplePeople;

class TrayModelTest {
    private static final String SPANS = " > [30 min, 1 h, 4 h, Today]";
    private static final String FOR_A_WHILE =
            "For a while > [Available" + SPANS + ", Busy" + SPANS + ", Away" + SPANS + ", Extended away" + SPANS + "]";

    private final TrayFixture tray = new TrayFixture();

    @Test
    void aStatusIsSetForAWhileExtendedAndEndedFromTheMenu() {
        tray.model.run(new Command.ShowFor(StatusChoice.of("busy", "lunch"), Span.HALF_AN_HOUR));
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(List.of("set work [busy lunch]"), tray.port.calls());
        assertEquals(
                "Busy until 12:30 PM > [30 min longer, End now]",
                plain(tray.model.view().menu().get(7)));
        assertEquals(
                List.of("lunch", "Busy until 12:30 PM, then Available", "30 min left"),
                plain(tray.model.view().lines()));
        tray.clock.advance(Duration.ofMinutes(5));
        tray.time.advance(Duration.ofMinutes(1));
        assertEquals("25 min left", tray.model.view().lines().get(2));
        tray.clock.advance(Duration.ofMinutes(-5));

        tray.model.run(new Command.Extend());
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(
                "Busy until 1:00 PM > [30 min longer, End now]",
                plain(tray.model.view().menu().get(7)));

        tray.model.run(new Command.EndTimed());
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(List.of("set work [busy lunch]", "set work [available hello]"), tray.port.calls());
        assertEquals(FOR_A_WHILE, plain(tray.model.view().menu().get(7)));
    }

    @Test
    void forTheRestOfTheDayIsUntilMidnight() {
        tray.model.run(new Command.ShowFor(StatusChoice.of("away", ""), Span.TODAY));
        assertEquals(
                Instant.parse("2026-01-02T00:00:00Z"),
                tray.engine.layers().timed().orElseThrow().until());
    }

    @Test
    void tooltipSaysWhyAndTheMenuKeepsTheMessageWhileNobodyIsHere() {
        tray.engine.activityChanged(new Activity(
                Activity.Idleness.ACTIVE, null, tray.clock.instant().minusSeconds(720), null));
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals("Away", tray.model.view().title());
        assertEquals(
                List.of("hello", "Away, because the screen has been locked for 12 min; you chose Available"),
                tray.model.view().lines());
        tray.model.run(((MenuItem.Radio) tray.model.view().menu().get(1)).command());
        assertEquals(
                Optional.of("hello"),
                tray.engine.layers().of("work").map(own -> own.chosen().first().message()));
    }

    @Test
    void theLineAndThePreferencesOpenFromTheMenu() {
        tray.model.run(new Command.OpenStatusLine());
        tray.model.run(new Command.OpenPreferences());
        assertEquals(List.of("line", "preferences"), tray.asked);
    }

    private static String plain(MenuItem item) {
        return lines(List.of(item)).get(0).replace('\u202f', ' ');
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.replace('\u202f', ' ')).toList();
    }

    @Test
    void menuOffersWhatCanBeSetAndMarksWhatIsShown() {
        assertEquals(
                List.of(
                        "(x) Available",
                        "( ) Busy",
                        "( ) Away",
                        "( ) Extended away",
                        "Go offline",
                        "--",
                        "Recent messages > [Busy – in a call, Away – lunch]",
                        FOR_A_WHILE,
                        "Write a status…",
                        "--",
                        "Contacts…",
                        "Preferences…",
                        "Quit"),
                lines(tray.model.view().menu()));
    }

    @Test
    void whoIsOfflineCanConnectFromTheMenu() {
        tray.work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        tray.store.manage(
                "work",
                "Work",
                account -> account.withManaged(new Managed("haze", "jabber", true, true))
                        .withRequested(StatusChoice.of("offline", "")));
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(
                List.of("( ) Available", "( ) Busy", "( ) Away"),
                lines(tray.model.view().menu()).subList(0, 3));
        tray.model.run(new Command.Show(StatusChoice.of("away", "")));
        assertEquals(List.of("request work away"), tray.accounts.calls());
    }

    @Test
    void whoIsOfflineForAWhileCanStaySoFromTheMenu() {
        tray.model.run(new Command.ShowFor(StatusChoice.of("offline", ""), Span.AN_HOUR));
        tray.work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        tray.time.advance(Duration.ofSeconds(1));

        assertTrue(goOffline().enabled());
        tray.model.run(goOffline().command());
        tray.time.advance(Duration.ofSeconds(1));
        assertFalse(goOffline().enabled());
    }

    private MenuItem.Action goOffline() {
        return tray.model.view().menu().stream()
                .filter(item -> item.key().equals("offline"))
                .map(MenuItem.Action.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tenContactsWhoAreAvailableAreNamedAndTheRestCounted() {
        tray.work.putContacts(SamplePeople.many(tray.work, 72));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(
                List.of(
                        "Person 0",
                        "Person 12",
                        "Person 18",
                        "Person 24",
                        "Person 30",
                        "Person 36",
                        "Person 42",
                        "Person 48",
                        "Person 54",
                        "Person 6",
                        "2 more…"),
                lines(tray.model.view().menu()).subList(10, 21));
    }

    @Test
    void favouritesComeFirstAndTheTooltipTellsWhoOfThemIsHere() {
        List<Contact> people = SamplePeople.many(tray.work, 72);
        tray.work.putContacts(people);
        for (String name : List.of("Person 6", "Person 66", "Person 1")) {
            people.stream()
                    .filter(contact -> contact.alias().equals(name))
                    .forEach(contact -> tray.list.change(list -> list.withFavourite(contact.id(), true)));
        }
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(
                List.of("★ Person 6", "★ Person 66", "Person 0", "Person 12"),
                lines(tray.model.view().menu()).subList(10, 14));
        assertEquals(
                List.of("hello", "Here: Person 6, Person 66"), tray.model.view().lines());

        tray.list.change(list -> ListState.USUAL);
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(List.of("hello"), tray.model.view().lines());
    }

    @Test
    void linkedOnesAreOnePerson() {
        List<Contact> people = SamplePeople.many(tray.work, 13);
        tray.work.putContacts(people);
        tray.list.change(list -> list.withLink(people.get(1).id(), people.get(6).id())
                .withLink(people.get(0).id(), people.get(12).id())
                .withFavourite(people.get(1).id(), true));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(
                List.of("★ Person 1", "Person 0", "--"),
                lines(tray.model.view().menu()).subList(10, 13));
        assertEquals(List.of("hello", "Here: Person 1"), tray.model.view().lines());
    }

    @Test
    void strangersTextIsOneShortLine() {
        tray.work.putContacts(List.of(SamplePeople.contact(
                tray.work, "x", "<b>a_b</b>\n" + "n".repeat(5_000), "available", "m\n".repeat(5_000))));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(
                "<b>a_b</b> " + "n".repeat(18) + "… – m m m m m m…",
                lines(tray.model.view().menu()).get(10));
    }

    @Test
    void troubleIsToldInWords() {
        tray.work.update(account ->
                account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError("ConnectionLost", "")));
        tray.time.advance(Duration.ofSeconds(1));

        TrayView view = tray.model.view();
        assertEquals("presence-applet-offline", view.icon());
        assertEquals("presence-applet-error-mark", view.mark());
        assertTrue(view.trouble());
        assertEquals("Offline", view.title());
        assertEquals(List.of("Work has lost its server. It shows people again once it is back."), view.lines());
    }

    @Test
    void oneAccountInTroubleMarksWhatTheOthersShow() {
        AccountWriter home = tray.store.open("home", "Home");
        home.update(account ->
                account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError("AuthenticationFailed", "")));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals("presence-applet-available", tray.model.view().icon());
        assertEquals("presence-applet-error-mark", tray.model.view().mark());
        assertTrue(tray.model.view().trouble());
    }

    @Test
    void oneAccountConnectingMarksWhatTheOthersShow() {
        AccountWriter home = tray.store.open("home", "Home");
        home.update(account -> account.withConnection(ConnectionState.CONNECTING, null));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals("presence-applet-available", tray.model.view().icon());
        assertEquals("presence-applet-connecting-mark", tray.model.view().mark());
        assertEquals(List.of("hello", "Home is connecting …"), tray.model.view().lines());
        assertFalse(tray.model.view().trouble());
    }

    @Test
    void accountsThatShowDifferentStatusesAreMarked() {
        AccountWriter home = tray.store.open("home", "Home");
        SamplePeople.connect(home, SamplePeople.offer(), "");
        home.update(account -> account.withActual(Presence.of("away", PresenceType.AWAY, "")));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals("presence-applet-available", tray.model.view().icon());
        assertEquals("presence-applet-mixed-mark", tray.model.view().mark());
    }

    @Test
    void whatWasRefusedIsShownUntilTheNextWish() {
        tray.port.refuse("PermissionDenied");
        tray.model.run(new Command.Show(StatusChoice.of("away", "")));
        tray.time.advance(Duration.ofSeconds(1));

        String sentence = "Work: refused (PermissionDenied: by the test). Choose another status.";
        assertEquals(List.of("hello", sentence), tray.model.view().lines());
        assertEquals("presence-applet-error-mark", tray.model.view().mark());
        assertTrue(lines(tray.model.view().menu()).contains(sentence));

        tray.port.refuse("");
        tray.model.run(new Command.Show(StatusChoice.of("busy", "")));
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(List.of(), tray.model.view().lines());
        assertFalse(tray.model.view().trouble());
    }

    @Test
    void whatWasRefusedIsForgottenOnceAStatusWasChosenElsewhere() {
        tray.port.refuse("x".repeat(5_000));
        tray.model.run(new Command.Show(StatusChoice.of("away", "")));
        tray.time.advance(Duration.ofSeconds(1));
        assertEquals(
                "Work: refused (" + "x".repeat(79) + "…). Choose another status.",
                tray.model.view().lines().get(1));

        tray.port.refuse("");
        var unused = tray.engine.set(StatusChoice.of("busy", "in a meeting"), null);
        tray.time.advance(Duration.ofSeconds(1));

        assertEquals(List.of("in a meeting"), tray.model.view().lines());
    }

    @Test
    void hundredChangesAreShownOnceAndThenItRests() {
        List<String> told = new ArrayList<>();
        Runnable unused = tray.model.addListener(() -> told.add("told"));

        for (int index = 0; index < 100; index++) {
            tray.work.putContacts(List.of(SamplePeople.contact(tray.work, "x" + index, "X" + index, "available", "")));
        }
        tray.time.advance(Duration.ofSeconds(10));

        assertEquals(List.of("told"), told);
    }

    @Test
    void chosenStatusIsSetAndTroubleOfOthersIsNot() {
        tray.model.run(new Command.GoOffline());
        tray.model.run(new Command.OpenWindow());

        assertEquals(List.of("disconnect work"), tray.port.calls());
        assertEquals(List.of("show"), tray.asked);
    }

    @Test
    void middleClickGoesBackAndForth() {
        tray.work.update(account -> account.withActual(Presence.of("busy", PresenceType.BUSY, "in a call")));
        tray.time.advance(Duration.ofSeconds(1));
        tray.model.toggleStatus();
        tray.work.update(account -> account.withActual(Presence.of("away", PresenceType.AWAY, "lunch")));
        tray.time.advance(Duration.ofSeconds(1));
        tray.model.toggleStatus();

        assertEquals(List.of("set work [away lunch]", "set work [busy in a call]"), tray.port.calls());
    }

    @Test
    void scrollingSetsWhatItRestsOn() {
        tray.model.scroll(1);
        tray.time.advance(Duration.ofMillis(600));
        tray.model.scroll(1);
        tray.time.advance(Duration.ofMillis(600));
        assertEquals("Next: Away", tray.model.view().title());
        assertEquals(List.of(), tray.port.calls());

        tray.time.advance(Duration.ofSeconds(2));

        assertEquals(1, tray.port.calls().size());
        assertEquals("presence-applet-away", tray.model.view().icon());
    }

    private static List<String> lines(List<MenuItem> menu) {
        return menu.stream()
                .filter(item -> !(item instanceof MenuItem.Hidden))
                .map(TrayModelTest::line)
                .toList();
    }

    private static String line(MenuItem item) {
        if (item instanceof MenuItem.Radio radio) {
            return (radio.chosen() ? "(x) " : "( ) ") + radio.label();
        }
        if (item instanceof MenuItem.Check check) {
            return (check.checked() ? "[x] " : "[ ] ") + check.label();
        }
        if (item instanceof MenuItem.Submenu submenu) {
            return submenu.label() + " > " + lines(submenu.items());
        }
        return item instanceof MenuItem.Action action ? action.label() : "--";
    }
}
