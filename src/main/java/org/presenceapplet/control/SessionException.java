package org.presenceapplet.control;

import org.jspecify.annotations.Nullable;

/** A session could not be opened. */
public final class SessionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /**
     * A session could not be opened.
     *
     * @param sentence what is wrong and what helps, one line for the user
     */
    public SessionException(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
