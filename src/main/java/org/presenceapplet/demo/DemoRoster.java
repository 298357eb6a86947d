package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Everybody a connection knows, by handle. Handles are numbered for each connection anew: the user is 1. They are never
 * given back. Not safe for use by several threads.
 */
final class DemoRoster {
    static final long SELF = 1;

    private final Map<Long, DemoContact> contacts = new LinkedHashMap<>();
    private final Map<String, Long> handles = new LinkedHashMap<>();

    DemoRoster(DemoContact self, List<DemoContact> people) {
        add(self);
        people.forEach(this::add);
    }

    private long add(DemoContact contact) {
        long handle = contacts.size() + 1L;
        contacts.put(handle, contact);
        handles.put(contact.identifier(), handle);
        return handle;
    }

    boolean has(long handle) {
        return contacts.containsKey(handle);
    }

    DemoContact get(long handle) {
        DemoContact contact = contacts.get(handle);
        if (contact == null) {
            throw RefusedException.invalidHandle(handle);
        }
        return contact;
    }

    DemoContact self() {
        return get(SELF);
    }

    /** The handle of an identifier; somebody new becomes a stranger. */
    long handleOf(String identifier) {
        requireIdentifier(identifier);
        Long handle = handles.get(identifier);
        return handle == null ? add(DemoContact.stranger(identifier)) : handle;
    }

    static void requireIdentifier(String identifier) {
        if (identifier.isBlank() || identifier.chars().anyMatch(Character::isWhitespace)) {
            throw RefusedException.invalidIdentifier(identifier);
        }
    }

    /** The handles of those on the contact list, in order. */
    List<Long> listed() {
        return handles((handle, contact) -> handle != SELF && contact.isOnTheList());
    }

    /** The handles of those whose presence the user sees, in order. */
    List<Long> subscribed() {
        return handles((handle, contact) -> handle != SELF && contact.isSubscribed());
    }

    /** The handles of a group's members, in order. */
    List<Long> membersOf(String group) {
        return handles((handle, contact) -> contact.groups().contains(group));
    }

    /** The groups that have members, in order of their first. */
    List<String> groups() {
        return contacts.values().stream()
                .map(DemoContact::groups)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    void change(long handle, UnaryOperator<DemoContact> change) {
        contacts.put(handle, change.apply(get(handle)));
    }

    private List<Long> handles(BiPredicate<Long, DemoContact> wanted) {
        List<Long> found = new ArrayList<>();
        contacts.forEach((handle, contact) -> {
            if (wanted.test(handle, contact)) {
                found.add(handle);
            }
        });
        return found;
    }
}
