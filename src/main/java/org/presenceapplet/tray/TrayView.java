package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Explanation;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;

/**
 * What the tray shows at one moment; plain text throughout.
 *
 * @param icon the icon's name
 * @param mark what is to be seen on the icon, by its icon's name; empty where it tells all
 * @param trouble whether something does not work
 * @param title the tooltip's first line
 * @param ownLines the tooltip's further lines, but for the people
 * @param above the menu above the people
 * @param people who is there
 * @param below the menu below the people
 */
record TrayView(
        String icon,
        String mark,
        boolean trouble,
        String title,
        List<String> ownLines,
        List<MenuItem> above,
        People people,
        List<MenuItem> below) {
    /** What the names of all icons begin with. */
    static final String ICONS = "presence-applet-";

    /** In characters (code points). */
    private static final int LONGEST_MESSAGE = 200;

    private static final String ERROR_MARK = ICONS + "error-mark";

    static TrayView of(Known known) {
        Roster roster = known.roster();
        Presence shown = roster.effective();
        boolean someConnecting = roster.accounts().stream().anyMatch(TrayView::isConnecting);
        boolean connecting = someConnecting && roster.accounts().stream().noneMatch(Account::isConnected);
        boolean trouble = !known.refusals().isEmpty()
                || roster.accounts().stream()
                        .anyMatch(account -> account.error().isPresent());
        return new TrayView(
                ICONS + (connecting ? "connecting" : shown.type().word()),
                mark(trouble, someConnecting && !connecting, isMixed(roster)),
                trouble,
                connecting ? Texts.text("own.connecting") : Texts.nameOf(shown.primary()),
                lines(known, connecting ? "" : shown.message()),
                MenuBuilder.above(known),
                People.of(roster, known.list()),
                MenuBuilder.below(known));
    }

    /** The tooltip's further lines. */
    List<String> lines() {
        return people.favourites().isEmpty()
                ? ownLines
                : Stream.concat(ownLines.stream(), Stream.of(people.favourites()))
                        .toList();
    }

    /** The menu from top to bottom. */
    List<MenuItem> menu() {
        return Stream.of(above, people.lines(), below).flatMap(List::stream).toList();
    }

    private static boolean isConnecting(Account account) {
        return account.connection() == ConnectionState.CONNECTING;
    }

    private static boolean isMixed(Roster roster) {
        return roster.accountsWithPresence().stream()
                        .map(account -> account.actual().type())
                        .distinct()
                        .count()
                > 1;
    }

    /** There is room for one: what is worst. */
    private static String mark(boolean trouble, boolean connecting, boolean mixed) {
        if (trouble) {
            return ERROR_MARK;
        }
        if (connecting) {
            return ICONS + "connecting-mark";
        }
        return mixed ? ICONS + "mixed-mark" : "";
    }

    /** The same, telling what scrolling will choose. */
    TrayView withTitle(String newTitle) {
        return new TrayView(icon, mark, trouble, newTitle, ownLines, above, people, below);
    }

    /** The same with other people. */
    TrayView withPeople(People others) {
        return new TrayView(icon, mark, trouble, title, ownLines, above, others, below);
    }

    /** The same while the people's bus cannot be reached. */
    TrayView withoutBus() {
        return new TrayView(
                ICONS + PresenceType.ERROR.word(),
                "",
                true,
                Texts.text("state.noBus"),
                List.of(Texts.text("state.noBus.lost.hint")),
                above,
                new People(people.lines(), ""),
                below);
    }

    private static List<String> lines(Known known, String message) {
        Roster roster = known.roster();
        List<String> lines = new ArrayList<>();
        if (!message.isBlank()) {
            lines.add(MenuBuilder.shorten(message, LONGEST_MESSAGE));
        }
        String explanation = known.layers().explanation(roster, known.clock());
        if (!explanation.isEmpty()) {
            lines.add(explanation);
        }
        known.layers()
                .timed()
                .map(timed -> Explanation.left(timed, known.clock()))
                .filter(left -> !left.isEmpty())
                .ifPresent(lines::add);
        lines.addAll(known.refusals());
        for (Account account : roster.accounts()) {
            if (isConnecting(account)) {
                lines.add(DisplayText.oneLine(account.name()) + " " + Texts.text("state.connecting.account"));
            }
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
