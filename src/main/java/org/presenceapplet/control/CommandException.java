package org.presenceapplet.control;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message is one sentence for the user, with what helps. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    CommandException(ExitCode exitCode, @Nullable String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    CommandException(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
