package org.presenceapplet.viewmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Effective;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.Notice.Kind;
import org.presenceapplet.viewmodel.Placeholder.Action;
import org.presenceapplet.viewmodel.Placeholder.Symbol;

/**
 * What the window says besides the contacts and the own status.
 *
 * @param people such as "6 of 12 people"; empty where there is nobody
 * @param aside such as "2 accounts", or when the bus is tried again
 * @param retry whether the bus can be tried again at once
 */
record WindowState(
        boolean demo, List<Notice> notices, Placeholder placeholder, String people, String aside, boolean retry) {

    /** What is known of the accounts beside the roster. */
    record Accounts(boolean canBeAdded, Map<String, String> failures, Layers layers) {}

    /**
     * @param accounts whether accounts can be added, why the last thing asked of one failed, by its identifier, and how
     *     what they show comes about
     */
    static WindowState of(
            Reach reach, Roster roster, Accounts accounts, Arrangement arrangement, ListRequest request, Instant now) {
        boolean noBus = reach.stage() == Reach.Stage.NO_BUS;
        Placeholder placeholder = arrangement.rows().isEmpty()
                ? placeholder(reach, roster, accounts, arrangement, request, now)
                : Placeholder.NONE;
        List<Notice> notices = new ArrayList<>();
        if (noBus && !placeholder.isShown()) {
            notices.add(Notice.of(Kind.ERROR, Texts.text("state.noBus.lost"), Texts.text("state.noBus.lost.hint")));
        }
        roster.accounts().forEach(account -> addNotices(account, roster, accounts, placeholder, notices));
        return new WindowState(
                reach.demo(),
                notices,
                placeholder,
                arrangement.total() == 0 ? "" : Texts.text("window.people", arrangement.online(), arrangement.total()),
                aside(reach, roster, now),
                noBus);
    }

    /** Whether nothing has been read yet, so that it cannot be said what there is. */
    static boolean isUnknown(Reach reach, Roster roster) {
        return reach.stage() == Reach.Stage.READING && roster.accounts().isEmpty();
    }

    private static String aside(Reach reach, Roster roster, Instant now) {
        if (reach.stage() == Reach.Stage.NO_BUS) {
            return nextTry(reach, now);
        }
        return isUnknown(reach, roster)
                ? ""
                : Texts.text("window.accounts", roster.accounts().size());
    }

    private static String nextTry(Reach reach, Instant now) {
        return reach.nextTry()
                .map(next -> Texts.text("window.nextTry", RelativeTime.until(next, now)))
                .orElseGet(() -> Texts.text("window.trying"));
    }

    private static void addNotices(
            Account account, Roster roster, Accounts accounts, Placeholder placeholder, List<Notice> notices) {
        String name = DisplayText.oneLine(account.name());
        String difference = isExplained(account, accounts.layers()) ? "" : Texts.difference(account);
        boolean inTrouble = AccountState.isInTrouble(account);
        if (inTrouble) {
            notices.add(new Notice(Kind.ERROR, name, trouble(account, accounts), AccountState.remedies(account)));
        }
        if (!difference.isEmpty()) {
            boolean several = roster.accounts().size() > 1;
            notices.add(Notice.of(Kind.WARNING, several ? name + ":" : "", capitalized(difference, !several) + "."));
        }
        List<AccountAction> remedies = AccountState.remedies(account);
        boolean canBeCancelled = !remedies.isEmpty();
        if (!inTrouble
                && account.connection() == ConnectionState.CONNECTING
                && (canBeCancelled || !placeholder.isShown())) {
            notices.add(new Notice(Kind.INFORMATION, name, Texts.text("state.connecting.account"), remedies));
        }
        if (!inTrouble
                && !placeholder.isShown()
                && account.isConnected()
                && account.offer().by() == PresenceInterface.NONE) {
            notices.add(Notice.of(Kind.INFORMATION, name, Texts.text("state.noPresence.account")));
        }
    }

    /** Nobody asked for what lowers a status by itself, nor does it matter that an account has something alike instead. */
    private static boolean isExplained(Account account, Layers layers) {
        boolean lowered = layers.of(account.id()).flatMap(Effective::automatic).isPresent();
        return lowered
                && account.requested()
                        .flatMap(asked -> StatusRules.exact(asked.id(), account.offer()))
                        .isEmpty();
    }

    /** The problem, and why what was done about it last failed. */
    private static String trouble(Account account, Accounts accounts) {
        String problem = account.error().map(ConnectionProblem::text).orElse("");
        String failure = accounts.failures().getOrDefault(account.id(), "");
        return (problem + " " + failure).strip();
    }

    private static String capitalized(String text, boolean capital) {
        return capital ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** Why no contact is shown: the first thing on the way from the bus to them that is not as it should be. */
    private static Placeholder placeholder(
            Reach reach, Roster roster, Accounts accounts, Arrangement arrangement, ListRequest request, Instant now) {
        if (reach.stage() == Reach.Stage.NO_BUS) {
            return placeholder(Symbol.DISCONNECTED, "state.noBus", List.of(Action.RETRY), nextTry(reach, now));
        }
        if (arrangement.total() > 0) {
            return request.isSearch()
                    ? placeholder(
                            Symbol.NO_HITS,
                            "state.noHits",
                            List.of(Action.CLEAR_SEARCH),
                            DisplayText.oneLine(request.search()))
                    : placeholder(Symbol.NOBODY, "state.allOffline", List.of(Action.SHOW_OFFLINE));
        }
        if (reach.stage() == Reach.Stage.READING) {
            return placeholder(Symbol.WAITING, "state.reading", List.of());
        }
        List<Account> connected =
                roster.accounts().stream().filter(Account::isConnected).toList();
        if (roster.accounts().isEmpty()) {
            return accounts.canBeAdded()
                    ? placeholder(Symbol.NO_ACCOUNT, "state.noAccount", List.of(Action.ADD_ACCOUNT, Action.DEMO))
                    : placeholder(Symbol.DISCONNECTED, "state.noConnection", List.of());
        }
        if (roster.accounts().stream().anyMatch(account -> account.connection() == ConnectionState.CONNECTING)) {
            return placeholder(Symbol.WAITING, "state.connecting", List.of());
        }
        if (connected.isEmpty()) {
            return placeholder(Symbol.DISCONNECTED, "state.disconnected", List.of());
        }
        if (roster.accountsWithPresence().isEmpty()) {
            return placeholder(Symbol.NOBODY, "state.noPresence", List.of(), names(connected));
        }
        boolean canAdd =
                connected.stream().anyMatch(account -> account.offer().roster().contains(RosterAbility.CHANGE));
        return placeholder(Symbol.NOBODY, "state.noContacts", canAdd ? List.of(Action.ADD_CONTACT) : List.of());
    }

    private static Placeholder placeholder(Symbol symbol, String key, List<Action> actions, Object... arguments) {
        return new Placeholder(symbol, Texts.text(key, arguments), Texts.text(key + ".hint", arguments), actions);
    }

    private static String names(List<Account> accounts) {
        return accounts.stream()
                .map(account -> DisplayText.oneLine(account.name()))
                .collect(Collectors.joining(", "));
    }
}
