package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.Activity.Idleness;

class IdleLimitsTest {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration FIFTEEN = Duration.ofMinutes(15);

    @Test
    void eachStepBeginsAtItsLimit() {
        IdleLimits limits = new IdleLimits(FIVE, FIFTEEN);

        assertEquals(Idleness.ACTIVE, limits.reachedBy(FIVE.minusSeconds(2)));
        assertEquals(Idleness.IDLE, limits.reachedBy(FIVE));
        assertEquals(Idleness.IDLE, limits.reachedBy(FIFTEEN.minusSeconds(2)));
        assertEquals(Idleness.LONG_IDLE, limits.reachedBy(FIFTEEN));
    }

    @Test
    void wholeSecondsThatFallJustShortReachTheLimit() {
        assertEquals(Idleness.IDLE, new IdleLimits(FIVE, FIFTEEN).reachedBy(FIVE.minusSeconds(1)));
    }

    @Test
    void limitThatIsOffIsNeverReached() {
        assertEquals(Idleness.ACTIVE, new IdleLimits(Duration.ZERO, Duration.ZERO).reachedBy(Duration.ofDays(1)));
        assertEquals(Idleness.IDLE, new IdleLimits(FIVE, Duration.ZERO).reachedBy(Duration.ofDays(1)));
        assertEquals(Idleness.LONG_IDLE, new IdleLimits(Duration.ZERO, FIVE).reachedBy(FIVE));
    }

    @Test
    void nextLimitIsTheNearestThatIsLeft() {
        IdleLimits limits = new IdleLimits(FIVE, FIFTEEN);

        assertEquals(Optional.of(Duration.ofMinutes(4)), limits.untilNext(Duration.ofMinutes(1)));
        assertEquals(Optional.of(Duration.ofMinutes(9)), limits.untilNext(Duration.ofMinutes(6)));
        assertEquals(Optional.empty(), limits.untilNext(FIFTEEN));
        assertEquals(Optional.empty(), new IdleLimits(Duration.ZERO, Duration.ZERO).untilNext(Duration.ZERO));
    }
}
