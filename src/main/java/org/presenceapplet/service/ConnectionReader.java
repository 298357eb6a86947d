package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.TelepathyError;

/**
 * Reads one connection from top to bottom, call after call. A call that fails leaves its part empty and the rest is read
 * all the same. Used once: {@link #read()}.
 */
final class ConnectionReader {
    private final ConnectionObject connection;
    private final String account;
    private final ConnectionSignals signals;
    private @Nullable BusException firstFailure;

    ConnectionReader(ConnectionObject connection, String account, ConnectionSignals signals) {
        this.connection = connection;
        this.account = account;
        this.signals = signals;
    }

    private interface Call<T> {
        T ask() throws BusException;
    }

    private <T> T attempt(T otherwise, Call<T> call) {
        try {
            return call.ask();
        } catch (BusException e) {
            if (firstFailure == null) {
                firstFailure = e;
            }
            return otherwise;
        }
    }

    ConnectionReading read() {
        Map<?, ?> properties = attempt(Map.of(), () -> connection.properties(Connection.NAME));
        Set<String> interfaces = new HashSet<>(Wire.strings(properties.get(Connection.INTERFACES)));
        ConnectionState state = ConnectionState.ofValue(Wire.number(properties.get(Connection.STATUS), 2));
        ContactReader contactReader = new ContactReader(connection, account, interfaces);
        PresenceProtocol protocol = protocol(interfaces);
        if (state != ConnectionState.CONNECTED) {
            return new ConnectionReading(
                    state, protocol, contactReader, Offer.NONE, 0, "", Map.of(), Map.of(), false, error());
        }
        attempt(false, () -> {
            signals.followPresences(protocol.kind());
            return true;
        });
        long selfHandle = Wire.number(properties.get(Connection.SELF_HANDLE), 0);
        Offer offer = attempt(new Offer(protocol.kind(), Map.of(), 0), protocol::readOffer)
                .withRoster(RosterAbilities.read(connection, interfaces));
        ContactList list = readList(contactReader);
        List<Long> handles = new ArrayList<>(list.contacts().keySet());
        if (selfHandle != 0) {
            handles.add(selfHandle);
        }
        Map<Long, RawPresence> presences = attempt(Map.of(), () -> protocol.readPresences(handles));
        return new ConnectionReading(
                state,
                protocol,
                contactReader,
                offer,
                selfHandle,
                selfIdentifier(selfHandle, Wire.string(properties.get(Connection.SELF_ID)), contactReader),
                list.contacts(),
                presences,
                list.pending(),
                error());
    }

    private PresenceProtocol protocol(Set<String> interfaces) {
        SimplePresence simple = new SimplePresence(connection);
        if (interfaces.contains(ConnectionInterfacePresence.NAME)) {
            return new LegacyPresence(connection, simple);
        }
        return interfaces.contains(ConnectionInterfaceSimplePresence.NAME) ? simple : new NoPresence();
    }

    private record ContactList(Map<Long, Contact> contacts, boolean pending) {}

    private ContactList readList(ContactReader reader) {
        return attempt(new ContactList(Map.of(), false), () -> {
            try {
                return new ContactList(reader.readContactList(), false);
            } catch (BusException e) {
                if (e.errorName().equals(TelepathyError.NOT_YET)) {
                    return new ContactList(Map.of(), true);
                }
                throw e;
            }
        });
    }

    /** haze: SelfID stays empty, so the handle is looked up. */
    private String selfIdentifier(long selfHandle, String selfId, ContactReader reader) {
        if (!selfId.isEmpty() || selfHandle == 0) {
            return selfId;
        }
        Map<Long, Contact> self = attempt(Map.of(), () -> reader.read(List.of(selfHandle)));
        return self.containsKey(selfHandle) ? self.get(selfHandle).id().identifier() : "";
    }

    private @Nullable ConnectionError error() {
        return firstFailure == null ? null : new ConnectionError(firstFailure.shortName(), firstFailure.getMessage());
    }
}
