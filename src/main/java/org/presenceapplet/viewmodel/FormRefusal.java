package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.Texts;

/** Why the account manager did not take a form. */
record FormRefusal(Throwable why, List<AccountField> fields) {
    private static final String INVALID_ARGUMENT = "InvalidArgument";
    private static final Pattern QUOTED = Pattern.compile("['\"‘“]([^'\"’”]+)['\"’”]");

    /** What to show of it: nothing that quotes a secret. */
    String sentence() {
        return why instanceof PresenceException refusal
                        && fields.stream().anyMatch(field -> field.isBetrayedBy(refusal.sentence()))
                ? Texts.text("account.error.refused", refusal.errorName())
                : AccountErrorText.of(why);
    }

    /** The field that is quoted as wrong, such as in: missing required parameter 'account'. */
    Optional<AccountField> culprit() {
        if (!(why instanceof PresenceException refusal) || !refusal.errorName().equals(INVALID_ARGUMENT)) {
            return Optional.empty();
        }
        List<String> quoted = QUOTED.matcher(refusal.sentence())
                .results()
                .map(match -> match.group(1))
                .toList();
        return fields.stream().filter(field -> quoted.contains(field.name())).findFirst();
    }
}
