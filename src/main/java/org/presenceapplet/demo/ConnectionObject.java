package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.ContactMetadataStorageType;

/** Puts a connection's object together from the facets its options ask for. */
final class ConnectionObject {
    private ConnectionObject() {}

    static BusObject of(DemoConnection connection, DemoScheduler scheduler) {
        List<String> interfaces = interfaces(connection.options());
        ContactAttributes attributes = new ContactAttributes(interfaces);
        ConnectionFacet core = new ConnectionFacet(connection, scheduler, interfaces);
        List<DBusInterface> facets = new ArrayList<>(List.of(
                core,
                new PropertiesFacet(connection.path(), properties(core, connection, interfaces)),
                new ContactsFacet(connection, attributes),
                new AliasingFacet(connection),
                new AvatarsFacet(connection),
                new ClientTypesFacet(connection)));
        if (connection.options().contactList()) {
            facets.add(new ContactListFacet(connection, attributes));
            facets.add(new ContactGroupsFacet(connection));
            facets.add(new ContactBlockingFacet(connection));
        }
        if (connection.options().presence()) {
            facets.add(new PresenceFacet(connection));
        }
        if (connection.options().simplePresence()) {
            facets.add(new SimplePresenceFacet(connection));
        }
        return new BusObject(facets);
    }

    private static List<String> interfaces(DemoOptions options) {
        List<String> interfaces = new ArrayList<>(List.of(
                ConnectionInterfaceContacts.NAME,
                ConnectionInterfaceAliasing.NAME,
                ConnectionInterfaceAvatars.NAME,
                ConnectionInterfaceClientTypes.NAME));
        if (options.contactList()) {
            interfaces.add(ConnectionInterfaceContactList.NAME);
            interfaces.add(ConnectionInterfaceContactGroups.NAME);
            interfaces.add(ConnectionInterfaceContactBlocking.NAME);
        }
        if (options.presence()) {
            interfaces.add(ConnectionInterfacePresence.NAME);
        }
        if (options.simplePresence()) {
            interfaces.add(ConnectionInterfaceSimplePresence.NAME);
        }
        return interfaces;
    }

    private static Map<String, Map<String, Supplier<Variant<?>>>> properties(
            ConnectionFacet core, DemoConnection connection, List<String> interfaces) {
        Map<String, Map<String, Supplier<Variant<?>>>> properties = new HashMap<>(Map.of(
                Connection.NAME,
                Map.of(
                        Connection.INTERFACES, () -> strings(interfaces),
                        Connection.SELF_HANDLE, () -> new Variant<>(core.selfHandle()),
                        Connection.SELF_ID, () -> new Variant<>(core.selfId()),
                        Connection.STATUS, () -> new Variant<>(core.GetStatus()),
                        Connection.HAS_IMMORTAL_HANDLES, () -> new Variant<>(true)),
                ConnectionInterfaceContacts.NAME,
                Map.of(
                        ConnectionInterfaceContacts.CONTACT_ATTRIBUTE_INTERFACES,
                        () -> strings(Stream.concat(Stream.of(Connection.NAME), interfaces.stream())
                                .filter(name -> !name.equals(ConnectionInterfacePresence.NAME))
                                .toList())),
                ConnectionInterfaceContactList.NAME,
                Map.of(
                        ConnectionInterfaceContactList.CONTACT_LIST_STATE,
                                () -> new Variant<>(new UInt32(connection.contactListState())),
                        ConnectionInterfaceContactList.CONTACT_LIST_PERSISTS, () -> new Variant<>(true),
                        ConnectionInterfaceContactList.CAN_CHANGE_CONTACT_LIST, () -> new Variant<>(true),
                        ConnectionInterfaceContactList.REQUEST_USES_MESSAGE, () -> new Variant<>(true),
                        ConnectionInterfaceContactList.DOWNLOAD_AT_CONNECTION, () -> new Variant<>(true)),
                ConnectionInterfaceContactGroups.NAME,
                Map.of(
                        ConnectionInterfaceContactGroups.DISJOINT_GROUPS, () -> new Variant<>(false),
                        ConnectionInterfaceContactGroups.GROUP_STORAGE,
                                () -> new Variant<>(new UInt32(ContactMetadataStorageType.ANYONE)),
                        ConnectionInterfaceContactGroups.GROUPS, () -> strings(connection.groups())),
                ConnectionInterfaceContactBlocking.NAME,
                Map.of(
                        ConnectionInterfaceContactBlocking.CONTACT_BLOCKING_CAPABILITIES,
                        () -> new Variant<>(new UInt32(0))),
                ConnectionInterfaceSimplePresence.NAME,
                Map.of(
                        ConnectionInterfaceSimplePresence.STATUSES,
                                () -> new Variant<>(SimplePresenceFacet.statuses(connection.server()), "a{s(ubb)}"),
                        ConnectionInterfaceSimplePresence.MAXIMUM_STATUS_MESSAGE_LENGTH,
                                () -> new Variant<>(new UInt32(
                                        connection.status() == ConnectionStatus.CONNECTED
                                                ? DemoStatuses.MAXIMUM_MESSAGE_LENGTH
                                                : 0)))));
        properties.keySet().removeIf(name -> !name.equals(Connection.NAME) && !interfaces.contains(name));
        return properties;
    }

    private static Variant<?> strings(List<String> strings) {
        return new Variant<>(strings, "as");
    }
}
