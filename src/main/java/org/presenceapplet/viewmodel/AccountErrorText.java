package org.presenceapplet.viewmodel;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.Texts;

/** Why something asked of an account failed, and what to do, in a sentence. */
final class AccountErrorText {
    private static final System.Logger LOG = System.getLogger(AccountErrorText.class.getName());
    private static final Set<String> EXPLAINED =
            Set.of("NoReply", "ServiceUnknown", "DoesNotExist", "NotAvailable", "PermissionDenied");

    private AccountErrorText() {}

    static String of(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof PresenceException why) {
            return EXPLAINED.contains(why.errorName())
                    ? Texts.text("account.error." + why.errorName())
                    : Texts.text("account.error.refused", why.sentence());
        }
        // Only its kind: what it says might quote what was sent.
        LOG.log(
                Level.ERROR,
                "an account could not be changed: {0}",
                cause.getClass().getName());
        return Texts.text("account.error.failed");
    }

    /** Empty where the account did what was wished. */
    static String of(Collection<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Texts.text("account.error.cannotConnect");
        }
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> of(((Outcome.Refused) outcome).why()))
                .findFirst()
                .orElse("");
    }

    static Throwable cause(Throwable failure) {
        Throwable inner = failure.getCause();
        return failure instanceof CompletionException && inner != null ? inner : failure;
    }
}
