package org.presenceapplet.desktop;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;

/** Mutter's idle monitor, with somebody in front of it who does as the test says. */
final class FakeMutter {
    private static final String NAME = "org.gnome.Mutter.IdleMonitor";

    final ScriptedObject object;
    /** The watches by their id: the limit, or zero for one that waits for activity. */
    final Map<Integer, Duration> watches = new ConcurrentHashMap<>();

    private final AtomicInteger ids = new AtomicInteger();
    private volatile Duration idle;

    FakeMutter(WatchedPerson person, Duration idle) {
        this.idle = idle;
        object = person.object("/org/gnome/Mutter/IdleMonitor/Core")
                .on(NAME, "GetIdletime", args -> Reply.of("t", new UInt64(this.idle.toMillis())))
                .on(
                        NAME,
                        "AddIdleWatch",
                        args -> add(Duration.ofMillis(new BigInteger(String.valueOf(args.get(0))).longValue())))
                .on(NAME, "AddUserActiveWatch", args -> add(Duration.ZERO))
                .on(NAME, "RemoveWatch", args -> {
                    watches.remove(((UInt32) args.get(0)).intValue());
                    return Reply.of("");
                })
                .own(NAME);
    }

    /** Nobody touches anything until they have been idle for so long. */
    void idleFor(Duration newIdle) {
        idle = newIdle;
        watches.forEach((id, limit) -> {
            if (!limit.isZero() && limit.equals(newIdle)) {
                fire(id);
            }
        });
    }

    /** Somebody touches a key. */
    void touch() {
        idle = Duration.ZERO;
        watches.forEach((id, limit) -> {
            if (limit.isZero()) {
                watches.remove(id);
                fire(id);
            }
        });
    }

    void fire(int watch) {
        object.emit(NAME, "WatchFired", "u", new UInt32(watch));
    }

    void vanish() {
        object.disown(NAME);
    }

    void appear() {
        object.own(NAME);
    }

    long asked() {
        return object.calls().stream().filter("GetIdletime"::equals).count();
    }

    private Reply add(Duration limit) {
        int id = ids.incrementAndGet();
        watches.put(id, limit);
        return Reply.of("u", new UInt32(id));
    }
}
