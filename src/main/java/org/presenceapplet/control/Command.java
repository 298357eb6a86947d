package org.presenceapplet.control;

import java.time.Clock;

/** One of the program's commands, its arguments already read. */
interface Command {
    /**
     * Looks at the arguments before anything is begun.
     *
     * @param clock tells what time it is, and the zone that times of day are in
     * @throws CommandException where they cannot be understood
     */
    default void check(Clock clock) throws CommandException {}

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
