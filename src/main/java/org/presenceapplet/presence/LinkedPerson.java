package org.presenceapplet.presence;

import java.util.Comparator;
import java.util.List;

/**
 * Contacts that are the same person, as one.
 *
 * @param members one or more, the first linked first
 */
public record LinkedPerson(List<Contact> members) {
    /** The most available first; two alike stay in the order they were linked in. */
    public static final Comparator<Contact> MOST_AVAILABLE_FIRST =
            Comparator.comparing(contact -> contact.presence().primary(), Status.MOST_AVAILABLE_FIRST);

    public LinkedPerson {
        members = List.copyOf(members);
    }

    /**
     * The person as a contact: what the most available member shows, since when, and on what; under the name of the first
     * that has one, in the groups of them all, and with the identifier of the first.
     */
    public Contact asContact() {
        Contact speaker =
                members.stream().sorted(MOST_AVAILABLE_FIRST).findFirst().orElseThrow();
        Contact named =
                members.stream().filter(LinkedPerson::hasName).findFirst().orElse(members.get(0));
        List<String> groups = members.stream()
                .flatMap(member -> member.groups().stream())
                .distinct()
                .toList();
        return new Contact(
                members.get(0).id(),
                named.alias(),
                groups,
                speaker.subscription(),
                speaker.presence(),
                speaker.sinceOrNull(),
                speaker.details());
    }

    private static boolean hasName(Contact contact) {
        return !contact.alias().equals(contact.id().identifier());
    }
}
