package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.TelepathyError;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.TelepathyStack;

/** What telepathy-haze does on the wire that {@link ConnectionClient} and its readers count on. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
final class HazeRealIT {
    private static final String PRESENCE = ConnectionInterfacePresence.NAME;
    private static final long SELF = 1;

    private final TelepathyStack stack = TelepathyStack.start();
    private final Bus bus;

    HazeRealIT() throws BusException {
        bus = Bus.open(stack.busAddress());
    }

    @AfterEach
    void end() {
        bus.close();
        stack.close();
    }

    @Test
    void presenceIsRefusedUntilConnectedButStatusesOfSimplePresenceAreNot() throws BusException, IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ConnectionObject connecting = connection(stack.connectTo(silent.getLocalPort()));
            assertEquals(
                    TelepathyError.DISCONNECTED,
                    assertThrows(BusException.class, () -> connecting.call(PRESENCE, "GetStatuses"))
                            .errorName());
            assertEquals(
                    Set.of("available", "away", "busy", "xa"),
                    Wire.map(connecting
                                    .properties(ConnectionInterfaceSimplePresence.NAME)
                                    .get(ConnectionInterfaceSimplePresence.STATUSES))
                            .keySet());
        }
    }

    @Test
    void interfacesGrowWhenConnected() throws BusException, IOException {
        List<String> before;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            before = interfaces(connection(stack.connectTo(silent.getLocalPort())));
        }
        stack.killHaze();
        List<String> grown = new ArrayList<>(interfaces(connected()));
        assertTrue(grown.removeAll(before));
        assertEquals(
                Set.of(Connection.NAME + ".Interface.Avatars", Connection.NAME + ".Interface.ContactBlocking"),
                Set.copyOf(grown));
    }

    @Test
    void selfIdentifierStaysEmptyWhenConnected() throws BusException {
        Map<?, ?> properties = connected().properties(Connection.NAME);
        assertEquals(SELF, Wire.number(properties.get(Connection.SELF_HANDLE), -1));
        assertEquals("", Wire.string(properties.get(Connection.SELF_ID)));
    }

    @Test
    void oneBadHandleFailsTheWholeGetPresence() throws BusException {
        ConnectionObject connection = connected();
        BusException refused = assertThrows(
                BusException.class,
                () -> connection.call(PRESENCE, "GetPresence", "au", List.of(new UInt32(SELF), new UInt32(9999))));
        assertEquals(TelepathyError.INVALID_HANDLE, refused.errorName());
        assertEquals(
                Set.of(SELF),
                new LegacyPresence(connection, new SimplePresence(connection))
                        .readPresences(List.of(SELF, 9999L))
                        .keySet());
    }

    @Test
    void connectingAndConnectedAreSignalledButNotWhoOneIs() throws BusException {
        List<String> heard = new CopyOnWriteArrayList<>();
        var unusedStatus = bus.subscribe(
                Connection.NAME,
                "StatusChanged",
                signal -> heard.add("status " + Wire.number(Wire.argument(signal.arguments(), 0), -1)));
        var unusedSelf = bus.subscribe(Connection.NAME, "SelfHandleChanged", signal -> heard.add("self"));
        connected();
        eventually("connected", () -> heard.contains("status 0"));
        assertEquals(List.of("status 1", "status 0"), heard);
    }

    private ConnectionObject connected() throws BusException {
        ConnectionObject connection = connection(stack.connect());
        eventually("the connection is connected", () -> isConnected(connection));
        return connection;
    }

    private ConnectionObject connection(String account) {
        String path = Connection.PATH_PREFIX + account;
        String name = path.substring(1).replace('/', '.');
        return new ConnectionObject(bus, name, path, Duration.ofSeconds(10));
    }

    private static boolean isConnected(ConnectionObject connection) {
        try {
            return Wire.number(connection.properties(Connection.NAME).get(Connection.STATUS), 2) == 0;
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> interfaces(ConnectionObject connection) throws BusException {
        return Wire.strings(connection.properties(Connection.NAME).get(Connection.INTERFACES));
    }
}
