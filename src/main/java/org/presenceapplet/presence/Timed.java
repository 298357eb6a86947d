package org.presenceapplet.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statuses that hold for a time.
 *
 * @param statuses at least one
 * @param until when it is over, by the wall clock
 * @param longestOrNull the most that can be left; null where it holds until a moment, whenever that is
 */
public record Timed(
        List<StatusChoice> statuses,
        Instant until,
        @Nullable Duration longestOrNull) {
    /** By how much it is extended at a time. */
    private static final Duration MORE = Duration.ofMinutes(30);

    public Timed {
        statuses = List.copyOf(statuses);
    }

    static Timed of(List<StatusChoice> statuses, TimeLimit limit, Instant now) {
        Duration longest = limit instanceof TimeLimit.Lasting lasting ? lasting.duration() : null;
        return new Timed(statuses, limit.end(now), longest);
    }

    /** When it is over if it is {@linkplain PresenceEngine#extendTimed extended}. */
    public Instant extended() {
        return until.plus(MORE);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** The same, but for a clock that was set back: what was to last 45 minutes never has more than those left. */
    Timed at(Instant now) {
        boolean tooLong = longestOrNull != null && until.isAfter(now.plus(longestOrNull));
        return tooLong ? new Timed(statuses, now.plus(longestOrNull), longestOrNull) : this;
    }

    Timed withStatuses(List<StatusChoice> others) {
        return new Timed(others, until, longestOrNull);
    }
}
