package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.Texts;

/** What went wrong with a wish, and what to do, in a sentence. */
final class OutcomeText {
    private static final Set<String> EXPLAINED =
            Set.of("NotImplemented", "NotAvailable", "PermissionDenied", "NoReply", "Disconnected", "NetworkError");

    private OutcomeText() {}

    /** Empty where every account took the wish or something in its stead, which the explanations tell. */
    static String failures(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .map(OutcomeText::failure)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String failure(Outcome outcome) {
        String account = DisplayText.oneLine(outcome.account().name());
        if (outcome instanceof Outcome.NotOffered notOffered) {
            return Texts.text("outcome.notOffered", account, Texts.nameOf(notOffered.wishedId()));
        }
        return outcome instanceof Outcome.Refused refused ? refusal(account, refused.why()) : "";
    }

    private static String refusal(String account, PresenceException why) {
        return EXPLAINED.contains(why.errorName())
                ? Texts.text("outcome." + why.errorName(), account)
                : Texts.text("outcome.refused", account, why.sentence());
    }
}
