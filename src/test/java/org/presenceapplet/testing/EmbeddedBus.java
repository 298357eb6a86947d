package org.presenceapplet.testing;

import static org.presenceapplet.testing.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.exceptions.DBusException;

/**
 * dbus-java's own daemon, inside the test's process: needs nothing installed. It does not say which name was lost, so
 * test vanishing names, like crashes, on a {@link PrivateBus}.
 */
public final class EmbeddedBus implements AutoCloseable {
    private final Path folder;
    private final EmbeddedDBusDaemon daemon;

    private EmbeddedBus(Path folder) throws DBusException {
        this.folder = folder;
        this.daemon = new EmbeddedDBusDaemon(address() + ",listen=true");
    }

    /** Starts a daemon; it listens when this returns. */
    public static EmbeddedBus start() {
        try {
            EmbeddedBus bus = new EmbeddedBus(Files.createTempDirectory("presence-applet-bus"));
            bus.daemon.startInBackgroundAndWait();
            // dbus-java: the socket listens a little before the daemon runs, and a client that comes in between ends
            // it.
            eventually("the daemon runs", bus.daemon::isRunning);
            return bus;
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public String address() {
        return "unix:path=" + folder.resolve("bus");
    }

    @Override
    public void close() {
        try {
            daemon.close();
            Files.deleteIfExists(folder.resolve("bus"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
