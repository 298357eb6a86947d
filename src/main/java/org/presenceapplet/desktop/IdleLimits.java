package org.presenceapplet.desktop;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.presenceapplet.presence.Activity.Idleness;
import org.presenceapplet.presence.Settings;

/**
 * From when somebody counts as idle, and as idle for long; zero is never.
 *
 * @see Settings
 */
record IdleLimits(Duration idle, Duration longIdle) {
    /** Some services tell whole seconds, so the answer at the limit may be a little less. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    static IdleLimits of(Settings settings) {
        return new IdleLimits(settings.awayAfter(), settings.extendedAwayAfter());
    }

    /** The limits that are not off. */
    Stream<Duration> on() {
        return Stream.of(idle, longIdle).filter(limit -> !limit.isZero());
    }

    Idleness reachedBy(Duration time) {
        if (isReached(longIdle, time)) {
            return Idleness.LONG_IDLE;
        }
        return isReached(idle, time) ? Idleness.IDLE : Idleness.ACTIVE;
    }

    /** How long until the next limit can first be reached; empty where none is left. */
    Optional<Duration> untilNext(Duration time) {
        return on().filter(limit -> !isReached(limit, time))
                .map(limit -> limit.minus(time))
                .min(Duration::compareTo);
    }

    private static boolean isReached(Duration limit, Duration time) {
        return !limit.isZero() && time.plus(SLACK).compareTo(limit) >= 0;
    }
}
