package org.presenceapplet.viewmodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactLinks;

/** Gathers the contacts that are linked into people. */
final class LinkedPeople {
    private final Map<ContactId, Person> members = new HashMap<>();
    private final Set<ContactId> changed = new HashSet<>();
    private ContactLinks links = ContactLinks.NONE;

    /**
     * Links these and no others from now on.
     *
     * @return whether that is anything new, so that everybody has to be taken in again
     */
    boolean link(ContactLinks now) {
        if (now.equals(links)) {
            return false;
        }
        links = now;
        members.clear();
        changed.clear();
        return true;
    }

    /** Who stands for the person: the contact itself where it is not linked. */
    ContactId personOf(ContactId contact) {
        return links.personOf(contact);
    }

    /** Takes in what a contact is now; false where it is not linked. */
    boolean takeIn(Person contact) {
        ContactId id = contact.contact().id();
        if (!links.isLinked(id)) {
            return false;
        }
        members.put(id, contact);
        changed.add(links.personOf(id));
        return true;
    }

    /** Everybody else is gone. */
    void retain(Set<ContactId> present) {
        members.keySet().removeIf(member -> {
            boolean gone = !present.contains(member);
            if (gone) {
                changed.add(links.personOf(member));
            }
            return gone;
        });
    }

    /** Hands over those who have changed since the last time and of whom somebody is there. */
    void forEachChanged(BiConsumer<ContactId, Person> action) {
        for (ContactId person : changed) {
            List<Person> there = links.membersOf(person).stream()
                    .map(members::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!there.isEmpty()) {
                action.accept(person, Person.of(there));
            }
        }
        changed.clear();
    }
}
