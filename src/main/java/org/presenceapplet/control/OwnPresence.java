package org.presenceapplet.control;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;

/** What can be said of the own presence as a whole. */
final class OwnPresence {
    private OwnPresence() {}

    /** What is missing for a presence to be shown; the first that fits. */
    enum Lack {
        NOTHING,
        NO_ACCOUNT,
        /** At least one account is on its way. */
        CONNECTING,
        /** At least one account has failed. */
        TROUBLE,
        /** What is connected has no presence. */
        NO_PRESENCE,
        /** None of the accounts that an account manager keeps may connect. */
        DISABLED,
        /** Whatever could connect was put offline. */
        OFFLINE,
        NOT_CONNECTED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Lack lack(Roster roster) {
        List<Account> accounts = roster.accounts();
        if (!roster.accountsWithPresence().isEmpty()) {
            return Lack.NOTHING;
        } else if (accounts.isEmpty()) {
            return Lack.NO_ACCOUNT;
        } else if (accounts.stream().anyMatch(OwnPresence::isConnecting)) {
            return Lack.CONNECTING;
        } else if (accounts.stream().anyMatch(OwnPresence::isInTrouble)) {
            return Lack.TROUBLE;
        } else if (accounts.stream().anyMatch(Account::isConnected)) {
            return Lack.NO_PRESENCE;
        } else if (accounts.stream().noneMatch(OwnPresence::mayConnect)) {
            return Lack.DISABLED;
        }
        return accounts.stream().filter(OwnPresence::mayConnect).allMatch(Account::isPutOffline)
                ? Lack.OFFLINE
                : Lack.NOT_CONNECTED;
    }

    private static boolean isConnecting(Account account) {
        return account.connection() == ConnectionState.CONNECTING;
    }

    private static boolean isInTrouble(Account account) {
        return account.error().isPresent() && mayConnect(account) && !account.isPutOffline();
    }

    /** What belongs to no account manager may, as far as can be known. */
    private static boolean mayConnect(Account account) {
        return account.managed().map(Managed::enabled).orElse(true);
    }

    /** Why no presence is shown, in a sentence; empty where one is. */
    static String reason(Roster roster) {
        Lack lack = lack(roster);
        return switch (lack) {
            case NOTHING -> "";
            case CONNECTING -> Texts.text("cli.reason.connecting", name(roster, OwnPresence::isConnecting));
            case TROUBLE -> trouble(roster);
            default -> Texts.text("cli.reason." + lack.word());
        };
    }

    private static String name(Roster roster, Predicate<Account> which) {
        return first(roster, which).map(Account::name).orElse("");
    }

    private static String trouble(Roster roster) {
        return first(roster, OwnPresence::isInTrouble)
                .flatMap(account -> account.error().map(error -> account.name() + ' ' + ConnectionProblem.text(error)))
                .orElse("");
    }

    private static Optional<Account> first(Roster roster, Predicate<Account> which) {
        return roster.accounts().stream().filter(which).findFirst();
    }

    /** Why others see what they see, or nothing at all, in a sentence; empty where it is what was chosen for good. */
    static String reason(Roster roster, Layers layers, Clock clock) {
        Lack lack = lack(roster);
        String explanation = lack == Lack.NOTHING || lack == Lack.OFFLINE ? layers.explanation(roster, clock) : "";
        return explanation.isEmpty() ? reason(roster) : explanation;
    }

    /** What was chosen for all accounts that are not put offline; empty where that differs, or nothing was chosen. */
    static Optional<Chosen> chosen(Roster roster, Layers layers) {
        boolean somethingWas = roster.accounts().stream()
                .anyMatch(account -> account.requested().isPresent());
        return somethingWas ? layers.chosen(roster) : Optional.empty();
    }
}
