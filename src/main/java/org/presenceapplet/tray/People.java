package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;

/**
 * Who is there, as the tray tells it.
 *
 * @param lines the menu's
 * @param favourites which favourites are available, for the tooltip; empty where none is
 */
record People(List<MenuItem> lines, String favourites) {
    private static final int MOST_CONTACTS = 10;
    private static final int MOST_FAVOURITES = 5;

    private static final Comparator<Contact> ORDER = Comparator.comparing(Contact::alias, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(contact -> contact.id().account())
            .thenComparing(contact -> contact.id().identifier());

    /** @param list who comes first, and who are the same person */
    static People of(Roster roster, ListState list) {
        Set<ContactId> favourites = list.favouritePeople();
        // Of thousands only a few are named, and twice a second: not worth sorting them all.
        NavigableSet<Contact> first =
                new TreeSet<>(Comparator.comparing((Contact contact) -> !favourites.contains(contact.id()))
                        .thenComparing(ORDER));
        List<Contact> favouritesHere = new ArrayList<>();
        int available = 0;
        for (Contact contact : list.links().unite(roster).contacts()) {
            if (isAvailable(contact)) {
                available++;
                first.add(contact);
                if (first.size() > MOST_CONTACTS) {
                    first.pollLast();
                }
                if (favourites.contains(contact.id())) {
                    favouritesHere.add(contact);
                }
            }
        }
        List<String> labels = first.stream()
                .map(contact -> label(contact, favourites.contains(contact.id())))
                .toList();
        return new People(lines(labels, available - labels.size()), names(favouritesHere));
    }

    /** Whether the tray may name this contact. */
    static boolean isAvailable(Contact contact) {
        return contact.presence().type() == PresenceType.AVAILABLE;
    }

    private static List<MenuItem> lines(List<String> labels, int more) {
        List<MenuItem> lines = new ArrayList<>();
        for (int place = 0; place < MOST_CONTACTS; place++) {
            boolean taken = place < labels.size();
            lines.add(shownIf(taken, line(place, taken ? labels.get(place) : "")));
        }
        lines.add(shownIf(
                more > 0, new MenuItem.Action("more", Texts.text("tray.more", more), true, new Command.OpenWindow())));
        lines.add(shownIf(!labels.isEmpty(), new MenuItem.Separator("after/contacts")));
        return List.copyOf(lines);
    }

    /** Lines are by place and not by contact: panels read the whole menu anew whenever a line comes or goes. */
    private static MenuItem line(int place, String label) {
        return new MenuItem.Action("contact/" + place, label, true, new Command.OpenWindow());
    }

    private static MenuItem shownIf(boolean shown, MenuItem item) {
        return shown ? item : new MenuItem.Hidden(item);
    }

    private static String label(Contact contact, boolean favourite) {
        String alias = MenuBuilder.shorten(contact.alias(), MenuBuilder.LONGEST_NAME);
        String name = favourite ? Texts.text("tray.favourite", alias) : alias;
        String message = contact.presence().message();
        return message.isBlank()
                ? name
                : MenuBuilder.shorten(Texts.text("tray.beside", name, message), MenuBuilder.LONGEST_LABEL);
    }

    private static String names(List<Contact> favourites) {
        List<String> here = favourites.stream()
                .sorted(ORDER)
                .map(contact -> MenuBuilder.shorten(contact.alias(), MenuBuilder.LONGEST_NAME))
                .distinct()
                .toList();
        if (here.isEmpty()) {
            return "";
        }
        String names = here.stream().limit(MOST_FAVOURITES).collect(Collectors.joining(", "));
        return here.size() > MOST_FAVOURITES
                ? Texts.text("tray.favourites.more", names, here.size() - MOST_FAVOURITES)
                : Texts.text("tray.favourites", names);
    }
}
