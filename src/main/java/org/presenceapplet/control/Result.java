package org.presenceapplet.control;

/** What became of the program's arguments. */
public sealed interface Result {
    /** A command, or the help, or an error: all is said and done. */
    record Ended(ExitCode exitCode) implements Result {}

    /**
     * There is no command: the applet itself is wanted.
     *
     * @param background whether without its window at first
     */
    record Applet(Options options, boolean background) implements Result {}
}
