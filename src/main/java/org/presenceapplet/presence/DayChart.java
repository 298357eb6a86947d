package org.presenceapplet.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody showed in the course of a day.
 *
 * @param spans without a gap, each of another type than the one before
 */
public record DayChart(Instant from, Instant to, List<Span> spans) {
    private static final int MARK_HOURS = 6;

    /**
     * What was shown from a moment to another.
     *
     * @param type Unknown where nothing is known
     */
    public record Span(Instant from, Instant to, PresenceType type) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    public DayChart {
        spans = List.copyOf(spans);
    }

    /** The day that ends now. */
    static DayChart of(List<PresenceChange> changes, Instant now) {
        Instant from = now.minus(PresenceHistory.DAY);
        List<Span> spans = new ArrayList<>();
        PresenceType type = PresenceType.UNKNOWN;
        Instant since = from;
        for (PresenceChange change : changes) {
            if (change.at().isAfter(now)) {
                break;
            }
            if (change.at().isAfter(since)) {
                spans.add(new Span(since, change.at(), type));
                since = change.at();
            }
            type = change.type();
        }
        if (now.isAfter(since)) {
            spans.add(new Span(since, now, type));
        }
        return new DayChart(from, now, spans);
    }

    /** What the most available of several showed at each moment of the same day. */
    static DayChart mostAvailable(List<DayChart> charts) {
        SortedSet<Instant> turns = new TreeSet<>();
        charts.forEach(chart -> chart.spans.forEach(span -> turns.add(span.from())));
        List<PresenceChange> changes = new ArrayList<>();
        for (Instant turn : turns) {
            PresenceType type = charts.stream()
                    .map(chart -> chart.typeAt(turn))
                    .min(PresenceType.MOST_AVAILABLE_FIRST)
                    .orElse(PresenceType.UNKNOWN);
            if (changes.isEmpty() || changes.get(changes.size() - 1).type() != type) {
                changes.add(new PresenceChange(turn, type));
            }
        }
        return of(changes, charts.get(0).to);
    }

    private PresenceType typeAt(Instant moment) {
        return spans.stream()
                .filter(span -> span.to().isAfter(moment))
                .findFirst()
                .map(Span::type)
                .orElse(PresenceType.UNKNOWN);
    }

    /** How long each type was shown, the most available first. */
    public Map<PresenceType, Duration> totals() {
        Map<PresenceType, Duration> totals = new TreeMap<>(PresenceType.MOST_AVAILABLE_FIRST);
        spans.forEach(span -> totals.merge(span.type(), span.length(), Duration::plus));
        return totals;
    }

    /** How far into the chart a moment is: 0 at its beginning, 1 at its end. */
    public double position(Instant moment) {
        return (double) Duration.between(from, moment).toMillis()
                / Duration.between(from, to).toMillis();
    }

    /** The moments within at which a clock there shows 0, 6, 12 and 18. */
    public List<ZonedDateTime> marks(ZoneId zone) {
        List<ZonedDateTime> marks = new ArrayList<>();
        ZonedDateTime hour = from.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        while (hour.toInstant().isBefore(to)) {
            if (hour.getHour() % MARK_HOURS == 0 && !hour.toInstant().isBefore(from)) {
                marks.add(hour);
            }
            hour = hour.plusHours(1);
        }
        return marks;
    }
}
