package org.presenceapplet.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;

/** {@code Connection.Interface.Presence}: any number of statuses with parameters. */
final class LegacyPresence implements PresenceProtocol {
    private static final String INTERFACE = ConnectionInterfacePresence.NAME;

    private final ConnectionObject connection;
    private final SimplePresence simple;

    /**
     * @param simple the same connection's SimplePresence, which alone knows how long a message may be; a connection that
     *     has the older interface MUST have this one too
     */
    LegacyPresence(ConnectionObject connection, SimplePresence simple) {
        this.connection = connection;
        this.simple = simple;
    }

    @Override
    public PresenceInterface kind() {
        return PresenceInterface.PRESENCE;
    }

    @Override
    public Offer readOffer() throws BusException {
        Map<?, ?> wire = Wire.map(Wire.argument(connection.call(INTERFACE, "GetStatuses"), 0));
        Map<String, StatusSpec> statuses = new HashMap<>();
        wire.forEach((key, value) -> {
            String id = Wire.string(key);
            List<?> struct = Wire.list(value);
            statuses.put(
                    id,
                    new StatusSpec(
                            id,
                            PresenceType.ofValue(Wire.number(Wire.argument(struct, 0), 0)),
                            Wire.flag(Wire.argument(struct, 1)),
                            Wire.flag(Wire.argument(struct, 2)),
                            declared(Wire.map(Wire.argument(struct, 3)))));
        });
        return new Offer(kind(), statuses, simple.readMaximumMessageLength());
    }

    private static Map<String, String> declared(Map<?, ?> wire) {
        Map<String, String> parameters = new HashMap<>();
        wire.forEach((name, signature) -> parameters.put(Wire.string(name), Wire.string(signature)));
        return parameters;
    }

    @Override
    public Map<Long, RawPresence> readPresences(List<Long> handles) throws BusException {
        return connection.presences(handles, INTERFACE, "GetPresence", RawPresence::contactPresences);
    }

    @Override
    public void setStatus(List<StatusChoice> statuses, Offer offer) throws BusException, PresenceException {
        Map<String, Map<String, Variant<?>>> wire = new LinkedHashMap<>();
        for (StatusChoice status : statuses) {
            wire.put(status.id(), WireParameters.of(status, offer));
        }
        connection.call(INTERFACE, "SetStatus", "a{sa{sv}}", wire);
    }

    @Override
    public void addStatus(StatusChoice status, Offer offer) throws BusException, PresenceException {
        connection.call(INTERFACE, "AddStatus", "sa{sv}", status.id(), WireParameters.of(status, offer));
    }

    @Override
    public void removeStatus(String statusId) throws BusException {
        connection.call(INTERFACE, "RemoveStatus", "s", statusId);
    }

    @Override
    public void clearStatus(Offer offer) throws BusException {
        connection.call(INTERFACE, "ClearStatus");
    }

    @Override
    public void requestPresence(List<Long> handles) throws BusException {
        connection.call(INTERFACE, "RequestPresence", "au", ConnectionObject.wireHandles(handles));
    }

    @Override
    public void setLastActivityTime(Instant time) throws BusException, PresenceException {
        long seconds = time.getEpochSecond();
        if (seconds < 0 || seconds > UInt32.MAX_VALUE) {
            throw new PresenceException("InvalidArgument", "the time " + time + " cannot be sent");
        }
        connection.call(INTERFACE, "SetLastActivityTime", "u", new UInt32(seconds));
    }
}
