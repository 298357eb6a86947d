package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.presence.Texts;

/** The demo's bus: somebody else's, which is left alone, or our own, which is to be started and ends with us. */
final class DemoBus implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DemoBus.class.getName());

    private static final String SOCKET = "demo-bus";

    private final Path socket;
    private final boolean ours;
    private final @Nullable FileChannel claim;
    private final @Nullable Path temporary;
    private @Nullable Demo started;

    private DemoBus(Path socket, boolean ours, @Nullable FileChannel claim, @Nullable Path temporary) {
        this.socket = socket;
        this.ours = ours;
        this.claim = claim;
        this.temporary = temporary;
        // Ctrl+C ends the terminal view without another word.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * The demo that listens in a folder; where none does, one of our own, on which nothing listens before {@link #start}.
     *
     * @param shared whether our own listens there too, for others to find
     */
    static DemoBus open(Path folder, boolean shared) throws SessionException {
        Path socket = folder.resolve(SOCKET);
        if (listens(socket)) {
            return new DemoBus(socket, false, null, null);
        }
        try {
            if (shared) {
                return claim(folder, socket);
            }
            Path own = Files.createTempDirectory("presence-applet");
            return new DemoBus(own.resolve(SOCKET), true, null, own);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** One at a time: of two that start together the second waits until it finds the first one's. */
    private static DemoBus claim(Path folder, Path socket) throws IOException {
        UserFolders.make(folder);
        if (!UserFolders.isOurs(folder)) {
            throw new AccessDeniedException(folder.toString(), null, "belongs to somebody else");
        }
        FileChannel claim =
                FileChannel.open(folder.resolve(SOCKET + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = claim.lock();
            assert held.isValid();
        } catch (IOException e) {
            claim.close();
            throw e;
        }
        if (listens(socket)) {
            claim.close();
            return new DemoBus(socket, false, null, null);
        }
        return new DemoBus(socket, true, claim, null);
    }

    /** Whether it is our own. */
    boolean isOurs() {
        return ours;
    }

    /** Starts our own; does nothing where it is somebody else's. */
    synchronized void start() throws SessionException {
        if (ours) {
            try {
                Files.deleteIfExists(socket);
                started = Demo.start(socket, DemoOptions.lifelike());
                releaseClaim();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private void releaseClaim() throws IOException {
        if (claim != null) {
            claim.close();
        }
    }

    private static SessionException failed(IOException why) {
        return new SessionException(ExitCode.NO_BUS, Texts.text("app.demo-failed"), why);
    }

    /** Where the demo that listens in a folder is; empty where none does. */
    static Optional<String> running(Path folder) {
        return Optional.of(folder.resolve(SOCKET)).filter(DemoBus::listens).map(DemoBus::addressOf);
    }

    private static String addressOf(Path socket) {
        return "unix:path=" + socket;
    }

    /** Whatever somebody else has made to listen there is not asked. */
    private static boolean listens(Path socket) {
        if (!UserFolders.isOurs(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobody) {
            return false;
        }
    }

    String address() {
        return addressOf(socket);
    }

    @Override
    public synchronized void close() {
        try {
            releaseClaim();
            if (started != null) {
                started.close();
            }
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The demo's socket was not removed", e);
        }
    }
}
