package org.presenceapplet.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;

/**
 * Brings signals to the connection they belong to: decodes them on the bus's thread, hands them over on the store's
 * executor. One subscription a signal serves all connections. One manager process owns many connections under one unique
 * name, so a signal belongs to a connection by its object path; that its sender owns the connection's name keeps others
 * from speaking for it.
 */
final class ConnectionSignals {
    private static final int CONTACT_LIST_SUCCESS = 3;

    private final Bus bus;
    private final Function<String, @Nullable ConnectionClient> byPath;
    private final Executor store;
    private final Set<PresenceInterface> followed = EnumSet.noneOf(PresenceInterface.class);

    private ConnectionSignals(Bus bus, Function<String, @Nullable ConnectionClient> byPath, Executor store) {
        this.bus = bus;
        this.byPath = byPath;
        this.store = store;
    }

    /** Subscribes to all of them but those of presence. */
    static ConnectionSignals subscribe(
            Bus bus, Function<String, @Nullable ConnectionClient> byPath, ConnectionAvatars avatars, Executor store)
            throws BusException {
        ConnectionSignals signals = new ConnectionSignals(bus, byPath, store);
        signals.subscribe(Connection.NAME, "StatusChanged", ConnectionSignals::statusChanged);
        signals.subscribe(Connection.NAME, "ConnectionError", ConnectionSignals::connectionError);
        signals.subscribe(ConnectionInterfaceContactList.NAME, "ContactListStateChanged", ConnectionSignals::listState);
        signals.subscribe(
                ConnectionInterfaceContactList.NAME, "ContactsChangedWithID", ContactSignals::contactsChangedWithId);
        signals.subscribe(ConnectionInterfaceContactList.NAME, "ContactsChanged", ContactSignals::contactsChanged);
        signals.subscribe(ConnectionInterfaceContactGroups.NAME, "GroupsChanged", ContactSignals::groupsChanged);
        signals.subscribe(ConnectionInterfaceAliasing.NAME, "AliasesChanged", ContactSignals::aliasesChanged);
        signals.subscribe(
                ConnectionInterfaceContactBlocking.NAME,
                "BlockedContactsChanged",
                ContactSignals::blockedContactsChanged);
        signals.subscribe(ConnectionInterfaceAvatars.NAME, "AvatarUpdated", ContactSignals::avatarUpdated);
        signals.subscribe(ConnectionInterfaceAvatars.NAME, "AvatarRetrieved", avatars::retrieved);
        signals.subscribe(
                ConnectionInterfaceClientTypes.NAME, "ClientTypesUpdated", ContactSignals::clientTypesUpdated);
        return signals;
    }

    /**
     * Subscribes to the presences of connections that speak this, unless that has been done; waits for the bus. Most
     * connection managers tell everything on both interfaces, and of two signals one would only wake the program.
     *
     * @throws BusException if the bus is gone
     */
    synchronized void followPresences(PresenceInterface kind) throws BusException {
        if (followed.contains(kind)) {
            return;
        }
        switch (kind) {
            case PRESENCE ->
                subscribe(ConnectionInterfacePresence.NAME, "PresenceUpdate", ConnectionSignals::presenceUpdate);
            case SIMPLE_PRESENCE ->
                subscribe(
                        ConnectionInterfaceSimplePresence.NAME,
                        "PresencesChanged",
                        ConnectionSignals::presencesChanged);
            case NONE -> {}
        }
        followed.add(kind);
    }

    /** Makes of a signal's arguments what is to be done with the connection. */
    private interface Decoder {
        Consumer<ConnectionClient> decode(List<Object> arguments);
    }

    private void subscribe(String interfaceName, String member, Decoder decoder) throws BusException {
        var unused = bus.subscribe(interfaceName, member, signal -> deliver(signal, decoder));
    }

    private void deliver(Signal signal, Decoder decoder) {
        ConnectionClient client = byPath.apply(signal.path());
        if (client != null && client.object().owner().equals(signal.sender())) {
            Consumer<ConnectionClient> change = decoder.decode(signal.arguments());
            store.execute(() -> change.accept(client));
        }
    }

    private static Consumer<ConnectionClient> statusChanged(List<Object> arguments) {
        ConnectionState state = ConnectionState.ofValue(Wire.number(Wire.argument(arguments, 0), 2));
        long reason = Wire.number(Wire.argument(arguments, 1), 0);
        return client -> client.statusChanged(state, reason);
    }

    private static Consumer<ConnectionClient> connectionError(List<Object> arguments) {
        String name = Wire.string(Wire.argument(arguments, 0));
        String text = Wire.string(Wire.map(Wire.argument(arguments, 1)).get("debug-message"));
        ConnectionError error = new ConnectionError(StatusReason.shortName(name), DisplayText.oneLine(text));
        return client -> client.connectionError(error);
    }

    private static Consumer<ConnectionClient> presenceUpdate(List<Object> arguments) {
        Map<Long, RawPresence> presences = RawPresence.contactPresences(Wire.argument(arguments, 0));
        return client -> client.presencesChanged(PresenceInterface.PRESENCE, presences);
    }

    private static Consumer<ConnectionClient> presencesChanged(List<Object> arguments) {
        Map<Long, RawPresence> presences = RawPresence.simpleContactPresences(Wire.argument(arguments, 0));
        return client -> client.presencesChanged(PresenceInterface.SIMPLE_PRESENCE, presences);
    }

    private static Consumer<ConnectionClient> listState(List<Object> arguments) {
        boolean ready = Wire.number(Wire.argument(arguments, 0), 0) == CONTACT_LIST_SUCCESS;
        return client -> {
            if (ready) {
                client.contactListReady();
            }
        };
    }
}
