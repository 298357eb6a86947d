package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.presenceapplet.presence.Activity.Idleness;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualScheduler;

/** What accounts show while somebody chooses, leaves, comes back, and time passes. */
class LayersTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Optional<TimeLimit> FOR_45_MINUTES =
            Optional.of(new TimeLimit.Lasting(Duration.ofMinutes(45)));

    private static final Activity IDLE = new Activity(Idleness.IDLE, NOON, null, null);
    private static final Activity LONG_IDLE = new Activity(Idleness.LONG_IDLE, NOON, null, null);
    private static final Activity LOCKED = new Activity(Idleness.ACTIVE, null, NOON, null);
    private static final Activity ASLEEP = new Activity(Idleness.ACTIVE, null, null, NOON);

    private static final List<StatusSpec> ALL = Stream.of("available", "chat", "busy", "dnd", "away", "xa", "hidden")
            .map(id -> spec(id, WellKnownStatus.typeOf(id), true))
            .toList();
    private static final StatusSpec PHONE = spec("phone", PresenceType.BUSY, false);
    private static final StatusSpec MUSIC = spec("music", PresenceType.AVAILABLE, false);

    private final ManualClock clock = new ManualClock(NOON);
    private final ManualScheduler timer = new ManualScheduler();
    private PresenceStore store = new PresenceStore(Runnable::run, clock);
    private FakePort port = new FakePort(Runnable::run);
    private FakeAccountPort accounts = new FakeAccountPort(Runnable::run);
    private PresenceEngine engine = engine(Layers.NONE);

    private PresenceEngine engine(Layers before) {
        return new PresenceEngine(
                store,
                port,
                accounts,
                new RecentChoices(List.of()),
                new OfflineAccounts(List.of()),
                before,
                clock,
                (delay, task) -> timer.schedule(task, delay));
    }

    private static StatusSpec spec(String id, PresenceType type, boolean exclusive) {
        return new StatusSpec(id, type, true, exclusive, Map.of(Status.MESSAGE, "s", "number", "s"));
    }

    /** A connection that belongs to no account, and does what it is asked. */
    private AccountWriter connection(String id, List<StatusSpec> specs) {
        AccountWriter writer = store.open(id, id);
        port.serve(writer);
        writer.update(account -> connected(account, specs));
        return writer;
    }

    private static Account connected(Account account, List<StatusSpec> specs) {
        Map<String, StatusSpec> statuses = new HashMap<>();
        specs.forEach(spec -> statuses.put(spec.id(), spec));
        return account.withConnection(ConnectionState.CONNECTED, null)
                .withOffer(new Offer(PresenceInterface.PRESENCE, statuses, 0))
                .withActual(Presence.of("available", PresenceType.AVAILABLE, ""));
    }

    private Account account(String id) {
        return store.roster().account(id).orElseThrow();
    }

    /** What an account shows, such as {@code busy lunch}. */
    private String shown(String id) {
        Status status = account(id).actual().primary();
        return account(id).isConnected() ? (status.id() + " " + status.message()).strip() : "offline";
    }

    private void set(String status, String message) {
        engine.set(StatusChoice.of(status, message), null).join();
    }

    private void setForAWhile(String status, String message) {
        engine.set(StatusChoice.of(status, message), FOR_45_MINUTES, null).join();
    }

    private String explanation() {
        return engine.layers().explanation(store.roster(), clock);
    }

    /** Time passes, for the clock and for the timer alike. */
    private void pass(Duration time) {
        for (Duration left = time; !left.isZero(); left = left.minus(Duration.ofMinutes(1))) {
            clock.advance(Duration.ofMinutes(1));
            timer.advance(Duration.ofMinutes(1));
        }
    }

    // ---- every layer over every choice ----

    @ParameterizedTest
    @CsvSource({
        // chosen, idle, long idle, locked, asleep, locked and long idle, desktop not to be disturbed
        "offline,   offline,   offline,   offline,   offline,   offline,   offline",
        "hidden,    hidden,    hidden,    hidden,    hidden,    hidden,    hidden",
        "dnd,       dnd,       dnd,       dnd,       dnd,       dnd,       dnd",
        "busy,      away,      xa,        away,      away,      xa,        busy",
        "away,      away,      xa,        away,      away,      xa,        away",
        "xa,        xa,        xa,        xa,        xa,        xa,        xa",
        "available, away,      xa,        away,      away,      xa,        dnd",
        "chat,      away,      xa,        away,      away,      xa,        dnd",
    })
    void whatIsAutomaticOnlyLowersKeepsTheMessageAndLeavesNothingBehind(
            String chosen,
            String idle,
            String longIdle,
            String locked,
            String asleep,
            String lockedAndIdle,
            String quiet) {
        connection("home", ALL);
        set(chosen, chosen.equals("offline") ? "" : "mine");
        String before = shown("home");
        Activity both = new Activity(Idleness.LONG_IDLE, NOON, NOON, null);
        Map<Activity, String> expected =
                Map.of(IDLE, idle, LONG_IDLE, longIdle, LOCKED, locked, ASLEEP, asleep, both, lockedAndIdle);
        expected.forEach((activity, status) -> {
            engine.activityChanged(activity);
            assertEquals(before.replace(chosen, status), shown("home"), () -> chosen + " while " + activity);
            engine.activityChanged(Activity.HERE);
            assertEquals(before, shown("home"));
        });
        engine.doNotDisturbChanged(true);
        assertEquals(before.replace(chosen, quiet), shown("home"));
        engine.doNotDisturbChanged(false);
        assertEquals(before, shown("home"));
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, hidden",
        "dnd, dnd",
        "busy, away",
        "away, away",
        "available, away",
        "offline, offline",
    })
    void whatHoldsForATimeIsLoweredLikeAnythingElseAndEndsInWhatWasChosenBefore(String timed, String whileLocked) {
        connection("home", ALL);
        set("chat", "mine");
        setForAWhile(timed, timed.equals("offline") ? "" : "lunch");
        String during = shown("home");
        engine.activityChanged(LOCKED);
        assertEquals(during.replace(timed, whileLocked), shown("home"));
        engine.activityChanged(Activity.HERE);
        assertEquals(during, shown("home"));
        engine.endTimed();
        if (!timed.equals("offline")) {
            assertEquals("chat mine", shown("home"));
        }
    }

    @Test
    void whatIsSwitchedOffLowersNothing() {
        connection("home", ALL);
        set("available", "");
        engine.settingsChanged(new Settings(Duration.ZERO, Duration.ZERO, false, false, false, false, false));
        for (Activity activity : List.of(IDLE, LONG_IDLE, LOCKED, ASLEEP)) {
            engine.activityChanged(activity);
            assertEquals("available", shown("home"));
        }
        engine.doNotDisturbChanged(true);
        assertEquals("available", shown("home"));
        engine.settingsChanged(Settings.DEFAULT);
        assertEquals("away", shown("home"));
    }

    @Test
    void whatTheConnectionLacksIsReplacedByWhatIsAlikeButNeverByAnythingMoreAvailable() {
        connection("home", List.of(ALL.get(0), ALL.get(5)));
        connection("work", List.of(ALL.get(0), ALL.get(2)));
        set("available", "mine");
        engine.activityChanged(IDLE);
        assertEquals("xa mine", shown("home"));
        assertEquals("available mine", shown("work"));
        engine.activityChanged(Activity.HERE);
        assertEquals("available mine", shown("home"));
    }

    // ---- nothing is left behind ----

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappenedTheAccountShowsExactlyWhatWasChosenOnceSomebodyIsHere(long seed) {
        Random random = new Random(seed);
        List<StatusSpec> offered = new ArrayList<>(ALL);
        offered.add(PHONE);
        offered.add(MUSIC);
        AccountWriter writer = connection("home", offered);
        List<StatusChoice> chosen = List.of(StatusChoice.of("available", ""));
        set("available", "");
        for (int i = 0; i < 30; i++) {
            switch (random.nextInt(7)) {
                case 0 -> {
                    StatusChoice wish = someChoice(random);
                    engine.set(wish, null).join();
                    chosen = List.of(wish);
                }
                case 1 -> {
                    engine.add(StatusChoice.of("phone", "call"), null).join();
                    chosen = beside(chosen, StatusChoice.of("phone", "call"));
                }
                case 2 -> {
                    setForAWhile("busy", "for now");
                    engine.endTimed();
                }
                case 3 -> engine.doNotDisturbChanged(random.nextBoolean());
                case 4 -> engine.settingsChanged(random.nextBoolean() ? Settings.DEFAULT : noneAutomatic());
                case 5 -> {
                    writer.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
                    writer.update(account -> connected(account, offered));
                }
                default -> engine.activityChanged(someActivity(random));
            }
        }
        engine.withdraw().join();
        List<StatusChoice> shown = account("home").actual().statuses().stream()
                .map(status -> new StatusChoice(status.id(), status.parameters()))
                .toList();
        assertEquals(java.util.Set.copyOf(chosen), java.util.Set.copyOf(shown));
    }

    private static Settings noneAutomatic() {
        return new Settings(Duration.ZERO, Duration.ZERO, false, false, false, false, false);
    }

    private static StatusChoice someChoice(Random random) {
        List<StatusChoice> choices = List.of(
                StatusChoice.of("available", "here"),
                new StatusChoice("busy", Map.of(Status.MESSAGE, "work", "number", "7")),
                StatusChoice.of("hidden", ""),
                StatusChoice.of("dnd", "no"),
                StatusChoice.of("music", "Bach"),
                StatusChoice.of("away", ""));
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<StatusChoice> beside(List<StatusChoice> chosen, StatusChoice another) {
        List<StatusChoice> together = new ArrayList<>(chosen);
        together.removeIf(choice -> !choice.id().equals("music"));
        together.add(another);
        return together;
    }

    private static Activity someActivity(Random random) {
        Idleness idleness = List.of(Idleness.values()).get(random.nextInt(3));
        return new Activity(
                idleness,
                idleness == Idleness.ACTIVE ? null : NOON,
                random.nextBoolean() ? NOON : null,
                random.nextInt(4) == 0 ? NOON : null);
    }

    // ---- time ----

    @Test
    void whatHoldsForATimeEndsByItself() {
        connection("home", ALL);
        set("available", "here");
        setForAWhile("busy", "lunch");
        pass(Duration.ofMinutes(44));
        assertEquals("busy lunch", shown("home"));
        pass(Duration.ofMinutes(1));
        assertEquals("available here", shown("home"));
        assertEquals(Optional.empty(), engine.layers().timed());
    }

    @Test
    void itIsExtendedFromNowOn() {
        connection("home", ALL);
        set("available", "");
        setForAWhile("busy", "");
        pass(Duration.ofMinutes(30));
        engine.limit(new TimeLimit.Lasting(Duration.ofMinutes(30)));
        pass(Duration.ofMinutes(29));
        assertEquals("busy", shown("home"));
        pass(Duration.ofMinutes(1));
        assertEquals("available", shown("home"));
    }

    @Test
    void aChoiceForGoodEndsItToo() {
        connection("home", ALL);
        setForAWhile("busy", "");
        set("away", "");
        pass(Duration.ofMinutes(46));
        assertEquals("away", shown("home"));
    }

    @Test
    void oneOfTwoAccountsMayBeTimedAlone() {
        connection("home", ALL);
        connection("work", ALL);
        set("available", "");
        engine.set(StatusChoice.of("busy", ""), FOR_45_MINUTES, "work").join();
        engine.set(StatusChoice.of("away", ""), "home").join();
        pass(Duration.ofMinutes(45));
        assertEquals("away", shown("home"));
        assertEquals("available", shown("work"));
    }

    @Test
    void itEndsLateRatherThanNeverWhereTheComputerSleptAcrossTheEnd() {
        connection("home", ALL);
        set("available", "");
        setForAWhile("busy", "");
        clock.advance(Duration.ofHours(8));
        assertEquals("busy", shown("home"));
        // The timer stood still meanwhile, and needs no more than its longest wait.
        timer.advance(Duration.ofMinutes(1));
        assertEquals("available", shown("home"));
    }

    @Test
    void itEndsAtOnceWhereTheClockIsSetForwardADay() {
        connection("home", ALL);
        set("available", "");
        setForAWhile("busy", "");
        clock.advance(Duration.ofDays(1));
        timer.advance(Duration.ofMinutes(1));
        assertEquals("available", shown("home"));
    }

    @Test
    void itLastsNoLongerWhereTheClockIsSetBackADay() {
        connection("home", ALL);
        set("available", "");
        setForAWhile("busy", "");
        clock.advance(Duration.ofDays(-1));
        timer.advance(Duration.ofMinutes(1));
        assertEquals("busy", shown("home"));
        pass(Duration.ofMinutes(45));
        assertEquals("available", shown("home"));
    }

    @Test
    void anHourOnTheClockStaysThatMomentWhereTheClockIsSetBack() {
        connection("home", ALL);
        set("available", "");
        Instant one = NOON.plus(Duration.ofHours(1));
        engine.set(StatusChoice.of("busy", ""), Optional.of(new TimeLimit.Until(one)), null)
                .join();
        clock.advance(Duration.ofHours(-1));
        timer.advance(Duration.ofMinutes(1));
        assertEquals(Optional.of(one), engine.layers().timed().map(Timed::until));
        pass(Duration.ofHours(2));
        assertEquals("available", shown("home"));
    }

    // ---- connections come and go ----

    @Test
    void aTimedStatusEndsAlsoWhileTheAccountIsNotConnected() {
        AccountWriter home = connection("home", ALL);
        set("available", "here");
        setForAWhile("busy", "");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        pass(Duration.ofMinutes(46));
        home.update(account -> connected(account, ALL));
        assertEquals("available here", shown("home"));
    }

    @Test
    void aConnectionThatComesBackShowsWhatWasChosen() {
        AccountWriter home = connection("home", ALL);
        set("busy", "lunch");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.update(account -> connected(account, ALL));
        assertEquals("busy lunch", shown("home"));
    }

    @Test
    void aStatusThatAConnectionHasNoMoreIsReplacedByWhatIsAlike() {
        AccountWriter home = connection("home", ALL);
        set("dnd", "no");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.update(account -> connected(account, List.of(ALL.get(0), ALL.get(2))));
        assertEquals("busy no", shown("home"));
        assertEquals(
                "dnd", engine.layers().of("home").orElseThrow().chosen().first().id());
    }

    @Test
    void whoHidesIsTakenOfflineWhereTheConnectionCannotHideAnyMore() {
        AccountWriter home = connection("home", ALL);
        set("hidden", "");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.update(account -> connected(account, ALL.subList(0, 6)));
        assertEquals("offline", shown("home"));
    }

    @Test
    void whoHidesIsNotShownByAnAccountManagerThatReplacesWhatItLacks() {
        managed("hidden", "");
        store.change("work", account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        store.change(
                "work",
                account ->
                        connected(account, ALL.subList(0, 6)).withActual(Presence.of("busy", PresenceType.BUSY, "")));
        assertEquals(List.of("request work offline"), accounts.calls());
        store.change(
                "work",
                account -> account.withConnection(ConnectionState.DISCONNECTED, null)
                        .withRequested(StatusChoice.of("offline", "")));
        assertEquals("work was taken offline, because it cannot be hidden there any more", explanation());
        engine.activityChanged(LOCKED);
        engine.activityChanged(Activity.HERE);
        assertEquals(List.of("request work offline"), accounts.calls());
        assertEquals(
                "hidden",
                engine.layers().of("work").orElseThrow().chosen().first().id());
    }

    @Test
    void whatIsAddedWhileNobodyIsHereIsShownOnceSomebodyIs() {
        List<StatusSpec> offered = List.of(ALL.get(0), ALL.get(4), PHONE, MUSIC);
        connection("home", offered);
        engine.set(StatusChoice.of("music", ""), null).join();
        engine.activityChanged(LOCKED);
        engine.add(StatusChoice.of("phone", ""), null).join();
        assertEquals("away", shown("home"));
        engine.activityChanged(Activity.HERE);
        assertEquals(
                List.of("music", "phone"),
                account("home").actual().statuses().stream().map(Status::id).toList());
    }

    @Test
    void whatARefusalLeavesIsWhatWasChosenBefore() {
        connection("home", ALL);
        set("busy", "lunch");
        port.refuse("PermissionDenied");
        setForAWhile("away", "");
        port.refuse("");
        assertEquals(
                Chosen.of(StatusChoice.of("busy", "lunch")),
                engine.layers().of("home").orElseThrow().chosen());
        engine.activityChanged(LOCKED);
        engine.activityChanged(Activity.HERE);
        assertEquals("busy lunch", shown("home"));
    }

    // ---- restarts ----

    private void restart() {
        Layers before = engine.layers();
        Presence shown = account("home").actual();
        store = new PresenceStore(Runnable::run, clock);
        port = new FakePort(Runnable::run);
        engine = engine(before);
        AccountWriter writer = store.open("home", "home");
        port.serve(writer);
        writer.update(account -> connected(account, ALL).withActual(shown));
    }

    @Test
    void aTimedStatusGoesOnAfterARestart() {
        connection("home", ALL);
        set("available", "here");
        setForAWhile("busy", "lunch");
        restart();
        assertEquals("busy lunch", shown("home"));
        pass(Duration.ofMinutes(45));
        assertEquals("available here", shown("home"));
    }

    @Test
    void aTimedStatusThatEndedMeanwhileEndsAtTheRestart() {
        connection("home", ALL);
        set("available", "here");
        setForAWhile("busy", "lunch");
        clock.advance(Duration.ofHours(1));
        restart();
        assertEquals("available here", shown("home"));
    }

    @Test
    void afterACrashWhileNobodyWasHereTheChoiceIsThere() {
        connection("home", ALL);
        set("available", "here");
        engine.activityChanged(LOCKED);
        assertEquals("away here", shown("home"));
        restart();
        assertEquals("available here", shown("home"));
    }

    @Test
    void whatSomebodyElseChoseMeanwhileHolds() {
        connection("home", ALL);
        set("available", "here");
        setForAWhile("busy", "lunch");
        store.change("home", account -> account.withActual(Presence.of("xa", PresenceType.EXTENDED_AWAY, "gone")));
        restart();
        pass(Duration.ofHours(1));
        assertEquals("xa gone", shown("home"));
    }

    // ---- an account manager and its other clients ----

    private void managed(String requested, String message) {
        StatusChoice told = StatusChoice.of(requested, message);
        store.manage(
                "work",
                "work",
                account -> connected(account, ALL)
                        .withManaged(new Managed("haze", "jabber", true, true))
                        .withRequested(told)
                        .withActual(Presence.of(requested, WellKnownStatus.typeOf(requested), message)));
    }

    @Test
    void whatAnotherProgramChoosesIsWhatComesBack() {
        managed("available", "");
        managed("busy", "call");
        engine.activityChanged(LOCKED);
        managed("away", "call");
        engine.activityChanged(Activity.HERE);
        assertEquals(List.of("request work away call", "request work busy call"), accounts.calls());
    }

    @Test
    void whatAnotherProgramChoosesWhileNobodyIsHereIsLeftAlone() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        managed("away", "");
        managed("chat", "");
        assertEquals(List.of("request work away"), accounts.calls());
        engine.activityChanged(Activity.HERE);
        engine.activityChanged(LOCKED);
        assertEquals(List.of("request work away", "request work chat", "request work away"), accounts.calls());
    }

    @Test
    void whatWasAskedBeforeAndIsToldLateIsNobodysChoice() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        engine.activityChanged(Activity.HERE);
        managed("away", "");
        managed("available", "");
        assertEquals(
                "available",
                engine.layers().of("work").orElseThrow().chosen().first().id());
        engine.activityChanged(LOCKED);
        assertEquals(List.of("request work away", "request work available", "request work away"), accounts.calls());
    }

    @Test
    void theNextSessionBeginsWithWhatWasChosenForGood() {
        managed("available", "");
        set("busy", "call");
        managed("busy", "call");
        setForAWhile("dnd", "");
        managed("dnd", "");
        engine.activityChanged(IDLE);
        assertEquals(Map.of("work", StatusChoice.of("busy", "call")), accounts.automaticPresences());
    }

    @Test
    void whatIsAutomaticConnectsNobody() {
        managed("available", "");
        store.change(
                "work",
                account ->
                        account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError("NetworkError", "")));
        engine.activityChanged(LOCKED);
        engine.activityChanged(Activity.HERE);
        assertEquals(List.of(), accounts.calls());
    }

    @Test
    void whoIsDisconnectedWhileNobodyIsHereIsNotAskedForAnythingElse() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        managed("away", "");
        store.change(
                "work",
                account ->
                        account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError("NetworkError", "")));
        assertEquals(List.of("request work away"), accounts.calls());
    }

    @Test
    void whatAnotherProgramChoosesOvertakesWhatWasAskedAndNeverTold() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        managed("chat", "");
        engine.activityChanged(Activity.HERE);
        managed("away", "");
        assertEquals(
                "away",
                engine.layers().of("work").orElseThrow().chosen().first().id());
    }

    @Test
    void whatAnAccountLacksCannotBeChosenWhileNobodyIsHereEither() {
        connection("home", List.of(ALL.get(0), ALL.get(2), ALL.get(4)));
        set("busy", "");
        engine.activityChanged(LOCKED);
        assertEquals(
                List.of(new Outcome.NotOffered(account("home"), "chat")),
                engine.set(StatusChoice.of("chat", ""), null).join());
        engine.activityChanged(Activity.HERE);
        assertEquals("busy", shown("home"));
    }

    @Test
    void whatTheAccountManagerLosesGoesStraightToTheConnectionOnce() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        store.change("work", account -> account.withRequested(StatusChoice.of("away", "")));
        timer.advance(Duration.ofSeconds(4));
        assertEquals(List.of(), port.calls());
        timer.advance(Duration.ofSeconds(1));
        assertEquals(List.of("set work [away]"), port.calls());
        pass(Duration.ofMinutes(5));
        assertEquals(List.of("set work [away]"), port.calls());
    }

    @Test
    void whatIsSeenInTimeIsNotAskedForAgain() {
        managed("available", "");
        engine.activityChanged(LOCKED);
        managed("away", "");
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(), port.calls());
    }

    // ---- telling why ----

    @Test
    void itSaysWhy() {
        connection("home", ALL);
        set("available", "");
        assertEquals("", explanation());
        setForAWhile("busy", "lunch");
        assertEquals("Busy until 12:45 PM, then Available", explanation().replace('\u202f', ' '));
        pass(Duration.ofMinutes(12));
        engine.activityChanged(LOCKED);
        assertEquals(
                "Away, because the screen has been locked for 12 min; you chose Busy until 12:45 PM",
                explanation().replace('\u202f', ' '));
        engine.activityChanged(new Activity(Idleness.LONG_IDLE, NOON.minusSeconds(4000), NOON, null));
        assertEquals(
                "Extended away, because nobody has used the computer for 1 h 18 min; you chose Busy until 12:45 PM",
                explanation().replace('\u202f', ' '));
    }

    @Test
    void itSaysHowLongWhoeverIsOfflineStaysSo() {
        managed("available", "");
        setForAWhile("offline", "");
        store.change(
                "work",
                account -> account.withConnection(ConnectionState.DISCONNECTED, null)
                        .withRequested(StatusChoice.of("offline", "")));
        assertEquals("Offline until 12:45 PM, then Available", explanation().replace('\u202f', ' '));
    }

    @Test
    void whoeverIsOfflineForAWhileCanStayOffline() {
        managed("available", "");
        setForAWhile("offline", "");
        store.change(
                "work",
                account -> account.withConnection(ConnectionState.DISCONNECTED, null)
                        .withRequested(StatusChoice.of("offline", "")));
        set("offline", "");
        assertEquals("", explanation());
        pass(Duration.ofHours(1));
        assertEquals(List.of("request work offline", "request work offline"), accounts.calls());
    }

    @Test
    void whatTheConnectionRefusedIsNotExplainedAway() {
        connection("home", ALL);
        set("available", "");
        port.refuse("NetworkError");
        engine.activityChanged(LOCKED);
        assertEquals("available", shown("home"));
        assertEquals("", explanation());
    }

    // ---- last activity ----

    @Test
    void connectionsAreToldWhenSomebodyWasLastActive() {
        connection("home", ALL);
        engine.activityChanged(new Activity(Idleness.IDLE, NOON.minusSeconds(300), null, null));
        engine.activityChanged(new Activity(Idleness.LONG_IDLE, NOON.minusSeconds(300), null, null));
        engine.activityChanged(Activity.HERE);
        assertEquals(List.of("active home 2026-01-01T11:55:00Z", "active home 2026-01-01T12:00:00Z"), active());
    }

    @Test
    void oneThatKnowsNothingOfItIsNotToldAgain() {
        AccountWriter home = connection("home", ALL);
        port.refuse("NotImplemented");
        engine.activityChanged(IDLE);
        engine.activityChanged(Activity.HERE);
        assertEquals(1, active().size());
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        engine.activityChanged(IDLE);
        home.update(account -> connected(account, ALL));
        engine.activityChanged(Activity.HERE);
        assertEquals(2, active().size());
    }

    private List<String> active() {
        return port.calls().stream().filter(call -> call.startsWith("active")).toList();
    }
}
