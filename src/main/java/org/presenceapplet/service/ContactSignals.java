package org.presenceapplet.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Contact;

/** Makes of what connections signal about their contacts what is to be done with the connection. */
final class ContactSignals {
    private ContactSignals() {}

    static Consumer<ConnectionClient> contactsChangedWithId(List<Object> arguments) {
        Map<Long, String> identifiers = byHandle(Wire.argument(arguments, 1), Wire::string);
        Collection<Long> removals =
                byHandle(Wire.argument(arguments, 2), Wire::string).keySet();
        return contactsChanged(arguments, identifiers, removals);
    }

    /** The older form of the signal; after the newer one it says nothing new. */
    static Consumer<ConnectionClient> contactsChanged(List<Object> arguments) {
        return contactsChanged(arguments, Map.of(), Wire.handles(Wire.argument(arguments, 1)));
    }

    private static Consumer<ConnectionClient> contactsChanged(
            List<Object> arguments, Map<Long, String> identifiers, Collection<Long> removals) {
        Map<Long, Subscriptions> changes = byHandle(Wire.argument(arguments, 0), Subscriptions::of);
        return client -> client.contactsChanged(changes, identifiers, removals);
    }

    static Consumer<ConnectionClient> groupsChanged(List<Object> arguments) {
        List<Long> members = Wire.handles(Wire.argument(arguments, 0));
        List<String> added = Wire.strings(Wire.argument(arguments, 1));
        List<String> removed = Wire.strings(Wire.argument(arguments, 2));
        return client -> client.groupsChanged(members, added, removed);
    }

    static Consumer<ConnectionClient> aliasesChanged(List<Object> arguments) {
        Map<Long, UnaryOperator<Contact>> changes = new HashMap<>();
        for (Object pair : Wire.list(Wire.argument(arguments, 0))) {
            String alias = Wire.string(Wire.argument(Wire.list(pair), 1));
            changes.put(Wire.number(Wire.argument(Wire.list(pair), 0), 0), contact -> contact.withAlias(alias));
        }
        return client -> client.changed(changes);
    }

    static Consumer<ConnectionClient> blockedContactsChanged(List<Object> arguments) {
        Map<Long, UnaryOperator<Contact>> changes = new HashMap<>();
        for (int at = 0; at < 2; at++) {
            boolean blocked = at == 0;
            byHandle(Wire.argument(arguments, at), Wire::string)
                    .keySet()
                    .forEach(handle -> changes.put(
                            handle,
                            contact -> contact.withDetails(contact.details().withBlocked(blocked))));
        }
        return client -> client.changed(changes);
    }

    static Consumer<ConnectionClient> avatarUpdated(List<Object> arguments) {
        String token = Wire.string(Wire.argument(arguments, 1));
        return changed(
                arguments, contact -> contact.withDetails(contact.details().withAvatarToken(token)));
    }

    static Consumer<ConnectionClient> clientTypesUpdated(List<Object> arguments) {
        List<String> types = Wire.strings(Wire.argument(arguments, 1));
        return changed(
                arguments, contact -> contact.withDetails(contact.details().withClientTypes(types)));
    }

    private static Consumer<ConnectionClient> changed(List<Object> arguments, UnaryOperator<Contact> change) {
        long handle = Wire.number(Wire.argument(arguments, 0), 0);
        return client -> client.changed(Map.of(handle, change));
    }

    private static <T> Map<Long, T> byHandle(@Nullable Object wire, Function<@Nullable Object, T> value) {
        Map<Long, T> map = new HashMap<>();
        Wire.map(wire).forEach((key, struct) -> {
            long handle = Wire.number(key, 0);
            if (handle != 0) {
                map.put(handle, value.apply(struct));
            }
        });
        return map;
    }
}
