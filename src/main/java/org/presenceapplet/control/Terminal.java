package org.presenceapplet.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.presenceapplet.presence.DisplayText;

/** Whoever sits at this process's terminal, or what is piped into it. */
final class Terminal implements Answers {
    private static final int STANDARD_INPUT = 0;
    private static final int STANDARD_OUTPUT = 1;

    private final BufferedReader piped;
    private final boolean typed;

    /** @param typed whether standard input is a terminal, whose lines would show what is typed */
    Terminal(InputStream input, boolean typed) {
        this.piped = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.typed = typed;
    }

    static Terminal system() {
        return new Terminal(System.in, isTerminal(STANDARD_INPUT));
    }

    @Override
    public Optional<String> ask(String question, boolean secret) {
        if (!typed) {
            return secret ? line() : Optional.empty();
        }
        // Without its output at the terminal there is no console, and so no way to hide what is typed.
        return isTerminal(STANDARD_OUTPUT)
                ? Optional.ofNullable(System.console())
                        .flatMap(console -> type(console, DisplayText.oneLine(question) + ' ', secret))
                : Optional.empty();
    }

    private static Optional<String> type(java.io.Console console, String question, boolean secret) {
        return secret
                ? Optional.ofNullable(console.readPassword("%s", question)).map(String::new)
                : Optional.ofNullable(console.readLine("%s", question));
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(piped.readLine());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether results are read by a person as they come. */
    static boolean isOutput() {
        return isTerminal(STANDARD_OUTPUT);
    }

    /** {@link System#console()} will not do: from JDK 22 to 24 it is there even where nothing is a terminal. */
    private static boolean isTerminal(int descriptor) {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException noSuchLink) {
            return false;
        }
    }
}
