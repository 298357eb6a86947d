package org.presenceapplet.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
              %s
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path folder;
    private final Path socket;
    private final Map<String, String> environment;
    private Process daemon;

    private PrivateBus(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.socket = folder.resolve("bus");
        this.environment = environment;
        this.daemon = startDaemon();
    }

    /** Starts a daemon that activates nothing; it listens when this returns. */
    public static PrivateBus start() {
        return start("", System.getenv());
    }

    /**
     * Starts a daemon that activates the services of one folder; it listens when this returns.
     *
     * @param services a folder of {@code .service} files
     * @param environment the whole environment of the daemon and of what it activates
     */
    static PrivateBus start(Path services, Map<String, String> environment) {
        return start("<servicedir>" + services + "</servicedir>", environment);
    }

    private static PrivateBus start(String services, Map<String, String> environment) {
        try {
            Path folder = Files.createTempDirectory("presence-applet-bus");
            Files.writeString(folder.resolve("bus.conf"), CONFIGURATION.formatted(folder.resolve("bus"), services));
            return new PrivateBus(folder, environment);
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
        daemon.descendants().forEach(ProcessHandle::destroyForcibly);
        kill();
        delete(socket);
        delete(folder.resolve("bus.conf"));
        delete(folder);
    }

    private Process startDaemon() {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            "dbus-daemon",
                            "--nofork",
                            "--nopidfile",
                            "--nosyslog",
                            "--print-address",
                            "--config-file=" + folder.resolve("bus.conf"))
                    .redirectError(Redirect.DISCARD);
            builder.environment().keySet().retainAll(environment.keySet());
            builder.environment().putAll(environment);
            Process process = builder.start();
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
