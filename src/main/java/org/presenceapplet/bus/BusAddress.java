package org.presenceapplet.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the session bus listens. */
public final class BusAddress {
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
}
