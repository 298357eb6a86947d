package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.presenceapplet.presence.Alert.Kind;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;
import org.presenceapplet.testing.SamplePeople;

/** What is raised, and what is not, while people come and go. */
class AlertWatchTest {
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ContactId ALICE = new ContactId("home", "alice@x");
    private static final ContactId BOB = new ContactId("home", "bob@x");

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final ManualExecutor executor = new ManualExecutor();
    private final PresenceStore store = new PresenceStore(executor, clock);
    private final FakePort port = new FakePort(executor);
    private final PresenceEngine engine = new PresenceEngine(store, port, new FakeAccountPort(executor));
    private final Alerts alerts = new Alerts(List.of());
    private final List<String> raised = new ArrayList<>();
    private boolean doNotDisturb;
    private final AlertWatch watch = new AlertWatch(store, engine, alerts, () -> doNotDisturb, clock, this::raised);
    private final AccountWriter home = store.open("home", "Home");

    private void raised(RaisedAlerts told) {
        String kinds = told.alerts().stream().map(alert -> alert.kind().word()).collect(Collectors.joining(" "));
        raised.add(told.contact().alias() + " " + kinds);
    }

    @BeforeEach
    void bothAreAwayForLong() {
        port.serve(home);
        connect();
        home.replaceContacts(List.of(contact(ALICE, "Alice", "away"), contact(BOB, "Bob", "away")));
        executor.runAll();
        passes(MINUTE);
    }

    private void connect() {
        SamplePeople.connect(home, SamplePeople.offer(), "");
        executor.runAll();
    }

    private void drop() {
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.forgetPresences();
        executor.runAll();
    }

    private static Contact contact(ContactId id, String alias, String status) {
        return Contact.unknown(id).withAlias(alias).withPresence(presence(status), null);
    }

    private static Presence presence(String status) {
        return Presence.of(status, WellKnownStatus.typeOf(status), "");
    }

    private void become(ContactId id, String status) {
        becomeUnheard(id, status);
        executor.runAll();
    }

    /** The store tells of it together with what comes next. */
    private void becomeUnheard(ContactId id, String status) {
        home.changeContact(id.identifier(), contact -> contact.withPresence(presence(status), null));
    }

    private void ask(ContactId id, Kind kind, boolean once) {
        alerts.add(new Alert(id, id.equals(ALICE) ? "Alice" : "Bob", kind, once));
        executor.runAll();
    }

    private void passes(Duration time) {
        clock.advance(time);
    }

    private void choose(String status) {
        var unused = engine.set(StatusChoice.of(status, ""), null);
        executor.runAll();
    }

    private void disturb(boolean disturb) {
        doNotDisturb = !disturb;
        watch.silenceChanged();
        executor.runAll();
    }

    private void assertRaised(String... expected) {
        assertEquals(List.of(expected), raised);
        raised.clear();
    }

    // ---- what each kind means ----

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, away available busy xa offline hidden unknown error, available",
        "BACK, away xa hidden offline unknown error, available busy",
        "ONLINE, offline unknown error, available busy away xa hidden"
    })
    void itIsRaisedWhenItComesToBeSoAndNotBefore(Kind kind, String all, String raising) {
        Set<String> isSo = Set.of(raising.split(" "));
        List<String> statuses = List.of("available", "busy", "away", "xa", "hidden", "offline", "unknown", "error");
        ask(ALICE, kind, false);
        for (String before : statuses) {
            for (String after : statuses) {
                passes(AlertWatch.REST);
                become(ALICE, before);
                raised.clear();
                passes(AlertWatch.REST);
                become(ALICE, after);
                boolean comes = isSo.contains(after) && !isSo.contains(before);
                assertEquals(comes ? List.of("Alice " + kind.word()) : List.of(), raised, before + " → " + after);
            }
        }
    }

    @Test
    void anotherWordForTheSameIsNoNews() {
        ask(ALICE, Kind.AVAILABLE, false);
        become(ALICE, "available");
        assertRaised("Alice available");
        passes(AlertWatch.REST);
        become(ALICE, "chat");
        assertRaised();
    }

    @Test
    void whatIsRaisedAtOnceIsToldOnceTheMostTellingFirst() {
        become(ALICE, "offline");
        ask(ALICE, Kind.ONLINE, true);
        ask(ALICE, Kind.AVAILABLE, false);
        ask(ALICE, Kind.BACK, true);
        become(ALICE, "available");
        assertRaised("Alice available back online");
        assertEquals(
                List.of(Kind.AVAILABLE), alerts.all().stream().map(Alert::kind).toList());
    }

    @Test
    void onlyWhoWasAskedForIsTold() {
        ask(ALICE, Kind.AVAILABLE, false);
        become(BOB, "available");
        assertRaised();
    }

    @Test
    void whoAsksWhileItIsSoIsToldTheNextTime() {
        become(ALICE, "available");
        ask(ALICE, Kind.AVAILABLE, true);
        become(ALICE, "chat");
        assertRaised();
        become(ALICE, "away");
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void whatIsAskedForNoMoreIsNotTold() {
        ask(ALICE, Kind.AVAILABLE, false);
        alerts.remove(ALICE, Kind.AVAILABLE);
        executor.runAll();
        become(ALICE, "available");
        become(ALICE, "away");
        assertRaised();
    }

    @Test
    void nothingIsForgottenWhileNobodyAsks() {
        ask(ALICE, Kind.AVAILABLE, true);
        become(ALICE, "available");
        assertRaised("Alice available");
        become(ALICE, "away");
        ask(ALICE, Kind.AVAILABLE, true);
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void whatWasAskedBeforeTheProgramStartedIsWatched() {
        var unused = new AlertWatch(
                store,
                engine,
                new Alerts(List.of(new Alert(BOB, "Bob", Kind.BACK, true))),
                () -> false,
                clock,
                this::raised);
        executor.runAll();
        passes(AlertWatch.QUIET);
        become(BOB, "busy");
        assertRaised("Bob back");
    }

    // ---- a connection that comes up ----

    @Test
    void firstTenSecondsOfAConnectionAreQuiet() {
        drop();
        ask(ALICE, Kind.AVAILABLE, false);
        passes(MINUTE);
        connect();
        passes(AlertWatch.QUIET.minusMillis(1));
        become(ALICE, "available");
        assertRaised();
        passes(MINUTE);
        become(ALICE, "chat");
        become(ALICE, "away");
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void whatComesWhenTenSecondsAreOverIsNews() {
        drop();
        ask(ALICE, Kind.ONLINE, false);
        connect();
        become(ALICE, "offline");
        passes(AlertWatch.QUIET);
        become(ALICE, "away");
        assertRaised("Alice online");
    }

    @Test
    void quietIsEachAccountsOwn() {
        ContactId carol = new ContactId("work", "carol@x");
        AccountWriter work = store.open("work", "Work");
        SamplePeople.connect(work, SamplePeople.offer(), "");
        work.replaceContacts(List.of(contact(carol, "Carol", "away")));
        alerts.add(new Alert(carol, "Carol", Kind.AVAILABLE, false));
        ask(ALICE, Kind.AVAILABLE, false);

        work.changeContact("carol@x", contact -> contact.withPresence(presence("available"), null));
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void whatWasNeverSeenToComeIsNoNewsHoweverLateItIsTold() {
        ContactId carol = new ContactId("home", "carol@x");
        alerts.add(new Alert(carol, "Carol", Kind.AVAILABLE, false));
        executor.runAll();
        home.replaceContacts(List.of(contact(carol, "Carol", "available"), contact(ALICE, "Alice", "available")));
        executor.runAll();
        assertRaised();
        become(carol, "away");
        become(carol, "available");
        assertRaised("Carol available");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoIsAsBeforeTheConnectionDroppedIsNoNewsHoweverLateItIsTold(Kind kind) {
        become(ALICE, "available");
        ask(ALICE, kind, false);
        drop();
        passes(MINUTE);
        connect();
        home.changeContact("alice@x", contact -> contact.withAlias("Alice Anders"));
        executor.runAll();
        passes(MINUTE);
        become(ALICE, "available");
        assertRaised();
    }

    @Test
    void whoCameWhileTheConnectionWasDownIsToldWhenThatIsToldLate() {
        ask(ALICE, Kind.AVAILABLE, false);
        drop();
        connect();
        passes(MINUTE);
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void dropAndReturnInOneGoAreQuietToo() {
        become(ALICE, "offline");
        ask(ALICE, Kind.ONLINE, false);
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.forgetPresences();
        SamplePeople.connect(home, SamplePeople.offer(), "");
        becomeUnheard(ALICE, "available");
        executor.runAll();
        assertRaised();
    }

    @Test
    void unknownOnAConnectionThatIsUpIsAsGoodAsOffline() {
        ask(ALICE, Kind.ONLINE, false);
        become(ALICE, "unknown");
        become(ALICE, "away");
        assertRaised("Alice online");
    }

    // ---- flapping ----

    @Test
    void whoFlipsTenTimesASecondIsToldOnceForEachAlert() {
        ask(ALICE, Kind.AVAILABLE, false);
        ask(ALICE, Kind.BACK, true);
        for (int i = 0; i < 2_000; i++) {
            become(ALICE, i % 2 == 0 ? "available" : "away");
            passes(TENTH);
        }
        assertRaised("Alice available back");
        assertEquals(
                List.of(Kind.AVAILABLE), alerts.all().stream().map(Alert::kind).toList());
    }

    @Test
    void whoNeverStopsFlippingIsToldEveryFiveMinutes() {
        ask(ALICE, Kind.AVAILABLE, false);
        long flips = Duration.ofMinutes(15).dividedBy(TENTH);
        for (long i = 0; i < flips; i++) {
            become(ALICE, i % 2 == 0 ? "available" : "away");
            passes(TENTH);
        }
        assertRaised("Alice available", "Alice available", "Alice available");
    }

    @Test
    void restIsEachContactsAndEachKindsOwn() {
        ask(ALICE, Kind.AVAILABLE, false);
        ask(ALICE, Kind.ONLINE, false);
        ask(BOB, Kind.AVAILABLE, false);
        become(ALICE, "available");
        become(BOB, "available");
        become(ALICE, "offline");
        become(ALICE, "available");
        assertRaised("Alice available", "Bob available", "Alice online");
    }

    @Test
    void clockThatIsSetBackSilencesNobody() {
        ask(ALICE, Kind.AVAILABLE, false);
        become(ALICE, "available");
        become(ALICE, "away");
        passes(Duration.ofDays(-1));
        become(ALICE, "available");
        assertRaised("Alice available", "Alice available");
    }

    @Test
    void whoAsksAgainIsToldAgain() {
        for (int time = 0; time < 3; time++) {
            ask(ALICE, Kind.AVAILABLE, true);
            become(ALICE, "available");
            become(ALICE, "away");
            assertRaised("Alice available");
        }
    }

    @Test
    void whoAsksForOnceInPlaceOfEachTimeNeedNotWait() {
        ask(ALICE, Kind.AVAILABLE, false);
        become(ALICE, "available");
        become(ALICE, "away");
        ask(ALICE, Kind.AVAILABLE, true);
        become(ALICE, "available");
        assertRaised("Alice available", "Alice available");
    }

    @Test
    void whatIsOverBeforeTheStoreTellsOfItWasNeverThere() {
        ask(ALICE, Kind.AVAILABLE, false);
        ask(BOB, Kind.AVAILABLE, false);
        becomeUnheard(ALICE, "available");
        becomeUnheard(ALICE, "away");
        becomeUnheard(BOB, "available");
        home.removeContacts(List.of("bob@x"));
        executor.runAll();
        assertRaised();
    }

    // ---- silence ----

    @Test
    void onceIsKeptThroughTheSilenceAndToldAfterwardsIfItIsStillSo() {
        ask(ALICE, Kind.AVAILABLE, true);
        ask(BOB, Kind.AVAILABLE, true);
        disturb(false);
        become(ALICE, "available");
        become(BOB, "available");
        become(BOB, "away");
        assertRaised();
        assertEquals(2, alerts.all().size());

        disturb(true);
        assertRaised("Alice available");
        become(BOB, "available");
        assertRaised("Bob available");
        assertEquals(List.of(), alerts.all());
    }

    @Test
    void eachTimeIsLetGoInSilence() {
        ask(ALICE, Kind.AVAILABLE, false);
        disturb(false);
        become(ALICE, "available");
        disturb(true);
        assertRaised();
        become(ALICE, "away");
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void onceThatBecameEachTimeInSilenceIsLetGo() {
        ask(ALICE, Kind.AVAILABLE, true);
        disturb(false);
        become(ALICE, "available");
        ask(ALICE, Kind.AVAILABLE, false);
        disturb(true);
        assertRaised();
    }

    @Test
    void whoAsksForOnceInSilenceWhileItIsSoIsToldTheNextTime() {
        ask(ALICE, Kind.AVAILABLE, false);
        disturb(false);
        become(ALICE, "available");
        ask(ALICE, Kind.AVAILABLE, true);
        disturb(true);
        assertRaised();
    }

    @Test
    void whatWasSoBeforeTheSilenceIsNotToldAfterIt() {
        become(ALICE, "available");
        ask(ALICE, Kind.AVAILABLE, true);
        disturb(false);
        disturb(true);
        assertRaised();
    }

    @Test
    void whoWentWithTheConnectionIsNotToldWhenTheSilenceEnds() {
        ask(ALICE, Kind.AVAILABLE, true);
        disturb(false);
        become(ALICE, "available");
        drop();
        disturb(true);
        assertRaised();
        assertEquals(1, alerts.all().size());
    }

    @Test
    void busyByChoiceIsSilentUntilThatEnds() {
        ask(ALICE, Kind.AVAILABLE, true);
        choose("busy");
        become(ALICE, "available");
        assertRaised();
        disturb(false);
        choose("available");
        assertRaised();
        disturb(true);
        assertRaised("Alice available");
    }

    @Test
    void silenceEndsByItselfWhenAnotherStatusIsChosen() {
        ask(ALICE, Kind.AVAILABLE, true);
        choose("busy");
        become(ALICE, "available");
        choose("available");
        assertRaised("Alice available");
    }

    @Test
    void firstSecondsOfAConnectionAreNotMadeUpForWhenTheSilenceEnds() {
        drop();
        ask(ALICE, Kind.AVAILABLE, true);
        disturb(false);
        connect();
        become(ALICE, "available");
        disturb(true);
        assertRaised();
    }

    // ---- contacts that go, and change their names ----

    @Test
    void alertStaysWhileItsContactIsGone() {
        ask(ALICE, Kind.AVAILABLE, true);
        home.removeContacts(List.of("alice@x"));
        executor.runAll();
        assertEquals(1, alerts.all().size());
        home.putContacts(List.of(Contact.unknown(ALICE).withAlias("Alice")));
        become(ALICE, "available");
        assertRaised("Alice available");
    }

    @Test
    void alertStaysWhileItsAccountIsGone() {
        ask(ALICE, Kind.AVAILABLE, true);
        home.remove();
        executor.runAll();
        AccountWriter again = store.open("home", "Home");
        SamplePeople.connect(again, SamplePeople.offer(), "");
        again.replaceContacts(List.of(contact(ALICE, "Alice", "away")));
        executor.runAll();
        passes(AlertWatch.QUIET);
        again.changeContact("alice@x", contact -> contact.withPresence(presence("available"), null));
        executor.runAll();
        assertRaised("Alice available");
    }

    @Test
    void alertTakesItsContactsNewName() {
        ask(ALICE, Kind.AVAILABLE, true);
        ask(BOB, Kind.AVAILABLE, true);
        home.changeContact("alice@x", contact -> contact.withAlias("Alicia"));
        home.changeContact("bob@x", contact -> contact.withAlias(""));
        executor.runAll();
        assertEquals(
                List.of("Alicia", "Bob"), alerts.all().stream().map(Alert::name).toList());
        become(ALICE, "available");
        assertRaised("Alicia available");
    }
}
