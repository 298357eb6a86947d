package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What failed alike on some accounts: a text about them with a detail. */
    private record Failure(String key, String detail) {
        String sentence(List<String> accounts) {
            return Texts.text(key, String.join(", ", accounts), detail);
        }
    }

    /** Empty where every account took the wish or something in its stead, which the explanations tell. */
    static String failures(Collection<Outcome> outcomes) {
        Map<Failure, List<String>> accounts = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            failure(outcome)
                    .ifPresent(failure -> accounts.computeIfAbsent(failure, first -> new ArrayList<>())
                            .add(DisplayText.oneLine(outcome.account().name())));
        }
        return accounts.entrySet().stream()
                .map(failed -> failed.getKey().sentence(failed.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What the connections themselves refused; empty where none did. */
    static String refusals(Collection<Outcome> outcomes) {
        return failures(
                outcomes.stream().filter(Outcome.Refused.class::isInstance).toList());
    }

    private static Optional<Failure> failure(Outcome outcome) {
        if (outcome instanceof Outcome.NotOffered notOffered) {
            return Optional.of(new Failure("outcome.notOffered", Texts.nameOf(notOffered.wishedId())));
        }
        return outcome instanceof Outcome.Refused refused ? Optional.of(refusal(refused.why())) : Optional.empty();
    }

    private static Failure refusal(PresenceException why) {
        return EXPLAINED.contains(why.errorName())
                ? new Failure("outcome." + why.errorName(), "")
                : new Failure("outcome.refused", why.sentence());
    }
}
