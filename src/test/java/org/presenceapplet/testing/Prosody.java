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
            VirtualHost "localhost"
            """;

    private final TemporaryHome home;
    private final int port;
    private final Path configuration;
    private final File output;
    private Process process;

    private Prosody(TemporaryHome home, int port) {
        this.home = home;
        this.port = port;
        this.configuration =
                home.write("prosody", "prosody.cfg.lua", CONFIGURATION.formatted(home.folder("xmpp"), port));
        this.output = home.folder("prosody").resolve("output").toFile();
        this.process = startProcess();
    }

    /** Starts the server; it listens when this returns. */
    static Prosody start(TemporaryHome home) {
        XmppAccounts.write(home, "xmpp/localhost");
        Prosody prosody = new Prosody(home, freePort());
        prosody.awaitListening();
        return prosody;
    }

    /** On 127.0.0.1, the same after {@link #restart}. */
    int port() {
        return port;
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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
