package org.presenceapplet.presence;

/** What the contacts are sorted by first; where that tells two of them apart no more, it goes by their names. */
public enum SortOrder {
    /** The most available first. */
    PRESENCE,
    /** As the user's language has it. */
    NAME,
    /** Whose presence has changed last first, and last of whom nothing is known. */
    LAST_CHANGE
}
