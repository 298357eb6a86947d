package org.presenceapplet.presence;

import java.util.Optional;

/** What became of reading a line such as {@code busy lunch 45m}. */
public sealed interface StatusLine {
    /** A wish, all of it understood. */
    record Read(StatusChoice choice, Optional<TimeLimit> limit) implements StatusLine {}

    /** Nothing that could be done. */
    sealed interface Wrong extends StatusLine {
        /** For the user: what is wrong, and what could be written. */
        String sentence();
    }

    /** A line that is not understood. */
    record Unreadable(String sentence) implements Wrong {}

    /** Understood, but the status is a familiar one that is not offered. */
    record NotOffered(StatusChoice choice, Optional<TimeLimit> limit, String sentence) implements Wrong {}
}
