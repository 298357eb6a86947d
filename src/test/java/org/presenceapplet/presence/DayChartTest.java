package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.DayChart.Span;

class DayChartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DAY_BEFORE = NOW.minus(Duration.ofDays(1));

    private static PresenceChange change(String at, PresenceType type) {
        return new PresenceChange(Instant.parse(at), type);
    }

    private static List<LocalTime> clocks(String now, ZoneId zone) {
        return DayChart.of(List.of(), Instant.parse(now)).marks(zone).stream()
                .map(ZonedDateTime::toLocalTime)
                .toList();
    }

    private static List<LocalTime> hours(int... hours) {
        return Arrays.stream(hours).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
    }

    @Test
    void whatHeldAtTheBeginningOfTheDayIsShownFromThereAcrossMidnight() {
        DayChart chart = DayChart.of(
                List.of(
                        change("2026-02-27T08:00:00Z", PresenceType.BUSY),
                        change("2026-03-01T23:00:00Z", PresenceType.OFFLINE),
                        change("2026-03-02T13:00:00Z", PresenceType.AWAY)),
                NOW);
        Instant eleven = Instant.parse("2026-03-01T23:00:00Z");
        assertEquals(
                List.of(new Span(DAY_BEFORE, eleven, PresenceType.BUSY), new Span(eleven, NOW, PresenceType.OFFLINE)),
                chart.spans());
        assertEquals(
                Map.of(PresenceType.BUSY, Duration.ofHours(11), PresenceType.OFFLINE, Duration.ofHours(13)),
                chart.totals());
        assertEquals(
                List.of(PresenceType.BUSY, PresenceType.OFFLINE),
                List.copyOf(chart.totals().keySet()));
        assertEquals(11.0 / 24, chart.position(eleven));
    }

    @Test
    void ofSeveralTheMostAvailableIsShownAtEachMoment() {
        DayChart home = DayChart.of(
                List.of(
                        change("2026-03-01T18:00:00Z", PresenceType.AVAILABLE),
                        change("2026-03-01T22:00:00Z", PresenceType.OFFLINE)),
                NOW);
        DayChart work = DayChart.of(
                List.of(
                        change("2026-03-01T20:00:00Z", PresenceType.AWAY),
                        change("2026-03-02T06:00:00Z", PresenceType.UNKNOWN)),
                NOW);
        Instant six = Instant.parse("2026-03-01T18:00:00Z");
        Instant ten = Instant.parse("2026-03-01T22:00:00Z");
        Instant morning = Instant.parse("2026-03-02T06:00:00Z");
        DayChart both = new DayChart(
                DAY_BEFORE,
                NOW,
                List.of(
                        new Span(DAY_BEFORE, six, PresenceType.UNKNOWN),
                        new Span(six, ten, PresenceType.AVAILABLE),
                        new Span(ten, morning, PresenceType.AWAY),
                        new Span(morning, NOW, PresenceType.OFFLINE)));
        assertEquals(both, DayChart.mostAvailable(List.of(home, work)));
        assertEquals(both, DayChart.mostAvailable(List.of(work, home)));
        assertEquals(home, DayChart.mostAvailable(List.of(home)));
    }

    @Test
    void dayOfWhichNothingIsKnownIsOneSpan() {
        DayChart chart = DayChart.of(List.of(), NOW);
        assertEquals(List.of(new Span(DAY_BEFORE, NOW, PresenceType.UNKNOWN)), chart.spans());
    }

    @Test
    void clockIsMarkedEverySixHours() {
        assertEquals(hours(18, 0, 6, 12), clocks("2026-03-02T12:30:00Z", BERLIN));
        assertEquals(hours(12, 18, 0, 6), clocks("2026-03-02T11:00:00Z", BERLIN));
        // Half an hour beside the others.
        assertEquals(hours(18, 0, 6, 12), clocks("2026-03-02T12:00:00Z", ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void whereTheClockChangesTheMarksStandWhereItShowsThem() {
        // From two to three in the morning there is no time: an hour less from midnight to six.
        DayChart spring = DayChart.of(List.of(), Instant.parse("2026-03-29T12:00:00Z"));
        assertEquals(hours(18, 0, 6, 12), clocks("2026-03-29T12:00:00Z", BERLIN));
        List<ZonedDateTime> marks = spring.marks(BERLIN);
        assertEquals(Duration.ofHours(5), Duration.between(marks.get(1), marks.get(2)));
        assertEquals(
                5.0 / 24,
                spring.position(marks.get(2).toInstant())
                        - spring.position(marks.get(1).toInstant()),
                1e-9);

        List<ZonedDateTime> autumn =
                DayChart.of(List.of(), Instant.parse("2026-10-25T12:00:00Z")).marks(BERLIN);
        assertEquals(Duration.ofHours(7), Duration.between(autumn.get(1), autumn.get(2)));
    }
}
