package org.presenceapplet.desktop;

import java.util.List;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;

/** A screen saver on the session bus, of either interface: both have the same methods. */
final class ScreenSaver {
    static final String FREEDESKTOP = "org.freedesktop.ScreenSaver";
    static final String GNOME = "org.gnome.ScreenSaver";

    private final Service service;
    private final String name;
    private final List<String> paths;

    /** @param name the service's name, which is its interface's too */
    ScreenSaver(Service service, String name) {
        this.service = service;
        this.name = name;
        // The specification's path, and the one that KDE had before and others took over.
        this.paths = name.equals(FREEDESKTOP)
                ? List.of("/org/freedesktop/ScreenSaver", "/ScreenSaver")
                : List.of("/org/gnome/ScreenSaver");
    }

    Service service() {
        return service;
    }

    /** Calls a method without arguments and waits for its result. */
    <T> T ask(Class<T> type, String member) throws BusException {
        try {
            return service.ask(type, paths.get(0), name, member, "");
        } catch (BusException e) {
            if (paths.size() == 1 || e.errorName().equals(BusException.NO_REPLY)) {
                throw e;
            }
            return service.ask(type, paths.get(1), name, member, "");
        }
    }

    boolean sent(Signal signal) {
        return service.sent(signal);
    }
}
