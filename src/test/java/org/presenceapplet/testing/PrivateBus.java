package org.presenceapplet.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real dbus-daemon of the test's own, on a socket in a temporary folder. Requires {@link Part#DBUS_DAEMON}. Use it
 * wherever names are lost, the daemon is killed, or the wire's exact behaviour matters; {@link EmbeddedBus} for the
 * rest.
 */
public final class PrivateBus implements AutoCloseable {
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path folder;
    private final Path socket;
    private Process daemon;

    private PrivateBus(Path folder) {
        this.folder = folder;
        this.socket = folder.resolve("bus");
        this.daemon = startDaemon();
    }

    /** Starts a daemon; it listens when this returns. */
    public static PrivateBus start() {
        try {
            Path folder = Files.createTempDirectory("presence-applet-bus");
            Path socket = folder.resolve("bus");
            Files.writeString(folder.resolve("bus.conf"), CONFIGURATION.formatted(socket));
            return new PrivateBus(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, the same after {@link #restart}. */
    public String address() {
        return "unix:path=" + socket;
    }

    /** Kills the daemon; the socket's file stays, as it does after a crash. */
    public void kill() {
        daemon.destroyForcibly();
        daemon.onExit().join();
    }

    /** Starts a daemon again at the same address, after {@link #kill}. */
    public void restart() {
        delete(socket);
        daemon = startDaemon();
    }

    @Override
    public void close() {
        kill();
        delete(socket);
        delete(folder.resolve("bus.conf"));
        delete(folder);
    }

    private Process startDaemon() {
        try {
            Process process = new ProcessBuilder(
                            "dbus-daemon",
                            "--nofork",
                            "--nopidfile",
                            "--nosyslog",
                            "--print-address",
                            "--config-file=" + folder.resolve("bus.conf"))
                    .redirectError(Redirect.DISCARD)
                    .start();
            // It prints its address once it listens.
            if (process.inputReader().readLine() == null) {
                fail("dbus-daemon did not start");
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
