package org.presenceapplet.presence;

import java.time.Duration;
import java.time.Instant;

/** How long a status is to hold before what was there comes back. */
public sealed interface TimeLimit {
    /** When it ends by the wall clock, if it begins now. */
    Instant end(Instant now);

    /**
     * For so long. Where the clock is set back meanwhile, there is never more left than this.
     *
     * @param duration more than zero
     */
    record Lasting(Duration duration) implements TimeLimit {
        @Override
        public Instant end(Instant now) {
            return now.plus(duration);
        }
    }

    /** Until a moment, which stays the same moment where the clock is set or the time zone changes. */
    record Until(Instant moment) implements TimeLimit {
        @Override
        public Instant end(Instant now) {
            return moment;
        }
    }
}
