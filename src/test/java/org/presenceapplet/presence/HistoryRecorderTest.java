package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;
import org.presenceapplet.testing.ManualScheduler;
import org.presenceapplet.testing.SamplePeople;

class HistoryRecorderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ContactId ALICE = new ContactId("home", "alice@x");

    private final ManualExecutor executor = new ManualExecutor();
    private final ManualClock clock = new ManualClock(NOON);
    private final ManualScheduler scheduler = new ManualScheduler();
    private final PresenceStore store = new PresenceStore(executor, clock);
    private final PresenceHistory history = new PresenceHistory();
    private final HistoryRecorder recorder =
            new HistoryRecorder(store, history, clock, (delay, task) -> scheduler.schedule(task, delay));
    private final AccountWriter home = store.open("home", "Home");

    private void alice(String status) {
        home.putContacts(List.of(SamplePeople.contact(home, "alice@x", "Alice", status, "")));
        executor.runAll();
    }

    private void wanted(boolean wanted) {
        var unused = recorder.want(wanted);
        executor.runAll();
    }

    /** As a computer that is awake. */
    private void passes(Duration time) {
        for (Duration left = time; !left.isZero(); ) {
            Duration step = left.compareTo(HistoryRecorder.LOOK) < 0 ? left : HistoryRecorder.LOOK;
            clock.advance(step);
            scheduler.advance(step);
            executor.runAll();
            left = left.minus(step);
        }
    }

    private Optional<Instant> lastSeen() {
        return history.lastSeen(ALICE, clock.instant());
    }

    private List<PresenceType> day() {
        return history.day(ALICE, clock.instant()).spans().stream()
                .map(DayChart.Span::type)
                .toList();
    }

    @Test
    void whoeverIsHereFromTheBeginningAndGoesWasSeen() {
        alice("available");
        wanted(true);
        passes(Duration.ofHours(1));
        alice("offline");
        passes(Duration.ofHours(1));
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), lastSeen());
        assertEquals(List.of(PresenceType.UNKNOWN, PresenceType.AVAILABLE, PresenceType.OFFLINE), day());
    }

    @Test
    void lostConnectionIsAGapThatTheNextOneCloses() {
        wanted(true);
        alice("available");
        passes(Duration.ofHours(1));
        home.forgetPresences();
        executor.runAll();
        passes(Duration.ofHours(2));
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), lastSeen());

        alice("offline");
        passes(Duration.ofHours(1));
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), lastSeen());
        assertEquals(
                List.of(PresenceType.UNKNOWN, PresenceType.AVAILABLE, PresenceType.UNKNOWN, PresenceType.OFFLINE),
                day());
    }

    @Test
    void whoeverLeavesTheListIsNotKnownAnyMore() {
        wanted(true);
        alice("available");
        passes(Duration.ofHours(1));
        home.removeContacts(List.of("alice@x"));
        executor.runAll();
        passes(Duration.ofHours(1));
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), lastSeen());
        assertEquals(PresenceType.UNKNOWN, day().get(2));
    }

    @Test
    void sleepIsNotKnownAndWhatIsStillSoAfterItIs() {
        wanted(true);
        alice("available");
        passes(Duration.ofHours(1));
        Instant asleep = clock.instant();
        clock.advance(Duration.ofHours(8));

        // The lost connection is noticed first.
        home.forgetPresences();
        executor.runAll();
        assertEquals(Optional.of(asleep), lastSeen());

        alice("away");
        clock.advance(Duration.ofHours(8));
        passes(HistoryRecorder.LOOK);
        assertEquals(Optional.of(asleep.plus(Duration.ofHours(8))), lastSeen());
        passes(HistoryRecorder.LOOK);
        assertEquals(Optional.of(clock.instant()), lastSeen());
    }

    @Test
    void whereNothingIsWantedNothingIsTakenDown() {
        alice("available");
        passes(Duration.ofHours(1));
        assertEquals(Optional.empty(), lastSeen());

        wanted(true);
        passes(Duration.ofHours(1));
        assertEquals(Optional.of(clock.instant()), lastSeen());

        wanted(false);
        alice("offline");
        passes(Duration.ofHours(1));
        assertEquals(Optional.empty(), lastSeen());
        assertEquals(List.of(), history.kept(clock.instant()).contacts());
    }

    @Test
    void afterItWasWipedItGoesOnWithWhatIsShownNow() {
        wanted(true);
        alice("offline");
        passes(Duration.ofHours(1));
        alice("available");
        passes(Duration.ofHours(1));
        var unused = recorder.wipe();
        executor.runAll();
        passes(Duration.ofHours(1));
        assertEquals(List.of(PresenceType.UNKNOWN, PresenceType.AVAILABLE), day());
    }
}
