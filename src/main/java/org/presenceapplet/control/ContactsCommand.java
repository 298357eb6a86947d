package org.presenceapplet.control;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code contacts}: who is there. */
@CommandLine.Command(name = "contacts", description = "${bundle:cli.help.contacts}")
final class ContactsCommand implements Command {
    @Option(names = "--all", description = "${bundle:cli.help.all}")
    private boolean all;

    @Option(names = "--account", paramLabel = "ID", description = "${bundle:cli.help.account}")
    private @Nullable String account;

    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
    private boolean json;

    /** @param json as if {@code --json} were given */
    ContactsCommand(boolean json) {
        this.json = json;
    }

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Roster roster = workspace.settledRoster();
        Accounts accounts = Accounts.of(roster, account);
        List<Contact> concerned = roster.contacts().stream()
                .filter(contact -> accounts.concerns(contact.id().account()))
                .toList();
        List<Contact> shown = listed(concerned, all);
        Console console = workspace.console();
        if (json) {
            console.line(Json.text(ContactJson.document(shown)));
        } else {
            console.lines(workspace.text().contacts(shown));
        }
        if (accounts.withPresence().isEmpty()) {
            throw accounts.unable();
        }
        if (shown.isEmpty() && !json) {
            console.say(Texts.text(all ? "cli.no-contacts" : "cli.nobody-online"));
        }
        return ExitCode.DONE;
    }

    /** Those online, or all: most available first, then by name as the user's language sorts names. */
    static List<Contact> listed(List<Contact> contacts, boolean all) {
        return contacts.stream()
                .filter(contact -> all || contact.presence().type().isOnline())
                .sorted(Comparator.comparing(
                                (Contact contact) -> contact.presence().type(), PresenceType.MOST_AVAILABLE_FIRST)
                        .thenComparing(Contact::alias, Collator.getInstance())
                        .thenComparing(contact -> contact.id().identifier())
                        .thenComparing(contact -> contact.id().account()))
                .toList();
    }
}
