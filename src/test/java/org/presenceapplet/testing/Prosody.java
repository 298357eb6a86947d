package org.presenceapplet.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.presenceapplet.testing.Eventually.eventually;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An XMPP server for {@code localhost} on a free loopback port, with {@link XmppAccounts}. */
final class Prosody implements AutoCloseable {
    /** No encryption, and no word to other servers; run_as_root matters only where the tests run as root. */
    private static final String CONFIGURATION = """
            run_as_root = true
            data_path = "%s"
            log = { warn = "*console" }
            interfaces = { "127.0.0.1" }
            c2s_ports = { %d }
            modules_enabled = { "roster", "saslauth", "disco", "posix", "presence", "message", "iq", "ping", "vcard" }
            modules_disabled = { "s2s", "tls", "http", "http_files" }
            c2s_require_encryption = false
            allow_unencrypted_plain_auth = true
            authentication = "internal_plain"
            limits = { }
            component_interfaces = { "127.0.0.1" }
            component_ports = { %d }
            VirtualHost "localhost"
            Component "%s"
              component_secret = "%s"
              modules_disabled = { "s2s" }
            """;

    private final TemporaryHome home;
    private final int port;
    private final int componentPort;
    private final Path configuration;
    private final File output;
    private Process process;

    private Prosody(TemporaryHome home, int port, int componentPort) {
        this.home = home;
        this.port = port;
        this.componentPort = componentPort;
        this.configuration = home.write(
                "prosody",
                "prosody.cfg.lua",
                CONFIGURATION.formatted(
                        home.folder("xmpp"), port, componentPort, XmppCrowd.HOST, XmppAccounts.PASSWORD));
        this.output = home.folder("prosody").resolve("output").toFile();
        this.process = startProcess();
    }

    /**
     * Starts the server; it listens when this returns.
     *
     * @param crowd how many of {@link XmppCrowd} are in our roster
     */
    static Prosody start(TemporaryHome home, int crowd) {
        XmppAccounts.write(home, "xmpp/localhost", crowd);
        List<Integer> ports = freePorts();
        Prosody prosody = new Prosody(home, ports.get(0), ports.get(1));
        prosody.awaitListening();
        return prosody;
    }

    /** On 127.0.0.1, the same after {@link #restart}. */
    int port() {
        return port;
    }

    /** Where components log in, on 127.0.0.1. */
    int componentPort() {
        return componentPort;
    }

    /** Ends the server in good order, as an administrator does. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Starts the server again at the same port, after {@link #stop}. */
    void restart() {
        process = startProcess();
        awaitListening();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Process startProcess() {
        return home.start(output, "prosody", "-F", "--config", configuration.toString());
    }

    private void awaitListening() {
        try {
            eventually("prosody listens", () -> {
                if (!process.isAlive()) {
                    fail("prosody ended: " + said());
                }
                return listens();
            });
        } catch (Error | RuntimeException e) {
            close();
            throw e;
        }
    }

    private String said() {
        try {
            return Files.readString(output.toPath());
        } catch (IOException e) {
            return "";
        }
    }

    private boolean listens() {
        try (Socket clients = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket components = new Socket(InetAddress.getLoopbackAddress(), componentPort)) {
            return clients.isConnected() && components.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<Integer> freePorts() {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
