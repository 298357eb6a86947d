package org.presenceapplet.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;

/**
 * What the commands print for people. Everything that comes from others goes through {@link DisplayText}.
 *
 * @param columns how wide a line may be
 * @param colour whether to write ANSI colours
 */
record PresenceText(int columns, boolean colour) {
    private static final String INDENT = "  ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    List<String> contacts(List<Contact> contacts) {
        List<List<String>> rows = contacts.stream()
                .map(contact -> List.of(
                        DisplayText.oneLine(contact.alias()), words(contact.presence()), message(contact.presence())))
                .toList();
        List<String> lines = Table.lines(rows, columns - Shape.WIDTH);
        List<String> shaped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            shaped.add(Shape.before(contacts.get(i).presence().type(), colour) + lines.get(i));
        }
        return shaped;
    }

    /** @param reason why others see what they see; empty where there is nothing to say */
    List<String> status(Roster roster, String reason) {
        Presence effective = roster.effective();
        List<String> lines = new ArrayList<>();
        lines.add(Shape.before(effective.type(), colour) + cut(sentence(effective), Shape.WIDTH));
        if (!reason.isEmpty()) {
            lines.add(INDENT + cut(reason, INDENT.length()));
        }
        List<List<String>> rows =
                roster.accounts().stream().map(PresenceText::accountRow).toList();
        Table.lines(rows, columns - INDENT.length()).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private static List<String> accountRow(Account account) {
        return List.of(DisplayText.oneLine(account.name()), DisplayText.oneLine(account.id()), state(account));
    }

    List<String> statuses(Roster roster) {
        List<String> lines = new ArrayList<>();
        for (Account account : roster.accounts()) {
            lines.add(cut(DisplayText.oneLine(account.name() + " (" + account.id() + ")"), 0));
            List<List<String>> rows = account.offer().settable().stream()
                    .map(PresenceText::statusRow)
                    .toList();
            Table.lines(rows, columns - INDENT.length()).forEach(line -> lines.add(INDENT + line));
            if (rows.isEmpty()) {
                boolean wakeable = account.canShowPresence() && !account.isConnected();
                String none = Texts.text(wakeable ? "engine.unknown-before-connecting" : "cli.no-status");
                lines.add(INDENT + cut(none, INDENT.length()));
            }
        }
        return lines;
    }

    private static List<String> statusRow(StatusSpec spec) {
        String further = spec.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(Status.MESSAGE))
                .map(parameter -> parameter.getKey() + " (" + parameter.getValue() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(
                DisplayText.oneLine(spec.id()),
                Texts.nameOf(spec.type()),
                spec.exclusive() ? Texts.text("cli.exclusive") : Texts.text("cli.beside-others"),
                spec.takesMessage() ? Texts.text("cli.message") : "",
                DisplayText.oneLine(further));
    }

    /** One change, in one line, with the time of day in this zone. */
    String change(Change change, ZoneId zone) {
        String time = TIME.format(change.time().atZone(zone)) + INDENT;
        PresenceType type;
        String said;
        if (change instanceof Change.OfContact of) {
            type = of.contact().presence().type();
            said = contact(of.contact(), change.gone());
        } else {
            Account account = ((Change.OfAccount) change).account();
            type = account.actual().type();
            said = account(account, change.gone());
        }
        return time + Shape.before(type, colour) + cut(said, time.length() + Shape.WIDTH);
    }

    private static String contact(Contact contact, boolean gone) {
        String name = DisplayText.oneLine(contact.alias());
        return gone ? Texts.text("cli.gone", name) : name + ": " + sentence(contact.presence());
    }

    private static String account(Account account, boolean gone) {
        String name = DisplayText.oneLine(account.name());
        return gone ? Texts.text("cli.gone", name) : name + ": " + state(account);
    }

    /** Whether an account is connected, what it shows, and what explains the two. */
    private static String state(Account account) {
        StringBuilder state =
                new StringBuilder(Texts.text("cli." + account.connection().word()));
        if (account.hasPresence()) {
            state.append(", ").append(sentence(account.actual()));
        } else if (account.isConnected()) {
            state.append(", ").append(Texts.text("cli.no-presence"));
        }
        account.managed().stream()
                .flatMap(managed -> AccountsText.obstacles(managed).stream())
                .forEach(obstacle -> state.append(", ").append(obstacle));
        String difference = account.hasPresence() ? Texts.difference(account) : asked(account);
        if (!difference.isEmpty()) {
            state.append("; ").append(difference);
        }
        account.error()
                .map(PresenceText::sentence)
                .ifPresent(error -> state.append("; ").append(error));
        return state.toString();
    }

    /** What an account that does not show it was asked for, where an account manager will see to it. */
    private static String asked(Account account) {
        return account.managed().isEmpty()
                ? ""
                : account.requested()
                        .map(wish -> Texts.text("cli.asked", Texts.nameOf(wish.id())))
                        .orElse("");
    }

    private static String sentence(ConnectionError error) {
        String text = DisplayText.oneLine(error.text());
        return DisplayText.oneLine(error.name()) + (text.isEmpty() ? "" : ": " + text);
    }

    private static String sentence(Presence presence) {
        String message = message(presence);
        return words(presence) + (message.isEmpty() ? "" : ": " + message);
    }

    private static String words(Presence presence) {
        return presence.statuses().isEmpty()
                ? Texts.nameOf(presence.type())
                : presence.statuses().stream().map(Texts::nameOf).collect(Collectors.joining(" + "));
    }

    private static String message(Presence presence) {
        return DisplayText.oneLine(presence.message());
    }

    private String cut(String text, int indent) {
        return TextWidth.cut(text, columns - indent);
    }
}
