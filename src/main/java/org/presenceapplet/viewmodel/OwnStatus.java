package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Effective;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.Timed;

/**
 * What the own status is and can be at one moment.
 *
 * @param word what the status is called
 * @param message as others see it
 * @param chosen what to set again when only the message changes: what somebody chose, though others may see less of it
 * @param timedOrNull how long that holds; null where it is for good
 * @param messageLimit how long a message may be in characters (code points); 0 where there is no limit
 * @param selectedIds the statuses that are shown now, or would be if nothing lowered them
 */
record OwnStatus(
        PresenceType type,
        String word,
        String message,
        StatusChoice chosen,
        @Nullable Timed timedOrNull,
        boolean takesMessage,
        int messageLimit,
        List<StatusOption> options,
        Set<String> selectedIds) {

    private static final StatusChoice NO_CHOICE = StatusChoice.of("", "");

    static final OwnStatus NOTHING = without(PresenceType.UNKNOWN, "", List.of());

    static OwnStatus of(Roster roster, Layers layers) {
        List<Account> accounts = roster.accountsWithPresence();
        return accounts.stream()
                .min(Comparator.comparing(account -> account.actual().primary(), Status.MOST_AVAILABLE_FIRST))
                .map(seen -> of(seen, layers.of(seen.id()).orElse(null), accounts))
                .orElseGet(() -> without(roster));
    }

    /** @param seen the account that others see first */
    private static OwnStatus of(Account seen, @Nullable Effective effective, List<Account> accounts) {
        Status shown = seen.actual().primary();
        boolean lowered = effective != null && effective.automaticOrNull() != null;
        boolean byOthers = effective == null || (!lowered && isSetByOthers(seen));
        Chosen chosen = effective == null || byOthers ? Chosen.of(asChoice(shown)) : effective.chosen();
        StatusChoice first = available(chosen.first(), seen, accounts);
        List<StatusOption> options = StatusOption.of(accounts);
        boolean takesMessage = options.stream()
                .map(StatusOption::spec)
                .anyMatch(spec -> spec.id().equals(first.id()) && spec.takesMessage());
        return new OwnStatus(
                shown.type(),
                Texts.nameOf(shown),
                shown.message(),
                first,
                chosen.timedOrNull(),
                takesMessage,
                messageLimit(accounts),
                options,
                lowered ? ids(first, chosen) : OwnStatuses.shownIds(shown, accounts));
    }

    /** Whether another program set what is shown, past any account manager, which would have told. */
    private static boolean isSetByOthers(Account account) {
        return account.managed().isEmpty()
                && account.requested()
                        .filter(asked ->
                                asked.id().equals(account.actual().primary().id())
                                        || StatusRules.exact(asked.id(), account.offer())
                                                .isEmpty())
                        .isEmpty();
    }

    /** What was chosen, if any account has it, so that those keep it; else what stands in for it. */
    private static StatusChoice available(StatusChoice chosen, Account seen, Collection<Account> accounts) {
        boolean offered = accounts.stream()
                .anyMatch(account ->
                        StatusRules.exact(chosen.id(), account.offer()).isPresent());
        Optional<StatusChoice> standIn = StatusRules.standIn(chosen.id(), seen.offer())
                .map(spec -> new StatusChoice(spec.id(), chosen.parameters()));
        return offered ? chosen : standIn.orElse(chosen);
    }

    private static StatusChoice asChoice(Status status) {
        return new StatusChoice(status.id(), status.parameters());
    }

    private static Set<String> ids(StatusChoice first, Chosen chosen) {
        return Stream.concat(Stream.of(first), chosen.statuses().stream())
                .map(StatusChoice::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OwnStatus without(Roster roster) {
        boolean connecting =
                roster.accounts().stream().anyMatch(account -> account.connection() == ConnectionState.CONNECTING);
        boolean connected = roster.accounts().stream().anyMatch(Account::isConnected);
        Status offline = Roster.OFFLINE.primary();
        PresenceType type = connecting || connected ? PresenceType.UNKNOWN : offline.type();
        String word = connecting
                ? Texts.text("own.connecting")
                : connected ? Texts.text("own.noPresence") : Texts.nameOf(offline);
        List<StatusOption> options = OwnStatuses.settable(roster).stream()
                .map(spec -> new StatusOption(spec, true, Texts.text("picker.connects")))
                .toList();
        return without(type, word, options);
    }

    private static OwnStatus without(PresenceType type, String word, List<StatusOption> options) {
        return new OwnStatus(type, word, "", NO_CHOICE, null, false, 0, options, Set.of());
    }

    private static int messageLimit(Collection<Account> accounts) {
        return accounts.stream()
                .mapToInt(account -> account.offer().maximumStatusMessageLength())
                .filter(limit -> limit > 0)
                .min()
                .orElse(0);
    }
}
