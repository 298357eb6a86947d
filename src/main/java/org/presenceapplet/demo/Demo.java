package org.presenceapplet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;

/** The demo with a bus of its own, on a private socket: it needs nothing installed. */
public final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedDBusDaemon daemon;
    private final Path socket;
    private final DemoManager manager;

    private Demo(EmbeddedDBusDaemon daemon, Path socket, DemoManager manager) {
        this.daemon = daemon;
        this.socket = socket;
        this.manager = manager;
    }

    /**
     * Starts a bus that listens on this socket, and the demo on it. The folder is made if it is missing, with mode 0700.
     *
     * @throws IOException if the socket cannot be made, or something listens on it already
     */
    public static Demo start(Path socket, DemoOptions options) throws IOException {
        Files.createDirectories(
                socket.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        EmbeddedDBusDaemon daemon = daemon(socket);
        daemon.startInBackgroundAndWait(PATIENCE.toMillis());
        try {
            awaitRunning(daemon);
            return new Demo(daemon, socket, DemoManager.on(address(socket), options));
        } catch (IOException e) {
            daemon.close();
            throw e;
        }
    }

    private static EmbeddedDBusDaemon daemon(Path socket) {
        EmbeddedDBusDaemon daemon = new EmbeddedDBusDaemon(address(socket) + ",listen=true");
        daemon.setUnixSocketPermissions(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        return daemon;
    }

    /** dbus-java: the socket listens a little before the daemon runs, and a client that comes in between ends it. */
    private static void awaitRunning(EmbeddedDBusDaemon daemon) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!daemon.isRunning()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The demo's bus does not start");
            }
            Thread.onSpinWait();
        }
    }

    private static String address(Path socket) {
        return "unix:path=" + socket.toAbsolutePath();
    }

    /** The D-Bus address of its bus. */
    public String address() {
        return address(socket);
    }

    /** The service on it. */
    public DemoManager manager() {
        return manager;
    }

    /** Ends the service and the bus, and removes the socket. */
    @Override
    public void close() throws IOException {
        manager.close();
        daemon.close();
        Files.deleteIfExists(socket);
    }
}
