package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.AliasPair;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.ContactSubscriptions;

/** What a connection tells the bus, as far as it has the interface. */
final class ConnectionSignals {
    private final BusPeer peer;
    private final String path;
    private final DemoOptions options;

    ConnectionSignals(BusPeer peer, String path, DemoOptions options) {
        this.peer = peer;
        this.path = path;
        this.options = options;
    }

    void status(int status, int reason) {
        emit(() -> new Connection.StatusChanged(path, new UInt32(status), new UInt32(reason)));
    }

    void error(String errorName, String debugMessage) {
        emit(() ->
                new Connection.ConnectionError(path, errorName, Map.of("debug-message", new Variant<>(debugMessage))));
    }

    void presence(Map<Long, DemoPresence> presences) {
        prepared(List.of(presences)).run();
    }

    /** Several such changes, marshalled now and sent back to back whenever it is run. */
    Runnable prepared(List<Map<Long, DemoPresence>> changes) {
        return peer.prepare(changes.stream()
                .flatMap(presences -> presenceSignals(presences).stream())
                .toList());
    }

    private List<DBusSignal> presenceSignals(Map<Long, DemoPresence> presences) {
        List<DBusSignal> presenceSignals = new ArrayList<>();
        if (options.presence()) {
            presenceSignals.add(
                    make(() -> new ConnectionInterfacePresence.PresenceUpdate(path, WirePresence.legacy(presences))));
        }
        if (options.simplePresence()) {
            presenceSignals.add(make(() ->
                    new ConnectionInterfaceSimplePresence.PresencesChanged(path, WirePresence.simple(presences))));
        }
        return presenceSignals;
    }

    void alias(long handle, String alias) {
        emit(() -> new ConnectionInterfaceAliasing.AliasesChanged(
                path, List.of(new AliasPair(new UInt32(handle), alias))));
    }

    void contactListState(int state) {
        if (options.contactList()) {
            emit(() -> new ConnectionInterfaceContactList.ContactListStateChanged(path, new UInt32(state)));
        }
    }

    /** A contact has come to the list, has left it, or has another subscription. */
    void contact(long handle, DemoContact contact) {
        if (!options.contactList()) {
            return;
        }
        UInt32 wireHandle = new UInt32(handle);
        Map<UInt32, ContactSubscriptions> changes = contact.isOnTheList()
                ? Map.of(
                        wireHandle,
                        new ContactSubscriptions(
                                new UInt32(contact.subscribe()),
                                new UInt32(contact.publish()),
                                contact.publishRequest()))
                : Map.of();
        Map<UInt32, String> identifier = Map.of(wireHandle, contact.identifier());
        boolean isListed = contact.isOnTheList();
        emit(() -> new ConnectionInterfaceContactList.ContactsChangedWithID(
                path, changes, isListed ? identifier : Map.of(), isListed ? Map.of() : identifier));
        emit(() -> new ConnectionInterfaceContactList.ContactsChanged(
                path, changes, isListed ? List.of() : List.of(wireHandle)));
    }

    void blocked(long handle, String identifier, boolean blocked) {
        if (options.contactList()) {
            Map<UInt32, String> changed = Map.of(new UInt32(handle), identifier);
            emit(() -> new ConnectionInterfaceContactBlocking.BlockedContactsChanged(
                    path, blocked ? changed : Map.of(), blocked ? Map.of() : changed));
        }
    }

    void avatar(long handle, String token) {
        emit(() -> new ConnectionInterfaceAvatars.AvatarUpdated(path, new UInt32(handle), token));
    }

    /** Without a signal's class, in which every byte would be an object for long. */
    void picture(long handle, String token, byte[] picture) {
        peer.emit(WireMessage.signal(
                path,
                ConnectionInterfaceAvatars.NAME,
                "AvatarRetrieved",
                "usays",
                new UInt32(handle),
                token,
                picture,
                DemoPictures.TYPE));
    }

    void groupsCreated(List<String> names) {
        if (!names.isEmpty()) {
            emit(() -> new ConnectionInterfaceContactGroups.GroupsCreated(path, names));
        }
    }

    void groupsRemoved(List<String> names) {
        if (!names.isEmpty()) {
            emit(() -> new ConnectionInterfaceContactGroups.GroupsRemoved(path, names));
        }
    }

    void groupsChanged(long handle, List<String> added, List<String> removed) {
        if (!added.isEmpty() || !removed.isEmpty()) {
            emit(() -> new ConnectionInterfaceContactGroups.GroupsChanged(
                    path, List.of(new UInt32(handle)), added, removed));
        }
    }

    private void emit(SignalMaker maker) {
        peer.emit(make(maker));
    }

    private static DBusSignal make(SignalMaker maker) {
        try {
            return maker.make();
        } catch (DBusException e) {
            throw new IllegalStateException("A signal that cannot be made", e);
        }
    }

    /** dbus-java's signals declare a checked exception. */
    @FunctionalInterface
    private interface SignalMaker {
        DBusSignal make() throws DBusException;
    }
}
