package org.presenceapplet.testing;

import java.util.Map;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionManager;

/** telepathy-haze, which the bus activates whenever it is spoken to and does not run. */
final class Haze {
    private static final String NAME = ConnectionManager.NAME + ".haze";

    private final Bus bus;

    Haze(Bus bus) {
        this.bus = bus;
    }

    /** Writes the file by which a bus knows how to activate it. */
    static void writeService(TemporaryHome home, String folder) {
        home.write(folder, NAME + ".service", """
                [D-BUS Service]
                Name=%s
                Exec=/usr/lib/telepathy/telepathy-haze
                """.formatted(NAME));
    }

    /**
     * Makes a connection for {@code me@localhost} and asks it to connect; it may still be connecting on return.
     *
     * @return its account in the store, which is its path without Telepathy's prefix
     */
    String connect(int port, String password) {
        // Without auth-plain-in-clear, libpurple asks its user about PLAIN and haze never answers: CONNECTING for ever.
        Map<String, Variant<?>> parameters = Map.of(
                "account", new Variant<>("me@localhost"),
                "password", new Variant<>(password),
                "server", new Variant<>("127.0.0.1"),
                "port", new Variant<>(new UInt16(port)),
                "require-encryption", new Variant<>(false),
                "auth-plain-in-clear", new Variant<>(true));
        try {
            var made = bus.call(MethodCall.of(
                            NAME, ConnectionManager.PATH_PREFIX + "haze", ConnectionManager.NAME, "RequestConnection")
                    .withArguments("sa{sv}", "jabber", parameters));
            String path = made.get(1).toString();
            bus.call(MethodCall.of(made.get(0).toString(), path, Connection.NAME, "Connect"));
            return path.substring(Connection.PATH_PREFIX.length());
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it, as a crash does, and returns when its name is free. */
    void kill() {
        NameKiller.kill(bus, NAME);
    }
}
