package org.presenceapplet.presence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desktop tells of the person in front of it. How idle they are comes as a step and not as a time, so that a clock
 * that is set while they are away changes nothing; the times are for telling people.
 *
 * @param idleness how long there has been no key and no pointer, against {@link Settings}
 * @param idleSinceOrNull when there last was one; null while active
 * @param lockedSinceOrNull since when the screen has been locked; null while it is not
 * @param asleepSinceOrNull when the computer said that it would sleep; null once it has woken up
 */
public record Activity(
        Idleness idleness,
        @Nullable Instant idleSinceOrNull,
        @Nullable Instant lockedSinceOrNull,
        @Nullable Instant asleepSinceOrNull) {
    /** Somebody is here; also where no desktop tells. */
    public static final Activity HERE = new Activity(Idleness.ACTIVE, null, null, null);

    /** How idle somebody is. */
    public enum Idleness {
        ACTIVE,
        /** For {@link Settings#awayAfter()}. */
        IDLE,
        /** For {@link Settings#extendedAwayAfter()}. */
        LONG_IDLE
    }

    public Optional<Instant> idleSince() {
        return Optional.ofNullable(idleSinceOrNull);
    }

    public Optional<Instant> lockedSince() {
        return Optional.ofNullable(lockedSinceOrNull);
    }

    public Optional<Instant> asleepSince() {
        return Optional.ofNullable(asleepSinceOrNull);
    }
}
