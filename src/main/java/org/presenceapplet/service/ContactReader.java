package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.HandleType;

/** Reads who a connection's contacts are: identifiers, aliases, groups, subscriptions, details. The calls wait. */
final class ContactReader {
    private final ConnectionObject connection;
    private final String account;
    private final Set<String> interfaces;

    /**
     * @param interfaces what the connection's property Interfaces lists; nothing else is asked of it
     */
    ContactReader(ConnectionObject connection, String account, Set<String> interfaces) {
        this.connection = connection;
        this.account = account;
        this.interfaces = interfaces;
    }

    /** Whether the connection keeps a contact list; where not, contacts are those whose presence it signals. */
    boolean hasContactList() {
        return interfaces.contains(ConnectionInterfaceContactList.NAME);
    }

    /**
     * Everybody on the contact list, nobody where there is none.
     *
     * @throws BusException NotYet while the list is still being downloaded
     */
    Map<Long, Contact> readContactList() throws BusException {
        if (!hasContactList()) {
            return Map.of();
        }
        boolean inBatches = interfaces.contains(ConnectionInterfaceContacts.NAME);
        Map<Long, Contact> contacts = contacts(
                connection.call(
                        ConnectionInterfaceContactList.NAME,
                        "GetContactListAttributes",
                        "asb",
                        inBatches ? List.of() : attributeInterfaces(),
                        false),
                Map.of());
        if (inBatches) {
            contacts.putAll(attributes(List.copyOf(contacts.keySet()), Map.copyOf(contacts)));
        }
        return contacts;
    }

    /** What is known of these contacts by now; a handle that is not valid is left out. */
    Map<Long, Contact> read(List<Long> handles) throws BusException {
        if (interfaces.contains(ConnectionInterfaceContacts.NAME)) {
            return attributes(handles, Map.of());
        }
        Map<Long, Contact> contacts = new HashMap<>();
        ConnectionObject.inBatches(handles, batch -> {
            List<String> identifiers = Wire.strings(Wire.argument(
                    connection.call(
                            Connection.NAME,
                            "InspectHandles",
                            "uau",
                            new UInt32(HandleType.CONTACT),
                            ConnectionObject.wireHandles(batch)),
                    0));
            for (int i = 0; i < Math.min(batch.size(), identifiers.size()); i++) {
                contacts.put(batch.get(i), Contact.unknown(new ContactId(account, identifiers.get(i))));
            }
        });
        return contacts;
    }

    private Map<Long, Contact> attributes(List<Long> handles, Map<Long, Contact> known) throws BusException {
        Map<Long, Contact> contacts = new HashMap<>();
        ConnectionObject.inBatches(
                handles,
                batch -> contacts.putAll(contacts(
                        connection.call(
                                ConnectionInterfaceContacts.NAME,
                                "GetContactAttributes",
                                "auasb",
                                ConnectionObject.wireHandles(batch),
                                attributeInterfaces(),
                                false),
                        known)));
        return contacts;
    }

    private List<String> attributeInterfaces() {
        List<String> wanted = new ArrayList<>(List.of(
                ConnectionInterfaceAliasing.NAME,
                ConnectionInterfaceContactGroups.NAME,
                ConnectionInterfaceContactList.NAME,
                ConnectionInterfaceContactBlocking.NAME,
                ConnectionInterfaceAvatars.NAME,
                ConnectionInterfaceClientTypes.NAME));
        wanted.retainAll(interfaces);
        return wanted;
    }

    /** Decodes {@code Contact_Attributes_Map}, a{ua{sv}}; who has no identifier in it is left out. */
    private Map<Long, Contact> contacts(List<Object> reply, Map<Long, Contact> known) {
        Map<Long, Contact> contacts = new HashMap<>();
        Wire.map(Wire.argument(reply, 0)).forEach((key, value) -> {
            long handle = Wire.number(key, 0);
            Contact contact = contact(Wire.map(value), known.get(handle));
            if (handle != 0 && contact != null) {
                contacts.put(handle, contact);
            }
        });
        return contacts;
    }

    private @Nullable Contact contact(Map<?, ?> attributes, @Nullable Contact known) {
        String identifier = Wire.string(attributes.get(Connection.CONTACT_ID_ATTRIBUTE));
        if (identifier.isEmpty()) {
            return known;
        }
        Object subscribe = attributes.get(ConnectionInterfaceContactList.SUBSCRIBE_ATTRIBUTE);
        return new Contact(
                new ContactId(account, identifier),
                Wire.string(attributes.get(ConnectionInterfaceAliasing.ALIAS_ATTRIBUTE)),
                Wire.strings(attributes.get(ConnectionInterfaceContactGroups.GROUPS_ATTRIBUTE)),
                subscribe == null && known != null
                        ? known.subscription()
                        : Subscription.ofValue(Wire.number(subscribe, 0)),
                Presence.UNKNOWN,
                null,
                details(attributes, known));
    }

    private static ContactDetails details(Map<?, ?> attributes, @Nullable Contact known) {
        Object publish = attributes.get(ConnectionInterfaceContactList.PUBLISH_ATTRIBUTE);
        return publish == null && known != null
                ? known.details()
                : new ContactDetails(
                                Subscription.ofValue(Wire.number(publish, 0)),
                                Wire.string(attributes.get(ConnectionInterfaceContactList.PUBLISH_REQUEST_ATTRIBUTE)),
                                Wire.flag(attributes.get(ConnectionInterfaceContactBlocking.BLOCKED_ATTRIBUTE)),
                                Wire.string(attributes.get(ConnectionInterfaceAvatars.TOKEN_ATTRIBUTE)),
                                Wire.strings(attributes.get(ConnectionInterfaceClientTypes.CLIENT_TYPES_ATTRIBUTE)))
                        .shared();
    }
}
