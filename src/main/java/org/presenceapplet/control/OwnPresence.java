package org.presenceapplet.control;

import java.util.List;
import java.util.Optional;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;

/** What can be said of the own presence as a whole. */
final class OwnPresence {
    private OwnPresence() {}

    /** Why no presence is shown, in a sentence; empty where one is. */
    static String reason(Roster roster) {
        if (!roster.accountsWithPresence().isEmpty()) {
            return "";
        }
        if (roster.accounts().isEmpty()) {
            return Texts.text("cli.reason.no-account");
        }
        boolean connected = roster.accounts().stream().anyMatch(Account::isConnected);
        return Texts.text(connected ? "cli.reason.no-presence" : "cli.reason.not-connected");
    }

    /** What all accounts that were asked for something through this program were asked for; empty where they differ. */
    static Optional<StatusChoice> chosen(Roster roster) {
        List<StatusChoice> choices = roster.accounts().stream()
                .flatMap(account -> account.requested().stream())
                .distinct()
                .toList();
        return choices.size() == 1 ? Optional.of(choices.get(0)) : Optional.empty();
    }
}
