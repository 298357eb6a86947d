package org.presenceapplet.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the buses listen. */
public final class BusAddress {
    private static final Path SYSTEM_SOCKET = Path.of("/var/run/dbus/system_bus_socket");

    private BusAddress() {}

    /**
     * The session bus's address: {@code DBUS_SESSION_BUS_ADDRESS}, else the socket {@code $XDG_RUNTIME_DIR/bus} that
     * systemd's user session opens.
     *
     * @param environment the process's environment
     */
    public static Optional<String> session(Map<String, String> environment) {
        String address =
                environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").strip();
        if (!address.isEmpty()) {
            return Optional.of(address);
        }
        String runtimeDirectory =
                environment.getOrDefault("XDG_RUNTIME_DIR", "").strip();
        if (runtimeDirectory.isEmpty()) {
            return Optional.empty();
        }
        Path socket = Path.of(runtimeDirectory, "bus");
        return Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }

    /**
     * The system bus's address: {@code DBUS_SYSTEM_BUS_ADDRESS}, else the socket that the specification names; empty where
     * there is none.
     *
     * @param environment the process's environment
     */
    public static Optional<String> system(Map<String, String> environment) {
        String address = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "").strip();
        if (!address.isEmpty()) {
            return Optional.of(address);
        }
        return Files.exists(SYSTEM_SOCKET) ? Optional.of("unix:path=" + SYSTEM_SOCKET) : Optional.empty();
    }
}
