package org.presenceapplet.desktop;

import java.time.Duration;
import java.util.Optional;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.presence.Activity.Idleness;

/**
 * {@code org.freedesktop.ScreenSaver.GetSessionIdleTime}, which tells nothing by itself: it is asked when the next limit
 * can first be reached, and while somebody is idle now and then whether they are back.
 */
final class ScreenSaverIdle implements IdleSource {
    private static final Duration UNTIL_BACK = Duration.ofSeconds(10);
    /** Nobody is idle for 68 years, or 24 days in milliseconds; services that count in an int get there by going below 0. */
    private static final long NEGATIVE = 1L << 31;

    private final ScreenSaver screenSaver;

    ScreenSaverIdle(ScreenSaver screenSaver) {
        this.screenSaver = screenSaver;
    }

    @Override
    public Kind kind() {
        return Kind.SCREEN_SAVER;
    }

    @Override
    public Duration idleTime() throws BusException {
        long time = screenSaver.ask(Long.class, "GetSessionIdleTime");
        if (time >= NEGATIVE) {
            throw new BusException(BusException.FAILED, "An idle time of " + time + " cannot be.");
        }
        if (!tellsMilliseconds()) {
            return Duration.ofSeconds(time);
        }
        if (time == 0) {
            // KDE: what KWin answers on Wayland whatever happens. On X11 it is rare, and somebody is here: little is
            // lost.
            throw new BusException(BusException.FAILED, "KWin tells no idle time.");
        }
        return Duration.ofMillis(time);
    }

    @Override
    public Optional<Duration> nextAsk(Duration idle, IdleLimits limits) {
        Optional<Duration> untilNext = limits.untilNext(idle);
        if (limits.reachedBy(idle) == Idleness.ACTIVE) {
            return untilNext;
        }
        return Optional.of(
                untilNext.filter(next -> next.compareTo(UNTIL_BACK) < 0).orElse(UNTIL_BACK));
    }

    /**
     * KDE: kscreenlocker answers the milliseconds of KIdleTime; the specification means seconds, which xscreensaver, MATE,
     * Unity and others answer. KDE's is told by also owning org.kde.screensaver, which it asks for a little later.
     */
    private boolean tellsMilliseconds() throws BusException {
        Service service = screenSaver.service();
        try {
            return service.bus()
                    .call(MethodCall.of(
                                    "org.freedesktop.DBus",
                                    "/org/freedesktop/DBus",
                                    "org.freedesktop.DBus",
                                    "GetNameOwner")
                            .withArguments("s", "org.kde.screensaver"))
                    .contains(service.owner());
        } catch (BusException e) {
            if (e.errorName().equals(BusException.DISCONNECTED)) {
                throw e;
            }
            return false;
        }
    }
}
