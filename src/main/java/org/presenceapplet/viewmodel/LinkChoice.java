package org.presenceapplet.viewmodel;

import java.util.stream.Collectors;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceType;

/**
 * Somebody to link with.
 *
 * @param id who stands for them
 * @param where their addresses
 */
public record LinkChoice(ContactId id, String name, String where, PresenceType type) {
    static LinkChoice of(ContactId id, Person person) {
        String where = person.addresses().stream().map(Person::address).collect(Collectors.joining(", "));
        return new LinkChoice(id, person.name(), where, person.type());
    }
}
