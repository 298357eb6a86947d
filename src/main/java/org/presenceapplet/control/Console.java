package org.presenceapplet.control;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Answers answers;

    /**
     * A console that nobody sits at.
     *
     * @param columns how wide a line may be; {@link Integer#MAX_VALUE} where nothing is to be cut off
     * @param colour whether to write ANSI colours
     */
    public Console(PrintStream out, PrintStream err, int columns, boolean colour) {
        this(out, err, columns, colour, Answers.NONE);
    }

    Console(PrintStream out, PrintStream err, int columns, boolean colour, Answers answers) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.columns = columns;
        this.colour = colour;
        this.answers = answers;
    }

    /** The process's own streams: as wide as {@code COLUMNS} says, or 80; uncut and without colour into a file or pipe. */
    public static Console system() {
        boolean terminal = Terminal.isOutput();
        Map<String, String> environment = System.getenv();
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err)),
                columns(environment.getOrDefault("COLUMNS", ""), terminal),
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                Terminal.system());
    }

    private static int columns(String set, boolean terminal) {
        try {
            return atLeast(Integer.parseInt(set.strip()));
        } catch (NumberFormatException notSet) {
            return terminal ? USUAL_COLUMNS : Integer.MAX_VALUE;
        }
    }

    /** Not fewer columns than a line needs. */
    static int atLeast(int columns) {
        return Math.max(FEWEST_COLUMNS, columns);
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
        print(text + '\n');
    }

    /** Writes lines at once, and all together. */
    void lines(List<String> lines) {
        print(lines.stream().map(line -> line + '\n').collect(Collectors.joining()));
    }

    /** Writes results as they are, at once. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes what is no result as it is, at once. */
    void printError(String text) {
        err.print(text);
        err.flush();
    }

    /** Tells the user something that is no result, in one line. */
    public void say(String sentence) {
        printError(PROGRAM + ": " + DisplayText.oneLine(sentence) + '\n');
    }

    /** Asks and waits for an answer, see {@link Answers#ask}. */
    Optional<String> ask(String question, boolean secret) {
        return answers.ask(question, secret);
    }

    /** Whether nobody reads any more, as after {@code | head -1}. */
    boolean isClosed() {
        return out.checkError();
    }
}
