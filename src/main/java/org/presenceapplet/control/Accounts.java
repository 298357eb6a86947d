package org.presenceapplet.control;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;

/**
 * The accounts that a command concerns.
 *
 * @param idOrNull the one the user named; null for all
 */
record Accounts(Roster roster, @Nullable String idOrNull) {
    /** @throws CommandException where the user named an account that does not exist */
    static Accounts of(Roster roster, @Nullable String id) throws CommandException {
        if (id != null && roster.account(id).isEmpty()) {
            String sentence = roster.accounts().isEmpty()
                    ? Texts.text("cli.no-such-account.none", id)
                    : Texts.text(
                            "cli.no-such-account",
                            id,
                            roster.accounts().stream().map(Account::id).collect(Collectors.joining(", ")));
            throw new CommandException(ExitCode.NO_ACCOUNT, sentence);
        }
        return new Accounts(roster, id);
    }

    List<Account> withPresence() {
        return roster.accountsWithPresence().stream()
                .filter(account -> concerns(account.id()))
                .toList();
    }

    boolean concerns(String accountId) {
        return idOrNull == null || idOrNull.equals(accountId);
    }

    /** None of the accounts is in a state to be asked for anything. */
    CommandException unable() {
        return new CommandException(ExitCode.NO_ACCOUNT, unableSentence());
    }

    private String unableSentence() {
        if (idOrNull == null) {
            return Texts.text("cli.unable", OwnPresence.reason(roster));
        }
        boolean connected = roster.account(idOrNull).stream().anyMatch(Account::isConnected);
        return Texts.text(connected ? "cli.account-without-presence" : "cli.account-not-connected", idOrNull);
    }

    /** None of the accounts offers a status. */
    CommandException lacking(String statusId) {
        String settable = withPresence().stream()
                .flatMap(account -> account.offer().settable().stream())
                .map(StatusSpec::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        String sentence;
        if (settable.isEmpty()) {
            sentence = Texts.text("cli.nothing-settable", statusId);
        } else if (idOrNull == null) {
            sentence = Texts.text("cli.lacking", statusId, settable);
        } else {
            sentence = Texts.text("cli.account-lacking", idOrNull, statusId, settable);
        }
        return new CommandException(ExitCode.NO_ACCOUNT, sentence);
    }
}
