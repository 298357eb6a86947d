package org.presenceapplet.viewmodel;

/**
 * A sentence that concerns the window as a whole or one account.
 *
 * @param subject whom it concerns, shown before the text; may be empty
 */
public record Notice(Kind kind, String subject, String text) {
    /** How grave it is. */
    public enum Kind {
        /** Something does not work. */
        ERROR,
        /** Something is not as it was asked for. */
        WARNING,
        /** Something is just so. */
        INFORMATION
    }
}
