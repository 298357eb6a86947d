package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Offer;

/** One connection's contacts by handle, for as long as the connection is up: handles are renumbered at each connect. */
final class ContactTable {
    private final Map<Long, Contact> byHandle = new HashMap<>();

    void replace(Map<Long, Contact> contacts) {
        byHandle.clear();
        byHandle.putAll(contacts);
    }

    List<Contact> all() {
        return List.copyOf(byHandle.values());
    }

    /** Those of these contacts that are known. */
    List<Contact> of(Collection<Long> handles) {
        return handles.stream()
                .flatMap(handle -> Stream.ofNullable(byHandle.get(handle)))
                .toList();
    }

    boolean contains(long handle) {
        return byHandle.containsKey(handle);
    }

    void put(long handle, Contact contact) {
        byHandle.put(handle, contact);
    }

    void putAll(Map<Long, Contact> contacts) {
        byHandle.putAll(contacts);
    }

    /** Changes those of these contacts that are known; gives them as they are now. */
    List<Contact> change(Collection<Long> handles, UnaryOperator<Contact> change) {
        List<Contact> changed = new ArrayList<>(handles.size());
        for (Long handle : handles) {
            Contact contact = byHandle.computeIfPresent(handle, (key, before) -> change.apply(before));
            if (contact != null) {
                changed.add(contact);
            }
        }
        return changed;
    }

    /** Puts presences on those contacts that are known; gives them as they are now. */
    List<Contact> show(Map<Long, RawPresence> presences, Offer offer) {
        List<Contact> changed = new ArrayList<>(presences.size());
        presences.forEach((handle, raw) -> {
            Contact contact =
                    byHandle.computeIfPresent(handle, (key, before) -> before.withPresence(raw.resolve(offer), null));
            if (contact != null) {
                changed.add(contact);
            }
        });
        return changed;
    }

    /** Takes contacts out of groups and into others; gives them as they are now. */
    List<Contact> regroup(Collection<Long> handles, Collection<String> into, Collection<String> outOf) {
        return change(handles, contact -> {
            Set<String> groups = new LinkedHashSet<>(contact.groups());
            groups.removeAll(outOf);
            groups.addAll(into);
            return contact.withGroups(List.copyOf(groups));
        });
    }

    /** Takes contacts out; gives their identifiers. */
    List<String> remove(Collection<Long> handles) {
        List<String> removed = new ArrayList<>();
        for (Long handle : handles) {
            Contact contact = byHandle.remove(handle);
            if (contact != null) {
                removed.add(contact.id().identifier());
            }
        }
        return removed;
    }

    /** The handles of these identifiers, of those that are known. */
    List<Long> handlesOf(Collection<String> identifiers) {
        Set<String> wanted = Set.copyOf(identifiers);
        List<Long> handles = new ArrayList<>();
        byHandle.forEach((handle, contact) -> {
            if (wanted.contains(contact.id().identifier())) {
                handles.add(handle);
            }
        });
        return handles;
    }
}
