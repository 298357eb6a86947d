package org.presenceapplet.control;

/** One of the program's commands, its arguments already read. */
interface Command {
    /**
     * Does it, blocking until it is done.
     *
     * @throws CommandException where the command cannot go on
     */
    ExitCode run(Workspace workspace) throws CommandException;

    /** Whether it ends only when the user has seen enough. */
    default boolean isEndless() {
        return false;
    }
}
