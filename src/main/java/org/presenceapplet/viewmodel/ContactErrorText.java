package org.presenceapplet.viewmodel;

import java.lang.System.Logger.Level;
import java.util.Set;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.Texts;

/** Why something asked of the contact list failed, and what to do, in a sentence, with what the connection said. */
final class ContactErrorText {
    private static final System.Logger LOG = System.getLogger(ContactErrorText.class.getName());
    private static final Set<String> EXPLAINED = Set.of(
            "Disconnected",
            "DoesNotExist",
            "InvalidHandle",
            "NetworkError",
            "NoReply",
            "NotAvailable",
            "NotImplemented",
            "NotYet",
            "PermissionDenied");
    /** What these say is this program's own, or says no more than the name. */
    private static final Set<String> WITHOUT_WORDS = Set.of("Disconnected", "DoesNotExist", "NoReply", "NotYet");

    private ContactErrorText() {}

    static String of(Throwable failure) {
        Throwable cause = AccountErrorText.cause(failure);
        if (cause instanceof PresenceException why) {
            String name = why.errorName();
            if (!EXPLAINED.contains(name)) {
                return Texts.text("contact.error.refused", why.sentence());
            }
            String sentence = Texts.text("contact.error." + name);
            return WITHOUT_WORDS.contains(name)
                    ? sentence
                    : Texts.text("contact.error.quoted", sentence, why.sentence());
        }
        // Only its kind: what it says might quote what was written.
        LOG.log(
                Level.ERROR,
                "the contact list could not be changed: {0}",
                cause.getClass().getName());
        return Texts.text("contact.error.failed");
    }
}
