package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoOptions;

/** The demo's bus: somebody else's, which is left alone, or our own, which ends with us. */
final class DemoBus implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DemoBus.class.getName());

    private static final String SOCKET = "demo-bus";

    private final String address;
    private final @Nullable Demo ours;
    private final @Nullable Path temporary;

    private DemoBus(String address, @Nullable Demo ours, @Nullable Path temporary) {
        this.address = address;
        this.ours = ours;
        this.temporary = temporary;
        // Ctrl+C ends the terminal view without another word.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * The demo that listens in a folder; where none does, a demo of our own.
     *
     * @param shared whether our own listens there too, for others to find
     */
    static DemoBus open(Path folder, boolean shared) throws IOException {
        Path socket = folder.resolve(SOCKET);
        if (listens(socket)) {
            return new DemoBus(addressOf(socket), null, null);
        }
        if (shared) {
            return openShared(folder, socket);
        }
        Path own = Files.createTempDirectory("presence-applet");
        Demo demo = Demo.start(own.resolve(SOCKET), DemoOptions.lifelike());
        return new DemoBus(demo.address(), demo, own);
    }

    /** One at a time: of two that start together the second finds the first one's. */
    private static DemoBus openShared(Path folder, Path socket) throws IOException {
        UserFolders.make(folder);
        try (FileChannel lock = FileChannel.open(
                        folder.resolve(SOCKET + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            assert held.isValid();
            if (listens(socket)) {
                return new DemoBus(addressOf(socket), null, null);
            }
            Files.deleteIfExists(socket);
            Demo demo = Demo.start(socket, DemoOptions.lifelike());
            return new DemoBus(demo.address(), demo, null);
        }
    }

    /** Where the demo that listens in a folder is; empty where none does. */
    static Optional<String> running(Path folder) {
        return Optional.of(folder.resolve(SOCKET)).filter(DemoBus::listens).map(DemoBus::addressOf);
    }

    private static String addressOf(Path socket) {
        return "unix:path=" + socket;
    }

    private static boolean listens(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobody) {
            return false;
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        try {
            if (ours != null) {
                ours.close();
            }
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The demo's socket was not removed", e);
        }
    }
}
