package org.presenceapplet.testing;

import static org.presenceapplet.testing.Eventually.eventually;

import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;

/** Kills whoever owns a name on the test's own bus, as a crash does. */
final class NameKiller {
    private NameKiller() {}

    /** Returns when that process has left the bus. */
    static void kill(Bus bus, String name) {
        String owner = String.valueOf(ask(bus, "GetNameOwner", name));
        long pid = ((Number) ask(bus, "GetConnectionUnixProcessID", owner)).longValue();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        eventually(
                name + " has left the bus",
                () -> ask(bus, "NameHasOwner", owner).equals(false));
    }

    private static Object ask(Bus bus, String member, String name) {
        try {
            return bus.call(MethodCall.of(
                                    "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member)
                            .withArguments("s", name))
                    .get(0);
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }
}
