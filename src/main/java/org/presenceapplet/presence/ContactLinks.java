package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which contacts the user linked because they are the same person: groups of two or more, each in the order in which they
 * were linked, and nobody in two of them. They stay linked while they are not in any contact list. Immutable.
 */
public final class ContactLinks {
    public static final ContactLinks NONE = new ContactLinks(Map.of());

    /** Of each contact that is linked, everybody in its group, itself included. */
    private final Map<ContactId, List<ContactId>> groups;

    private ContactLinks(Map<ContactId, List<ContactId>> groups) {
        this.groups = groups;
    }

    /** Groups that overlap are one, and those of less than two are none. */
    public static ContactLinks of(Collection<List<ContactId>> groups) {
        ContactLinks links = NONE;
        for (List<ContactId> group : groups) {
            for (ContactId member : group) {
                links = links.with(group.get(0), member);
            }
        }
        return links;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public boolean isLinked(ContactId contact) {
        return groups.containsKey(contact);
    }

    /** Everybody who is the same person, the first linked first; the contact alone where it is not linked. */
    public List<ContactId> membersOf(ContactId contact) {
        List<ContactId> group = groups.get(contact);
        return group == null ? List.of(contact) : group;
    }

    /** Who stands for the person in whatever order, and for as long as it is linked: the first linked. */
    public ContactId personOf(ContactId contact) {
        List<ContactId> group = groups.get(contact);
        return group == null ? contact : group.get(0);
    }

    /** All groups, in no order that means anything. */
    public Set<List<ContactId>> all() {
        return Set.copyOf(groups.values());
    }

    /** The same with these two, and everybody who is linked to either, as one person. */
    public ContactLinks with(ContactId one, ContactId other) {
        Set<ContactId> together = new LinkedHashSet<>(membersOf(one));
        together.addAll(membersOf(other));
        return together.size() < 2 ? this : regrouped(List.copyOf(together));
    }

    /** The same with the contact by itself; whoever it leaves alone is not linked any more either. */
    public ContactLinks without(ContactId contact) {
        List<ContactId> others = new ArrayList<>(membersOf(contact));
        others.remove(contact);
        Map<ContactId, List<ContactId>> rest = new HashMap<>(groups);
        rest.remove(contact);
        rest.keySet().removeAll(others);
        return new ContactLinks(rest).regrouped(List.copyOf(others));
    }

    private ContactLinks regrouped(List<ContactId> group) {
        Map<ContactId, List<ContactId>> changed = new HashMap<>(groups);
        if (group.size() > 1) {
            group.forEach(member -> changed.put(member, group));
        }
        return new ContactLinks(changed);
    }

    /** The roster with each person once, see {@link LinkedPerson#asContact}; the very same where nobody is linked. */
    public Roster unite(Roster roster) {
        if (isEmpty()) {
            return roster;
        }
        Map<ContactId, Contact> linked = new HashMap<>();
        List<Contact> people = new ArrayList<>(roster.contacts().size());
        for (Contact contact : roster.contacts()) {
            if (isLinked(contact.id())) {
                linked.put(contact.id(), contact);
            } else {
                people.add(contact);
            }
        }
        for (List<ContactId> group : all()) {
            List<Contact> members =
                    group.stream().map(linked::get).filter(Objects::nonNull).toList();
            if (!members.isEmpty()) {
                people.add(new LinkedPerson(members).asContact());
            }
        }
        return new Roster(roster.accounts(), people);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactLinks links && links.groups.equals(groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
