package org.presenceapplet.control;

import static org.presenceapplet.testing.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.control.Shell.Ran;

/** The program as a second process would be: on a bus connection of its own, its command on a thread of its own. */
final class Caller {
    final Bus bus;
    final Interruption interruption = new Interruption();
    private final Output out = new Output();
    private final Output err = new Output();
    private final CompletableFuture<Result> running;

    private Caller(String address, Duration patience, Answers answers, String... arguments) {
        try {
            bus = Bus.open(address);
        } catch (BusException e) {
            throw new AssertionError(e);
        }
        Console console = new Console(new PrintStream(out), new PrintStream(err), 80, false, answers);
        CommandLineInterface commandLine =
                new CommandLineInterface(new Sessions(), console, FakeSession.NOON, patience, () -> interruption);
        running = CompletableFuture.supplyAsync(() -> commandLine.run(arguments), task -> new Thread(task).start());
    }

    static Caller start(String address, String... arguments) {
        return new Caller(address, Duration.ofSeconds(10), Answers.NONE, arguments);
    }

    static Caller impatient(String address, String... arguments) {
        return new Caller(address, Duration.ofMillis(300), Answers.NONE, arguments);
    }

    /** With somebody, or something, that answers questions. */
    static Caller answering(String address, Answers answers, String... arguments) {
        return new Caller(address, Duration.ofSeconds(10), answers, arguments);
    }

    private final class Sessions implements SessionFactory {
        @Override
        public Optional<RemoteApplet> applet(Options options) {
            try {
                return RemoteApplet.find(bus);
            } catch (BusException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Session open(Options options) {
            throw new AssertionError("opened a session of its own");
        }
    }

    List<String> lines() {
        return out.text().lines().toList();
    }

    /** What it has told so far that is no result. */
    String err() {
        return err.text();
    }

    /** Waits until it has printed this. */
    Caller awaitLine(String part) {
        eventually(part, () -> out.text().contains(part));
        return this;
    }

    /** As a terminal does after Ctrl+S. */
    void stopReading() {
        out.stopped = new CountDownLatch(1);
    }

    void readOn() {
        out.stopped.countDown();
    }

    /** As after {@code | head -1}. */
    void closeOutput() {
        out.closed = true;
    }

    boolean hasEnded() {
        return running.isDone();
    }

    Ran ran() {
        return new Ran(running.join(), out.text(), err.text());
    }

    private static final class Output extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private volatile CountDownLatch stopped = new CountDownLatch(0);
        private volatile boolean closed;

        @Override
        public void write(int octet) throws IOException {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
            if (closed) {
                throw new IOException("Broken pipe");
            }
            written.write(octet);
        }

        String text() {
            return written.toString(StandardCharsets.UTF_8);
        }
    }
}
