package org.presenceapplet.viewmodel;

import java.util.Locale;
import org.presenceapplet.presence.Texts;

/**
 * Something that can be done about an account, right where it is spoken of.
 *
 * @param account its identifier
 */
public record AccountAction(Kind kind, String account) {
    /** What is done. */
    public enum Kind {
        /** Opens the account's form at the password. */
        EDIT_PASSWORD,
        /** Opens the account's form. */
        EDIT,
        /** Connects again at once what failed or was lost. */
        RETRY,
        /** Takes it online. */
        CONNECT,
        /** Gives up connecting. */
        CANCEL,
        GO_OFFLINE
    }

    /** What to call it. */
    public String text() {
        return Texts.text("account.action." + kind.name().toLowerCase(Locale.ROOT));
    }
}
