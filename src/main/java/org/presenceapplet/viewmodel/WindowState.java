package org.presenceapplet.viewmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.Roster;
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

    static WindowState of(Reach reach, Roster roster, Arrangement arrangement, ListRequest request, Instant now) {
        boolean noBus = reach.stage() == Reach.Stage.NO_BUS;
        Placeholder placeholder =
                arrangement.rows().isEmpty() ? placeholder(reach, roster, arrangement, request, now) : Placeholder.NONE;
        List<Notice> notices = new ArrayList<>();
        if (noBus && !placeholder.isShown()) {
            notices.add(new Notice(Kind.ERROR, Texts.text("state.noBus.lost"), Texts.text("state.noBus.lost.hint")));
        }
        roster.accounts().forEach(account -> addNotices(account, roster, placeholder, notices));
        return new WindowState(
                reach.demo(),
                notices,
                placeholder,
                arrangement.total() == 0 ? "" : Texts.text("window.people", arrangement.online(), arrangement.total()),
                noBus
                        ? nextTry(reach, now)
                        : Texts.text("window.accounts", roster.accounts().size()),
                noBus);
    }

    private static String nextTry(Reach reach, Instant now) {
        return reach.nextTry()
                .map(next -> Texts.text("window.nextTry", RelativeTime.until(next, now)))
                .orElseGet(() -> Texts.text("window.trying"));
    }

    private static void addNotices(Account account, Roster roster, Placeholder placeholder, List<Notice> notices) {
        String name = DisplayText.oneLine(account.name());
        String difference = Texts.difference(account);
        account.error().ifPresent(error -> notices.add(new Notice(Kind.ERROR, name, ConnectionProblem.text(error))));
        if (!difference.isEmpty()) {
            boolean several = roster.accounts().size() > 1;
            notices.add(new Notice(Kind.WARNING, several ? name + ":" : "", capitalized(difference, !several)));
        }
        boolean quiet = placeholder.isShown() || account.error().isPresent();
        if (!quiet && account.connection() == ConnectionState.CONNECTING) {
            notices.add(new Notice(Kind.INFORMATION, name, Texts.text("state.connecting.account")));
        }
        if (!quiet && account.isConnected() && account.offer().by() == PresenceInterface.NONE) {
            notices.add(new Notice(Kind.INFORMATION, name, Texts.text("state.noPresence.account")));
        }
    }

    private static String capitalized(String text, boolean capital) {
        return capital ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** Why no contact is shown: the first thing on the way from the bus to them that is not as it should be. */
    private static Placeholder placeholder(
            Reach reach, Roster roster, Arrangement arrangement, ListRequest request, Instant now) {
        if (reach.stage() == Reach.Stage.NO_BUS) {
            return placeholder(Symbol.DISCONNECTED, "state.noBus", Action.RETRY, nextTry(reach, now));
        }
        if (arrangement.total() > 0) {
            return request.isSearch()
                    ? placeholder(
                            Symbol.NO_HITS, "state.noHits", Action.CLEAR_SEARCH, DisplayText.oneLine(request.search()))
                    : placeholder(Symbol.NOBODY, "state.allOffline", Action.SHOW_OFFLINE);
        }
        if (reach.stage() == Reach.Stage.READING) {
            return placeholder(Symbol.WAITING, "state.reading", Action.NONE);
        }
        List<Account> connected =
                roster.accounts().stream().filter(Account::isConnected).toList();
        if (roster.accounts().isEmpty()) {
            return placeholder(Symbol.DISCONNECTED, "state.noConnection", Action.NONE);
        }
        if (roster.accounts().stream().anyMatch(account -> account.connection() == ConnectionState.CONNECTING)) {
            return placeholder(Symbol.WAITING, "state.connecting", Action.NONE);
        }
        if (connected.isEmpty()) {
            return placeholder(Symbol.DISCONNECTED, "state.disconnected", Action.NONE);
        }
        if (roster.accountsWithPresence().isEmpty()) {
            return placeholder(Symbol.NOBODY, "state.noPresence", Action.NONE, names(connected));
        }
        return placeholder(Symbol.NOBODY, "state.noContacts", Action.NONE);
    }

    private static Placeholder placeholder(Symbol symbol, String key, Action action, Object... arguments) {
        return new Placeholder(symbol, Texts.text(key, arguments), Texts.text(key + ".hint", arguments), action);
    }

    private static String names(List<Account> accounts) {
        return accounts.stream()
                .map(account -> DisplayText.oneLine(account.name()))
                .collect(Collectors.joining(", "));
    }
}
