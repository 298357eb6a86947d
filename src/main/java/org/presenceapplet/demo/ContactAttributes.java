package org.presenceapplet.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;

/** Contact attributes of the interfaces a connection has; the legacy Presence has none. */
final class ContactAttributes {
    private final List<String> available;

    /** For a connection with these interfaces. */
    ContactAttributes(List<String> interfaces) {
        available = interfaces;
    }

    /** The attributes of one contact, of those interfaces among the wanted that there are. */
    Map<String, Variant<?>> of(DemoContact contact, Collection<String> wanted) {
        Map<String, Variant<?>> attributes = new LinkedHashMap<>();
        attributes.put(Connection.CONTACT_ID_ATTRIBUTE, new Variant<>(contact.identifier()));
        if (isWanted(ConnectionInterfaceAliasing.NAME, wanted)) {
            attributes.put(ConnectionInterfaceAliasing.ALIAS_ATTRIBUTE, new Variant<>(AliasingFacet.aliasOf(contact)));
        }
        if (isWanted(ConnectionInterfaceSimplePresence.NAME, wanted)) {
            attributes.put(
                    ConnectionInterfaceSimplePresence.PRESENCE_ATTRIBUTE,
                    new Variant<>(WirePresence.simple(contact.presence()), "(uss)"));
        }
        if (isWanted(ConnectionInterfaceContactGroups.NAME, wanted)) {
            attributes.put(ConnectionInterfaceContactGroups.GROUPS_ATTRIBUTE, new Variant<>(contact.groups(), "as"));
        }
        if (isWanted(ConnectionInterfaceContactList.NAME, wanted)) {
            putSubscriptions(contact, attributes);
        }
        if (isWanted(ConnectionInterfaceContactBlocking.NAME, wanted)) {
            attributes.put(
                    ConnectionInterfaceContactBlocking.BLOCKED_ATTRIBUTE,
                    new Variant<>(contact.traits().blocked()));
        }
        if (isWanted(ConnectionInterfaceAvatars.NAME, wanted)) {
            attributes.put(
                    ConnectionInterfaceAvatars.TOKEN_ATTRIBUTE,
                    new Variant<>(contact.traits().avatarToken()));
        }
        if (isWanted(ConnectionInterfaceClientTypes.NAME, wanted)) {
            attributes.put(
                    ConnectionInterfaceClientTypes.CLIENT_TYPES_ATTRIBUTE,
                    new Variant<>(contact.traits().clientTypes(), "as"));
        }
        return attributes;
    }

    private boolean isWanted(String iface, Collection<String> wanted) {
        return available.contains(iface) && wanted.contains(iface);
    }

    private static void putSubscriptions(DemoContact contact, Map<String, Variant<?>> attributes) {
        attributes.put(
                ConnectionInterfaceContactList.SUBSCRIBE_ATTRIBUTE, new Variant<>(new UInt32(contact.subscribe())));
        attributes.put(ConnectionInterfaceContactList.PUBLISH_ATTRIBUTE, new Variant<>(new UInt32(contact.publish())));
        if (!contact.publishRequest().isEmpty()) {
            attributes.put(
                    ConnectionInterfaceContactList.PUBLISH_REQUEST_ATTRIBUTE, new Variant<>(contact.publishRequest()));
        }
    }
}
