package org.presenceapplet.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.WellKnownStatus;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;

/** {@code Connection.Interface.SimplePresence}: one status with a message. Every status is exclusive. */
final class SimplePresence implements PresenceProtocol {
    private static final String INTERFACE = ConnectionInterfaceSimplePresence.NAME;

    private final ConnectionObject connection;

    SimplePresence(ConnectionObject connection) {
        this.connection = connection;
    }

    @Override
    public PresenceInterface kind() {
        return PresenceInterface.SIMPLE_PRESENCE;
    }

    @Override
    public Offer readOffer() throws BusException {
        Map<?, ?> properties = connection.properties(INTERFACE);
        Map<String, StatusSpec> statuses = new HashMap<>();
        Wire.map(properties.get(ConnectionInterfaceSimplePresence.STATUSES)).forEach((key, value) -> {
            String id = Wire.string(key);
            List<?> struct = Wire.list(value);
            statuses.put(
                    id,
                    new StatusSpec(
                            id,
                            PresenceType.ofValue(Wire.number(Wire.argument(struct, 0), 0)),
                            Wire.flag(Wire.argument(struct, 1)),
                            true,
                            Wire.flag(Wire.argument(struct, 2)) ? Map.of(Status.MESSAGE, "s") : Map.of()));
        });
        return new Offer(kind(), statuses, maximumMessageLength(properties));
    }

    /** How long a message may be, in characters; 0 where there is no limit, or where the connection does not tell. */
    int readMaximumMessageLength() {
        try {
            return maximumMessageLength(connection.properties(INTERFACE));
        } catch (BusException unlimited) {
            return 0;
        }
    }

    private static int maximumMessageLength(Map<?, ?> properties) {
        long length = Wire.number(properties.get(ConnectionInterfaceSimplePresence.MAXIMUM_STATUS_MESSAGE_LENGTH), 0);
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    @Override
    public Map<Long, RawPresence> readPresences(List<Long> handles) throws BusException {
        return connection.presences(handles, INTERFACE, "GetPresences", RawPresence::simpleContactPresences);
    }

    @Override
    public void setStatus(List<StatusChoice> statuses, Offer offer) throws BusException, PresenceException {
        if (statuses.size() != 1) {
            throw new PresenceException("InvalidArgument", "this connection shows one status at a time");
        }
        StatusChoice status = statuses.get(0);
        connection.call(INTERFACE, "SetPresence", "ss", status.id(), status.message());
    }

    @Override
    public void addStatus(StatusChoice status, Offer offer) throws PresenceException {
        throw new PresenceException("NotImplemented", "this connection shows one status at a time");
    }

    @Override
    public void removeStatus(String statusId) throws PresenceException {
        throw new PresenceException("NotImplemented", "this connection always shows one status; set another instead");
    }

    @Override
    public void clearStatus(Offer offer) throws BusException, PresenceException {
        if (StatusRules.exact(WellKnownStatus.AVAILABLE, offer).isEmpty()) {
            throw new PresenceException("NotAvailable", "this connection has no plain available status to go back to");
        }
        connection.call(INTERFACE, "SetPresence", "ss", WellKnownStatus.AVAILABLE, "");
    }

    /** There is no way to ask the server; what is known already keeps being signalled by itself. */
    @Override
    public void requestPresence(List<Long> handles) throws PresenceException {
        throw new PresenceException("NotImplemented", "this connection sends presences by itself and cannot be asked");
    }

    @Override
    public void setLastActivityTime(Instant time) throws PresenceException {
        throw new PresenceException("NotImplemented", "this connection has no concept of idle time");
    }
}
