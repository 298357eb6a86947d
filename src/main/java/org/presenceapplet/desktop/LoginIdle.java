package org.presenceapplet.desktop;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.presenceapplet.bus.BusException;

/**
 * logind's {@code IdleHint}, which the desktop sets when it finds somebody idle by its own measure: the time counts from
 * then on. It is signalled, so only the limits are waited for.
 */
final class LoginIdle implements IdleSource {
    private final Service logind;
    private final String session;
    private final Clock clock;

    /** @param session the session's object */
    LoginIdle(Service logind, String session, Clock clock) {
        this.logind = logind;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.LOGIND;
    }

    @Override
    public Duration idleTime() throws BusException {
        Map<?, ?> properties = logind.properties(session, LoginSession.SESSION);
        if (!(properties.get("IdleHint") instanceof Boolean isIdle)) {
            throw new BusException(BusException.FAILED, "logind has no IdleHint.");
        }
        if (!isIdle || !(properties.get("IdleSinceHint") instanceof BigInteger micros)) {
            return Duration.ZERO;
        }
        Duration idle = Duration.between(instant(micros), clock.instant());
        // A clock that was set back must not make somebody idle for ever, nor the source unbelievable.
        return idle.isNegative() ? Duration.ZERO : idle;
    }

    @Override
    public Optional<Duration> nextAsk(Duration idle, IdleLimits limits) {
        return idle.isZero() ? Optional.empty() : limits.untilNext(idle);
    }

    private static Instant instant(BigInteger micros) throws BusException {
        if (micros.bitLength() >= Long.SIZE) {
            throw new BusException(BusException.FAILED, "An IdleSinceHint of " + micros + " cannot be.");
        }
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
