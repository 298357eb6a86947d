package org.presenceapplet.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionManager;

/**
 * The demo's connection manager as a service on a bus: {@code org.freedesktop.Telepathy.ConnectionManager.demo}, with one
 * connection from the start. Like a real one it owns all its connections by one unique name.
 */
public final class DemoManager implements AutoCloseable {
    static final String NAME = "demo";
    static final String PROTOCOL = "demo";
    static final String PATH = ConnectionManager.PATH_PREFIX + NAME;
    private static final String BUS_NAME = ConnectionManager.NAME + "." + NAME;

    private final BusPeer peer;
    private final DemoOptions options;
    private final DemoScheduler scheduler;
    private final DemoLife life;
    private final Map<String, DemoConnection> connections = new ConcurrentHashMap<>();
    private final DemoConnection first;

    private DemoManager(BusPeer peer, DemoOptions options) {
        this.peer = peer;
        this.options = options;
        scheduler = options.scheduler().get();
        life = new DemoLife(options.seed(), options.meanInterval());
        first = new DemoConnection(this, peer, options);
    }

    /**
     * Starts the service on the bus at this D-Bus address.
     *
     * @throws IOException if there is no bus, or the demo runs on it already
     */
    public static DemoManager on(String busAddress, DemoOptions options) throws IOException {
        DemoManager manager = new DemoManager(BusPeer.join(busAddress), options);
        try {
            manager.start();
        } catch (IOException e) {
            manager.close();
            throw e;
        }
        return manager;
    }

    private void start() throws IOException {
        peer.export(
                PATH,
                new BusObject(List.of(
                        new ManagerFacet(this),
                        new PropertiesFacet(
                                PATH,
                                Map.of(
                                        ConnectionManager.NAME,
                                        Map.of(
                                                ConnectionManager.PROTOCOLS,
                                                () -> new Variant<>(Map.of(), "a{sa{sv}}"),
                                                ConnectionManager.INTERFACES,
                                                () -> new Variant<>(List.of(), "as")))))));
        add(first);
        peer.requestName(BUS_NAME);
        peer.requestName(first.busName());
        if (options.alive()) {
            live();
        }
    }

    /** The connection that has been there from the start. */
    public DemoConnection connection() {
        return first;
    }

    /** The connection of this account, which somebody has asked the manager for. */
    public DemoConnection connection(String account) {
        return connections.values().stream()
                .filter(connection -> connection.options().account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no connection of " + account));
    }

    /** Leaves the bus: like a killed process, without a word, whatever was connected. */
    @Override
    public void close() {
        scheduler.close();
        peer.close();
    }

    DemoConnection requestConnection(String account) {
        if (!account.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw RefusedException.invalidArgument(
                    "an account is ASCII letters, digits and underscores, no digit first");
        }
        DemoConnection connection = new DemoConnection(
                this,
                peer,
                options.with(options -> options.account = account).with(options -> options.connected = false));
        if (connections.containsKey(connection.path())) {
            throw RefusedException.notAvailable("there is a connection of " + account + " already");
        }
        add(connection);
        peer.claimName(connection.busName());
        try {
            peer.emit(new ConnectionManager.NewConnection(
                    PATH, connection.busName(), new DBusPath(connection.path()), PROTOCOL));
        } catch (DBusException e) {
            throw new IllegalStateException("A signal that cannot be made", e);
        }
        return connection;
    }

    private void add(DemoConnection connection) {
        connections.put(connection.path(), connection);
        peer.export(connection.path(), ConnectionObject.of(connection, scheduler));
    }

    void remove(DemoConnection connection) {
        connections.remove(connection.path());
        peer.unexport(connection.path());
        peer.releaseName(connection.busName());
    }

    private void live() {
        DemoLife.Event event = life.next(Math.max(1, options.contacts()));
        scheduler.after(event.after(), () -> {
            connections.values().forEach(connection -> connection.happen(event));
            live();
        });
    }
}
