package org.presenceapplet.control;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Runs one command against a fake session and keeps all that came of it. */
final class Shell {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a command left behind. */
    record Ran(Result result, String out, String err) {
        static Ran done(String out) {
            return ended(ExitCode.DONE, out, "");
        }

        static Ran ended(ExitCode exitCode, String out, String err) {
            return new Ran(new Result.Ended(exitCode), out, err);
        }
    }

    private Shell() {}

    static Ran run(FakeSession session, String... arguments) {
        return run(options -> session, PATIENCE, 80, arguments);
    }

    /** With somebody, or something, that answers questions. */
    static Ran run(FakeSession session, Answers answers, String... arguments) {
        return run(options -> session, PATIENCE, 80, answers, arguments);
    }

    static Ran run(SessionFactory sessions, Duration patience, int columns, String... arguments) {
        return run(sessions, patience, columns, Answers.NONE, arguments);
    }

    private static Ran run(
            SessionFactory sessions, Duration patience, int columns, Answers answers, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out), new PrintStream(err), columns, false, answers);
        Result result = new CommandLineInterface(sessions, console, FakeSession.NOON, patience, Interruption::new)
                .run(arguments);
        return new Ran(result, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
