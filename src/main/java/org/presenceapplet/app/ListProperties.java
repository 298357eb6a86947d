package org.presenceapplet.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactLinks;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.SortOrder;

/** How the contact list is shown, as the state file holds it. Files of earlier versions have none of it. */
final class ListProperties {
    private static final String SORT = "list.sort";
    private static final String GROUPED = "list.grouped";
    private static final String OFFLINE = "list.offline";
    private static final String COMPACT = "list.compact";
    private static final String COLLAPSED = "list.collapsed.";
    private static final String FAVOURITE = "list.favourite.";
    private static final String LINK = "list.link.";
    private static final String KIND = ".kind";
    private static final String NAME = ".name";
    private static final String ACCOUNT = ".account";
    private static final String CONTACT = ".contact";

    private ListProperties() {}

    static void write(ListState list, Properties properties) {
        properties.setProperty(SORT, word(list.sort()));
        properties.setProperty(GROUPED, Boolean.toString(list.grouped()));
        properties.setProperty(OFFLINE, Boolean.toString(list.showOffline()));
        properties.setProperty(COMPACT, Boolean.toString(list.compact()));
        int number = 0;
        for (ListGroup group : list.collapsed()) {
            properties.setProperty(COLLAPSED + number + KIND, word(group.kind()));
            properties.setProperty(COLLAPSED + number++ + NAME, group.name());
        }
        write(list.favourites(), FAVOURITE, properties);
        number = 0;
        for (List<ContactId> linked : list.links().all()) {
            write(linked, LINK + number++ + ".", properties);
        }
    }

    /** @throws IllegalArgumentException where something is not what was written */
    static ListState read(Properties properties) {
        if (properties.getProperty(SORT) == null) {
            return ListState.USUAL;
        }
        return new ListState(
                SortOrder.valueOf(constant(properties, SORT)),
                Boolean.parseBoolean(value(properties, GROUPED)),
                Boolean.parseBoolean(value(properties, OFFLINE)),
                Boolean.parseBoolean(value(properties, COMPACT)),
                collapsed(properties),
                Set.copyOf(contacts(properties, FAVOURITE)),
                links(properties));
    }

    private static Set<ListGroup> collapsed(Properties properties) {
        Set<ListGroup> groups = new HashSet<>();
        for (int i = 0; properties.getProperty(COLLAPSED + i + KIND) != null; i++) {
            groups.add(new ListGroup(
                    ListGroup.Kind.valueOf(constant(properties, COLLAPSED + i + KIND)),
                    value(properties, COLLAPSED + i + NAME)));
        }
        return groups;
    }

    private static ContactLinks links(Properties properties) {
        List<List<ContactId>> links = new ArrayList<>();
        for (int i = 0; properties.getProperty(LINK + i + ".0" + ACCOUNT) != null; i++) {
            links.add(contacts(properties, LINK + i + "."));
        }
        return ContactLinks.of(links);
    }

    private static void write(Iterable<ContactId> contacts, String prefix, Properties properties) {
        int number = 0;
        for (ContactId contact : contacts) {
            properties.setProperty(prefix + number + ACCOUNT, contact.account());
            properties.setProperty(prefix + number++ + CONTACT, contact.identifier());
        }
    }

    private static List<ContactId> contacts(Properties properties, String prefix) {
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 0; properties.getProperty(prefix + i + ACCOUNT) != null; i++) {
            contacts.add(
                    new ContactId(value(properties, prefix + i + ACCOUNT), value(properties, prefix + i + CONTACT)));
        }
        return contacts;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(Properties properties, String key) {
        return value(properties, key).toUpperCase(Locale.ROOT);
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("a list without " + key);
        }
        return value;
    }
}
