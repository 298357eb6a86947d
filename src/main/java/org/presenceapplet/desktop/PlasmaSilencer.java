package org.presenceapplet.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Texts;

/** Plasma's inhibition of notifications, which also ends by itself with our connection. */
final class PlasmaSilencer implements Silencer {
    /** The capability of a server that has {@code Inhibit}. */
    static final String CAPABILITY = "inhibitions";

    private static final String DESKTOP_ENTRY = "org.presenceapplet.PresenceApplet";

    private final Service server;
    private @Nullable Long cookie;

    PlasmaSilencer(Service server) {
        this.server = server;
    }

    /** Whether this notification server is one. */
    static boolean isAt(Service server) {
        try {
            List<?> capabilities =
                    server.ask(List.class, Notifications.PATH, Notifications.INTERFACE, "GetCapabilities", "");
            return capabilities.contains(CAPABILITY);
        } catch (BusException e) {
            return false;
        }
    }

    @Override
    public boolean isQuiet() throws BusException {
        return server.property(Boolean.class, Notifications.PATH, Notifications.INTERFACE, "Inhibited");
    }

    @Override
    public boolean holds() {
        return cookie != null;
    }

    @Override
    public void hold() throws BusException {
        cookie = server.ask(
                Long.class,
                Notifications.PATH,
                Notifications.INTERFACE,
                "Inhibit",
                "ssa{sv}",
                DESKTOP_ENTRY,
                Texts.text("desktop.silence.reason"),
                Map.of());
    }

    @Override
    public void release() throws BusException {
        Long held = cookie;
        cookie = null;
        if (held != null) {
            server.send(Notifications.PATH, Notifications.INTERFACE, "UnInhibit", "u", new UInt32(held));
        }
    }

    @Override
    public void overruled() {
        cookie = null;
    }
}
