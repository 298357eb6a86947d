package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.DayChart.Span;

class PresenceHistoryTest {
    private static final ContactId ALICE = new ContactId("home", "alice@x");
    private static final ContactId BOB = new ContactId("home", "bob@x");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);
    private static final Instant NOON = ELEVEN.plusSeconds(3600);
    private static final Instant YESTERDAY_NOON = NOON.minus(Duration.ofDays(1));

    private final PresenceHistory history = new PresenceHistory();

    private void alice(PresenceType type, Instant at) {
        history.record(ALICE, type, at);
    }

    private List<Span> day() {
        return history.day(ALICE, NOON).spans();
    }

    private Optional<Instant> lastSeen() {
        return history.lastSeen(ALICE, NOON);
    }

    private List<PresenceChange> changes() {
        return history.kept(NOON).contacts().stream()
                .filter(contact -> contact.contact().equals(ALICE))
                .flatMap(contact -> contact.changes().stream())
                .toList();
    }

    @Test
    void whoeverWentWasLastSeenThen() {
        alice(PresenceType.AVAILABLE, NINE);
        alice(PresenceType.AWAY, TEN);
        alice(PresenceType.OFFLINE, ELEVEN);

        assertEquals(Optional.of(ELEVEN), lastSeen());
        assertEquals(
                List.of(
                        new Span(YESTERDAY_NOON, NINE, PresenceType.UNKNOWN),
                        new Span(NINE, TEN, PresenceType.AVAILABLE),
                        new Span(TEN, ELEVEN, PresenceType.AWAY),
                        new Span(ELEVEN, NOON, PresenceType.OFFLINE)),
                day());
    }

    @Test
    void whoeverIsHereIsSeenNow() {
        alice(PresenceType.BUSY, NINE);
        assertEquals(Optional.of(NOON), lastSeen());
    }

    @Test
    void whoeverWasNeverHereWasNeverSeen() {
        alice(PresenceType.OFFLINE, NINE);
        assertEquals(Optional.empty(), lastSeen());
        assertEquals(Optional.empty(), history.lastSeen(BOB, NOON));
    }

    @Test
    void whatADisconnectMakesUnknownIsAGapAndNoChange() {
        alice(PresenceType.AVAILABLE, NINE);
        alice(PresenceType.UNKNOWN, TEN);
        assertEquals(Optional.of(TEN), lastSeen());

        alice(PresenceType.AVAILABLE, ELEVEN);
        assertEquals(
                List.of(PresenceType.UNKNOWN, PresenceType.AVAILABLE, PresenceType.UNKNOWN, PresenceType.AVAILABLE),
                day().stream().map(Span::type).toList());
        assertEquals(Duration.ofHours(2), history.day(ALICE, NOON).totals().get(PresenceType.AVAILABLE));
    }

    @Test
    void somebodyWithAnErrorIsNotKnown() {
        alice(PresenceType.AVAILABLE, NINE);
        alice(PresenceType.ERROR, TEN);
        assertEquals(Optional.of(TEN), lastSeen());
        assertEquals(PresenceType.UNKNOWN, day().get(2).type());
    }

    @Test
    void ofAQuarterOfAnHourTheLastChangeIsKeptAndTheShortestVisitSeen() {
        alice(PresenceType.OFFLINE, NINE);
        alice(PresenceType.AVAILABLE, TEN.plusSeconds(60));
        alice(PresenceType.OFFLINE, TEN.plusSeconds(61));
        assertEquals(Optional.of(TEN.plusSeconds(61)), lastSeen());
        assertEquals(List.of(new PresenceChange(NINE, PresenceType.OFFLINE)), changes());

        alice(PresenceType.AVAILABLE, ELEVEN);
        alice(PresenceType.BUSY, ELEVEN.plusSeconds(10));
        assertEquals(
                List.of(new PresenceChange(NINE, PresenceType.OFFLINE), new PresenceChange(ELEVEN, PresenceType.BUSY)),
                changes());
    }

    @Test
    void whatIsMoreThanADayOldGoesButForWhatHeldThen() {
        alice(PresenceType.AVAILABLE, NINE.minus(Duration.ofDays(3)));
        alice(PresenceType.AWAY, NINE.minus(Duration.ofDays(2)));
        alice(PresenceType.OFFLINE, TEN);
        assertEquals(
                List.of(
                        new PresenceChange(NINE.minus(Duration.ofDays(2)), PresenceType.AWAY),
                        new PresenceChange(TEN, PresenceType.OFFLINE)),
                changes());
        assertEquals(new Span(YESTERDAY_NOON, TEN, PresenceType.AWAY), day().get(0));
    }

    @Test
    void whoeverIsGoneForHalfAYearIsForgotten() {
        alice(PresenceType.AVAILABLE, NINE);
        alice(PresenceType.UNKNOWN, TEN);
        history.record(BOB, PresenceType.OFFLINE, NINE);

        assertEquals(
                2, history.kept(TEN.plus(PresenceHistory.LONGEST)).contacts().size());
        KeptHistory later = history.kept(TEN.plus(PresenceHistory.LONGEST).plusSeconds(1));

        // Bob is on the list still.
        assertEquals(
                List.of(BOB),
                later.contacts().stream().map(ContactHistory::contact).toList());
    }

    @Test
    void clockThatIsSetBackTakesWhatWouldBeToCome() {
        alice(PresenceType.AVAILABLE, NINE);
        Instant wrong = NOON.plus(Duration.ofDays(365));
        alice(PresenceType.OFFLINE, wrong);
        assertEquals(Optional.empty(), lastSeen());

        alice(PresenceType.AWAY, TEN);
        alice(PresenceType.OFFLINE, ELEVEN);
        assertEquals(Optional.of(ELEVEN), lastSeen());
        assertEquals(
                List.of(new PresenceChange(TEN, PresenceType.AWAY), new PresenceChange(ELEVEN, PresenceType.OFFLINE)),
                changes().subList(changes().size() - 2, changes().size()));
        assertTrue(changes().stream().noneMatch(change -> change.at().isAfter(NOON)));
    }

    @Test
    void whatIsKeptComesBackAndTheTimeBetweenIsNotKnown() {
        alice(PresenceType.AVAILABLE, NINE);
        KeptHistory kept = history.kept(TEN);
        PresenceHistory next = new PresenceHistory();
        next.restore(kept);

        assertEquals(Optional.of(TEN), next.lastSeen(ALICE, NOON));
        next.record(ALICE, PresenceType.OFFLINE, ELEVEN);
        assertEquals(Optional.of(TEN), next.lastSeen(ALICE, NOON));
        assertEquals(
                List.of(
                        new Span(YESTERDAY_NOON, NINE, PresenceType.UNKNOWN),
                        new Span(NINE, TEN, PresenceType.AVAILABLE),
                        new Span(TEN, ELEVEN, PresenceType.UNKNOWN),
                        new Span(ELEVEN, NOON, PresenceType.OFFLINE)),
                next.day(ALICE, NOON).spans());
    }

    @Test
    void timeInWhichTheComputerSleptIsNotKnown() {
        history.look(NINE);
        alice(PresenceType.AVAILABLE, NINE);
        assertFalse(history.look(NINE.plusSeconds(300)));
        assertTrue(history.look(ELEVEN));

        assertEquals(Optional.of(NINE.plusSeconds(300)), lastSeen());
        assertEquals(PresenceType.UNKNOWN, day().get(day().size() - 1).type());
        assertFalse(history.look(TEN), "a clock that was set back is no sleep");
    }

    @Test
    void nothingIsLeftOfWhatIsForgotten() {
        alice(PresenceType.AVAILABLE, NINE);
        history.forget();
        assertEquals(Optional.empty(), lastSeen());
        assertEquals(List.of(), history.kept(NOON).contacts());
    }

    @Test
    void changesAreTold() {
        List<String> told = new ArrayList<>();
        Runnable stop = history.addListener(() -> told.add("changed"));
        alice(PresenceType.AVAILABLE, NINE);
        alice(PresenceType.AVAILABLE, TEN);
        history.forget();
        stop.run();
        alice(PresenceType.AWAY, TEN);
        assertEquals(List.of("changed", "changed"), told);
    }

    /** A hundred changes a second among 5,000 for a day come to as many for each: one every 50 seconds. */
    @Test
    void somebodyWhoChangesAllDayTakesNoMoreThanAHundredChanges() {
        Instant at = YESTERDAY_NOON;
        for (int i = 0; at.isBefore(NOON); i++) {
            alice(i % 2 == 0 ? PresenceType.AVAILABLE : PresenceType.OFFLINE, at);
            at = at.plusSeconds(50);
            assertTrue(changes().size() <= 98, () -> changes().size() + " changes");
        }
    }

    @Test
    void ofTooManyContactsThoseKnownOfLastStay() {
        int count = PresenceHistory.MOST_CONTACTS + 1;
        IntStream.range(0, count)
                .forEach(i ->
                        history.record(new ContactId("home", "person" + i), PresenceType.OFFLINE, NINE.plusSeconds(i)));
        List<ContactHistory> kept = history.kept(NOON).contacts();
        assertEquals(PresenceHistory.MOST_CONTACTS * 9 / 10, kept.size());
        assertTrue(
                kept.stream().anyMatch(contact -> contact.contact().identifier().equals("person" + (count - 1))));
        assertTrue(kept.stream()
                .noneMatch(contact -> contact.contact().identifier().equals("person0")));
    }

    /** Whatever happens and whenever it is saved and read again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void newestIsNeverLost(long seed) {
        Random random = new Random(seed);
        PresenceHistory current = history;
        Instant now = NINE;
        Optional<Instant> seen = Optional.empty();
        PresenceType before = PresenceType.UNKNOWN;
        for (int i = 0; i < 3000; i++) {
            now = now.plusSeconds(random.nextInt(random.nextInt(10) == 0 ? 30_000 : 100));
            PresenceType type = PresenceType.ofValue(random.nextInt(9));
            current.record(ALICE, type, now);
            if (before.isOnline() || type.isOnline()) {
                seen = Optional.of(now);
            }
            before = type;
            if (random.nextInt(100) == 0) {
                KeptHistory kept = current.kept(now);
                current = new PresenceHistory();
                current.restore(kept);
                before = PresenceType.UNKNOWN;
            } else {
                assertEquals(
                        shown(type),
                        current.day(ALICE, now.plusSeconds(1)).spans().stream()
                                .reduce((first, last) -> last)
                                .orElseThrow()
                                .type());
            }
            assertEquals(seen, current.lastSeen(ALICE, now));
            Instant moment = now;
            assertTrue(current.kept(now).contacts().stream()
                    .flatMap(contact -> contact.changes().stream())
                    .noneMatch(change -> change.at().isAfter(moment)));
        }
    }

    private static PresenceType shown(PresenceType type) {
        return type == PresenceType.ERROR || type == PresenceType.UNSET ? PresenceType.UNKNOWN : type;
    }
}
