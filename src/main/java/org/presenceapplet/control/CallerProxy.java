package org.presenceapplet.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;

/**
 * Whoever has a command run in the applet. Each call waits until it is answered, which keeps the lines in order; after
 * one that fails nothing is printed any more.
 */
final class CallerProxy {
    private static final System.Logger LOG = System.getLogger(CallerProxy.class.getName());

    private final Bus bus;
    private final String name;
    private final String path;
    private final Duration patience;
    private volatile boolean gone;
    private volatile boolean mute;
    private volatile CompletableFuture<Optional<String>> answer = new CompletableFuture<>();

    /**
     * @param name its unique name
     * @param patience how long it may take to answer
     */
    CallerProxy(Bus bus, String name, String path, Duration patience) {
        this.bus = bus;
        this.name = name;
        this.path = path;
        this.patience = patience;
    }

    String name() {
        return name;
    }

    boolean isAt(String otherName, String otherPath) {
        return name.equals(otherName) && path.equals(otherPath);
    }

    /** It vanished, or need not be told anything any more. */
    void leave() {
        gone = true;
        answered(Optional.empty());
    }

    /** What the person over there answered to the last question. */
    void answered(Optional<String> line) {
        answer.complete(line);
    }

    /**
     * Asks the person over there, for here is nobody. The question goes through the caller so that everything else of a
     * command can stay with the applet: only what runs there knows whether there is something to ask, and how. An answer
     * is addressed to the applet's unique name, is in no signal and in no log, and goes nowhere but to the command.
     */
    private Optional<String> ask(String question, boolean secret) {
        CompletableFuture<Optional<String>> awaited = new CompletableFuture<>();
        answer = awaited;
        if (gone || mute) {
            return Optional.empty();
        }
        try {
            var unused = bus.call(method("Ask").withArguments("sb", question, secret));
            return awaited.join();
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "{0} cannot be asked: {1}", name, e.shortName());
            return Optional.empty();
        }
    }

    /** A console over there. */
    Console console(int columns, boolean colour) {
        return new Console(
                new PrintStream(new Printing("Print")),
                new PrintStream(new Printing("PrintError")),
                Console.atLeast(columns),
                colour,
                this::ask);
    }

    /** The command is over; said even to a caller that did not answer, which may only have been suspended. */
    void ended(ExitCode exitCode) {
        if (!gone) {
            try {
                // Without an answer: the caller may leave the bus at once.
                bus.send(method("Ended").withArguments("i", exitCode.value()));
            } catch (BusException e) {
                LOG.log(Level.DEBUG, "The bus went before {0} was told of the end", name);
            }
        }
    }

    private MethodCall method(String member) {
        return MethodCall.of(name, path, AppletInterfaces.CALLER, member).withTimeout(patience);
    }

    /** Sends what is flushed. */
    private final class Printing extends OutputStream {
        private final String member;
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

        Printing(String member) {
            this.member = member;
        }

        @Override
        public void write(int octet) {
            pending.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int count) {
            pending.write(octets, from, count);
        }

        @Override
        public void flush() throws IOException {
            String text = pending.toString(StandardCharsets.UTF_8);
            pending.reset();
            if (gone || mute) {
                throw new IOException("The caller does not listen any more.");
            }
            if (!text.isEmpty()) {
                try {
                    var unused = bus.call(method(member).withArguments("s", text));
                } catch (BusException e) {
                    // With the bus goes the one way to say how the command ended; the caller sees that by itself.
                    gone |= e.errorName().equals(BusException.DISCONNECTED);
                    mute = true;
                    throw new IOException(e);
                }
            }
        }
    }
}
