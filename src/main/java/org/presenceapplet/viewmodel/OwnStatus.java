package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.Texts;

/**
 * What the own status is and can be at one moment.
 *
 * @param word what the status is called
 * @param message as others see it
 * @param chosenId the status to set again when only the message changes
 * @param messageLimit how long a message may be in characters (code points); 0 where there is no limit
 * @param selectedIds the statuses that are shown now
 */
record OwnStatus(
        PresenceType type,
        String word,
        String message,
        String chosenId,
        boolean takesMessage,
        int messageLimit,
        List<StatusOption> options,
        Set<String> selectedIds) {

    static final OwnStatus NOTHING = new OwnStatus(PresenceType.UNKNOWN, "", "", "", false, 0, List.of(), Set.of());

    static OwnStatus of(Roster roster) {
        List<Account> accounts = roster.accountsWithPresence();
        Presence effective = roster.effective();
        if (accounts.isEmpty()) {
            return without(roster, effective);
        }
        Status shown = effective.primary();
        String chosen = accounts.stream()
                .filter(account -> account.actual().equals(effective))
                .findFirst()
                .map(account -> chosenOn(account, accounts))
                .orElseGet(shown::id);
        List<StatusOption> options = StatusOption.of(accounts);
        boolean takesMessage = options.stream()
                .map(StatusOption::spec)
                .anyMatch(spec -> spec.id().equals(chosen) && spec.takesMessage());
        return new OwnStatus(
                shown.type(),
                Texts.nameOf(shown),
                shown.message(),
                chosen,
                takesMessage,
                messageLimit(accounts),
                options,
                OwnStatuses.shownIds(shown, accounts));
    }

    private static OwnStatus without(Roster roster, Presence offline) {
        boolean connecting =
                roster.accounts().stream().anyMatch(account -> account.connection() == ConnectionState.CONNECTING);
        boolean connected = roster.accounts().stream().anyMatch(Account::isConnected);
        PresenceType type = connecting || connected ? PresenceType.UNKNOWN : offline.type();
        String word = connecting
                ? Texts.text("own.connecting")
                : connected ? Texts.text("own.noPresence") : Texts.nameOf(offline.primary());
        List<StatusOption> options = OwnStatuses.settable(roster).stream()
                .map(spec -> new StatusOption(spec, true, Texts.text("picker.connects")))
                .toList();
        return new OwnStatus(type, word, "", "", false, 0, options, Set.of());
    }

    /** What is shown; the wish where only other accounts have it, so that they keep it. */
    private static String chosenOn(Account account, Collection<Account> accounts) {
        return account.requested()
                .map(StatusChoice::id)
                .filter(id -> StatusRules.exact(id, account.offer()).isEmpty())
                .filter(id -> accounts.stream()
                        .anyMatch(other -> StatusRules.exact(id, other.offer()).isPresent()))
                .orElseGet(() -> account.actual().primary().id());
    }

    private static int messageLimit(Collection<Account> accounts) {
        return accounts.stream()
                .mapToInt(account -> account.offer().maximumStatusMessageLength())
                .filter(limit -> limit > 0)
                .min()
                .orElse(0);
    }
}
