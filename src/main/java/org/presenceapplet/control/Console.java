package org.presenceapplet.control;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.presenceapplet.presence.DisplayText;

/** Where the commands write: UTF-8 whatever the locale says, results on one stream and everything else on the other. */
public final class Console {
    static final String PROGRAM = "presence-applet";

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;

    private final PrintStream out;
    private final PrintStream err;
    private final int columns;
    private final boolean colour;

    /**
     * @param columns how wide a line may be; {@link Integer#MAX_VALUE} where nothing is to be cut off
     * @param colour whether to write ANSI colours
     */
    public Console(PrintStream out, PrintStream err, int columns, boolean colour) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.columns = columns;
        this.colour = colour;
    }

    /** The process's own streams: as wide as {@code COLUMNS} says, or 80; uncut and without colour into a file or pipe. */
    public static Console system() {
        boolean terminal = isTerminal();
        Map<String, String> environment = System.getenv();
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err)),
                columns(environment.getOrDefault("COLUMNS", ""), terminal),
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static int columns(String set, boolean terminal) {
        try {
            return Math.max(FEWEST_COLUMNS, Integer.parseInt(set.strip()));
        } catch (NumberFormatException notSet) {
            return terminal ? USUAL_COLUMNS : Integer.MAX_VALUE;
        }
    }

    /** {@link System#console()} will not do: from JDK 22 to 24 it is there even where nothing is a terminal. */
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException noSuchLink) {
            return false;
        }
    }

    int columns() {
        return columns;
    }

    boolean colour() {
        return colour;
    }

    PrintWriter out() {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    /** Writes a line at once. */
    void line(String text) {
        out.print(text + '\n');
        out.flush();
    }

    /** Tells the user something that is no result, in one line. */
    public void say(String sentence) {
        err.print(PROGRAM + ": " + DisplayText.oneLine(sentence) + '\n');
    }

    /** Whether nobody reads any more, as after {@code | head -1}. */
    boolean isClosed() {
        return out.checkError();
    }
}
