package org.presenceapplet.viewmodel;

import java.util.List;

/**
 * A sentence that concerns the window as a whole or one account.
 *
 * @param subject whom it concerns, shown before the text; may be empty
 * @param actions what can be done about it right there
 */
public record Notice(Kind kind, String subject, String text, List<AccountAction> actions) {
    public Notice {
        actions = List.copyOf(actions);
    }

    /** How grave it is. */
    public enum Kind {
        /** Something does not work. */
        ERROR,
        /** Something is not as it was asked for. */
        WARNING,
        /** Something is just so. */
        INFORMATION
    }

    /** A notice about which nothing can be done here. */
    static Notice of(Kind kind, String subject, String text) {
        return new Notice(kind, subject, text, List.of());
    }
}
