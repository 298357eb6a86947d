package org.presenceapplet.demo;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.ConnectionManager;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** What the account manager asks of the connection manager, over the bus as any other program does. */
final class ConnectionCalls {
    /** The user, as a connection tells it. */
    record Self(String identifier, String alias, SimplePresenceStruct presence) {}

    private static final UInt32 SELF = new UInt32(DemoRoster.SELF);

    private final BusPeer peer;

    ConnectionCalls(BusPeer peer) {
        this.peer = peer;
    }

    /** Has a connection made, and gives its path. */
    CompletableFuture<String> request(Map<String, Variant<?>> parameters) {
        return peer.call(
                        ConnectionManager.NAME + "." + DemoManager.NAME,
                        DemoManager.PATH,
                        ConnectionManager.NAME,
                        "RequestConnection",
                        "sa{sv}",
                        DemoManager.PROTOCOL,
                        parameters)
                .thenApply(made -> ((DBusPath) made[1]).getPath());
    }

    CompletableFuture<Void> connect(String connection) {
        return call(connection, Connection.NAME, "Connect", "").thenAccept(done -> {});
    }

    CompletableFuture<Void> disconnect(String connection) {
        return call(connection, Connection.NAME, "Disconnect", "").thenAccept(done -> {});
    }

    CompletableFuture<Integer> status(String connection) {
        return call(connection, Connection.NAME, "GetStatus", "").thenApply(status -> ((UInt32) status[0]).intValue());
    }

    /** The statuses that may be set; refused by a connection without presence. */
    CompletableFuture<Set<String>> settableStatuses(String connection) {
        return call(
                        connection,
                        "org.freedesktop.DBus.Properties",
                        "Get",
                        "ss",
                        ConnectionInterfaceSimplePresence.NAME,
                        ConnectionInterfaceSimplePresence.STATUSES)
                .thenApply(statuses -> ((Map<?, ?>) ((Variant<?>) statuses[0]).getValue())
                        .entrySet().stream()
                                .filter(status -> ((Object[]) status.getValue())[1].equals(true))
                                .map(status -> (String) status.getKey())
                                .collect(toSet()));
    }

    CompletableFuture<Void> setPresence(String connection, String status, String message) {
        return call(connection, ConnectionInterfaceSimplePresence.NAME, "SetPresence", "ss", status, message)
                .thenAccept(done -> {});
    }

    /** The user of a connection that is CONNECTED; available where it has no presence. */
    CompletableFuture<Self> self(String connection) {
        return call(
                        connection,
                        ConnectionInterfaceContacts.NAME,
                        "GetContactAttributes",
                        "auasb",
                        List.of(SELF),
                        List.of(ConnectionInterfaceAliasing.NAME, ConnectionInterfaceSimplePresence.NAME),
                        false)
                .thenApply(contacts -> self((Map<?, ?>) contacts[0]));
    }

    private static Self self(Map<?, ?> contacts) {
        Map<?, ?> attributes = (Map<?, ?>) contacts.values().iterator().next();
        Object presence = attributes.get(ConnectionInterfaceSimplePresence.PRESENCE_ATTRIBUTE);
        return new Self(
                text(attributes.get(Connection.CONTACT_ID_ATTRIBUTE)),
                text(attributes.get(ConnectionInterfaceAliasing.ALIAS_ATTRIBUTE)),
                presence instanceof Variant<?> variant ? presence(variant.getValue()) : AccountState.AVAILABLE);
    }

    /** A presence as it comes over the wire. */
    static SimplePresenceStruct presence(Object wire) {
        Object[] members = (Object[]) wire;
        return new SimplePresenceStruct((UInt32) members[0], (String) members[1], (String) members[2]);
    }

    private static String text(@Nullable Object variant) {
        return variant instanceof Variant<?> text ? (String) text.getValue() : "";
    }

    private CompletableFuture<Object[]> call(
            String connection, String iface, String member, String signature, Object... arguments) {
        return peer.call(connection.substring(1).replace('/', '.'), connection, iface, member, signature, arguments);
    }
}
