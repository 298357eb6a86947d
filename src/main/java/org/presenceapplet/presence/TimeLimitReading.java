package org.presenceapplet.presence;

/** What became of reading a time limit that somebody wrote. */
public sealed interface TimeLimitReading {
    /** A time limit that begins when the wish does. */
    record Read(TimeLimit limit) implements TimeLimitReading {}

    /**
     * No time limit.
     *
     * @param sentence for the user: what cannot be read, and what could
     */
    record Wrong(String sentence) implements TimeLimitReading {}
}
