package org.presenceapplet.control;

import java.util.List;
import java.util.Optional;
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
            throw noSuchAccount(roster, id);
        }
        return new Accounts(roster, id);
    }

    /**
     * The account of this identifier, or else the only one of this name.
     *
     * @throws CommandException where there is none, or more than one
     */
    static Account named(Roster roster, String idOrName) throws CommandException {
        Optional<Account> exact = roster.account(idOrName);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Account> called = roster.accounts().stream()
                .filter(account -> account.name().equals(idOrName))
                .toList();
        if (called.size() > 1) {
            throw new CommandException(
                    ExitCode.WRONG_USAGE, Texts.text("cli.ambiguous-account", idOrName, ids(called)));
        } else if (called.isEmpty()) {
            throw noSuchAccount(roster, idOrName);
        }
        return called.get(0);
    }

    private static CommandException noSuchAccount(Roster roster, String id) {
        String sentence = roster.accounts().isEmpty()
                ? Texts.text("cli.no-such-account.none", id)
                : Texts.text("cli.no-such-account", id, ids(roster.accounts()));
        return new CommandException(ExitCode.NO_ACCOUNT, sentence);
    }

    private static String ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).collect(Collectors.joining(", "));
    }

    List<Account> withPresence() {
        return roster.accountsWithPresence().stream()
                .filter(account -> concerns(account.id()))
                .toList();
    }

    boolean concerns(String accountId) {
        return idOrNull == null || idOrNull.equals(accountId);
    }

    /** Whether there is any that an account manager keeps. */
    boolean anyManaged() {
        return roster.accounts().stream()
                .anyMatch(account -> concerns(account.id()) && account.managed().isPresent());
    }

    /** None of the accounts is in a state to be asked for anything. */
    CommandException unable() {
        return new CommandException(ExitCode.NO_ACCOUNT, unableSentence());
    }

    private String unableSentence() {
        if (idOrNull == null) {
            OwnPresence.Lack lack = OwnPresence.lack(roster);
            return (OwnPresence.reason(roster) + ' ' + Texts.text("cli.remedy." + lack.word())).strip();
        }
        return Texts.text(
                "cli.account-" + roster.account(idOrNull).map(Accounts::lack).orElse("not-connected"), idOrNull);
    }

    private static String lack(Account account) {
        if (account.isConnected()) {
            return "without-presence";
        } else if (account.managed().isEmpty()) {
            return "not-connected";
        } else if (!account.managed().get().valid()) {
            return "incomplete";
        }
        return account.managed().get().enabled() ? "offline" : "disabled";
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
