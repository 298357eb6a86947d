package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;

/**
 * What the tray shows at one moment; plain text throughout.
 *
 * @param icon the icon's name
 * @param mixed whether accounts show different statuses
 * @param trouble whether something does not work
 * @param title the tooltip's first line
 * @param lines the tooltip's further lines
 * @param menu the menu from top to bottom
 */
record TrayView(String icon, boolean mixed, boolean trouble, String title, List<String> lines, List<MenuItem> menu) {
    /** What the names of all icons begin with. */
    static final String ICONS = "presence-applet-";

    static TrayView of(Roster roster, Collection<StatusChoice> recent) {
        List<Account> accounts = roster.accountsWithPresence();
        Presence shown = roster.effective();
        boolean connecting = roster.accounts().stream().noneMatch(Account::isConnected)
                && roster.accounts().stream().anyMatch(a -> a.connection() == ConnectionState.CONNECTING);
        boolean mixed = accounts.stream()
                        .map(account -> account.actual().type())
                        .distinct()
                        .count()
                > 1;
        boolean trouble =
                roster.accounts().stream().anyMatch(account -> account.error().isPresent());
        return new TrayView(
                ICONS + (connecting ? "connecting" : shown.type().word()),
                mixed,
                trouble,
                connecting ? Texts.text("own.connecting") : Texts.nameOf(shown.primary()),
                lines(roster, connecting ? "" : shown.message()),
                MenuBuilder.menu(roster, recent));
    }

    /** The same, telling what scrolling will choose. */
    TrayView withTitle(String newTitle) {
        return new TrayView(icon, mixed, trouble, newTitle, lines, menu);
    }

    /** The same while the people's bus cannot be reached. */
    TrayView withoutBus() {
        return new TrayView(
                ICONS + PresenceType.ERROR.word(),
                false,
                true,
                Texts.text("state.noBus"),
                List.of(Texts.text("state.noBus.lost.hint")),
                menu);
    }

    private static List<String> lines(Roster roster, String message) {
        List<String> lines = new ArrayList<>();
        if (!message.isBlank()) {
            lines.add(DisplayText.oneLine(message));
        }
        for (Account account : roster.accounts()) {
            String difference = Texts.difference(account);
            if (!difference.isEmpty()) {
                lines.add(DisplayText.oneLine(account.name()) + ": " + difference);
            }
            String trouble = MenuBuilder.trouble(account);
            if (!trouble.isEmpty()) {
                lines.add(trouble);
            }
        }
        return List.copyOf(lines);
    }
}
