package org.presenceapplet.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** It vanished, or need not be told anything any more. */
    void leave() {
        gone = true;
    }

    /** A console over there. */
    Console console(int columns, boolean colour) {
        return new Console(
                new PrintStream(new Printing("Print")),
                new PrintStream(new Printing("PrintError")),
                Console.atLeast(columns),
                colour);
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
