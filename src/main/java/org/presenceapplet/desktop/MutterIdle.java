package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.presence.Activity.Idleness;

/** {@code org.gnome.Mutter.IdleMonitor}, which tells by itself: nothing is polled. */
final class MutterIdle implements IdleSource {
    static final String NAME = "org.gnome.Mutter.IdleMonitor";
    static final String INTERFACE = "org.gnome.Mutter.IdleMonitor";

    private static final System.Logger LOG = System.getLogger(MutterIdle.class.getName());
    private static final String PATH = "/org/gnome/Mutter/IdleMonitor/Core";

    private final Service service;
    private final Set<Long> idleWatches = new HashSet<>();
    private IdleLimits limits = new IdleLimits(Duration.ZERO, Duration.ZERO);
    /** Fires once, when somebody is back. */
    private @Nullable Long activeWatch;

    MutterIdle(Service service) {
        this.service = service;
    }

    @Override
    public Kind kind() {
        return Kind.MUTTER;
    }

    @Override
    public void watch(IdleLimits newLimits) throws BusException {
        rest();
        limits = newLimits;
        for (Duration limit : newLimits.on().toList()) {
            idleWatches.add(add("AddIdleWatch", "t", new UInt64(limit.toMillis())));
        }
    }

    @Override
    public Duration idleTime() throws BusException {
        Duration idle = askIdleTime();
        if (limits.reachedBy(idle) != Idleness.ACTIVE && activeWatch == null) {
            activeWatch = add("AddUserActiveWatch", "");
            // Once more: somebody may have come back just before the watch was there.
            idle = askIdleTime();
        }
        return idle;
    }

    @Override
    public Optional<Duration> nextAsk(Duration idle, IdleLimits limitsNow) {
        return Optional.empty();
    }

    @Override
    public void rest() {
        idleWatches.forEach(this::remove);
        idleWatches.clear();
        if (activeWatch != null) {
            remove(activeWatch);
            activeWatch = null;
        }
    }

    /** Whether it is this Mutter's. */
    boolean sent(Signal signal) {
        return service.sent(signal);
    }

    /** {@code WatchFired}; whether the watch is one of ours, which others hear too. */
    boolean fired(Signal signal) {
        List<Object> arguments = signal.arguments();
        if (arguments.isEmpty() || !(arguments.get(0) instanceof Long watch)) {
            return false;
        }
        if (watch.equals(activeWatch)) {
            activeWatch = null;
            return true;
        }
        return idleWatches.contains(watch);
    }

    private Duration askIdleTime() throws BusException {
        BigInteger millis = service.ask(BigInteger.class, PATH, INTERFACE, "GetIdletime", "");
        return Duration.ofMillis(millis.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
    }

    private Long add(String member, String signature, Object... arguments) throws BusException {
        return service.ask(Long.class, PATH, INTERFACE, member, signature, arguments);
    }

    private void remove(Long watch) {
        try {
            service.send(PATH, INTERFACE, "RemoveWatch", "u", new UInt32(watch));
        } catch (BusException gone) {
            LOG.log(Level.DEBUG, "A watch goes with the bus: {0}", gone.getMessage());
        }
    }
}
