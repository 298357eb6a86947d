package org.presenceapplet.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.telepathy.ConnectionManager;

/**
 * The demo's connection manager as a service on a bus: {@code org.freedesktop.Telepathy.ConnectionManager.demo}, with
 * connections from the start, and beside it, if it is asked for, {@link DemoAccountManager}. Like a real one it owns all
 * its connections by one unique name.
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
    private @Nullable DemoAccountManager accounts;

    private DemoManager(BusPeer peer, DemoOptions options) {
        this.peer = peer;
        this.options = options;
        scheduler = options.scheduler().get();
        life = new DemoLife(options.seed(), options.meanInterval());
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
            if (options.accounts()) {
                manager.accounts = DemoAccountManager.start(busAddress, options, manager, manager.scheduler);
            }
        } catch (IOException e) {
            manager.close();
            throw e;
        }
        return manager;
    }

    private void start() throws IOException {
        peer.export(PATH, new BusObject(List.of(new ManagerFacet(this), new PropertiesFacet(PATH, properties()))));
        peer.export(
                ProtocolFacet.PATH,
                new BusObject(List.of(
                        new ProtocolFacet(), new PropertiesFacet(ProtocolFacet.PATH, ProtocolFacet.PROPERTIES))));
        peer.requestName(BUS_NAME);
        for (DemoLogin login : DemoAccounts.upFromTheStart(options)) {
            DemoConnection connection = new DemoConnection(this, peer, options, login, options.connected());
            add(connection);
            peer.requestName(connection.busName());
        }
        if (options.alive()) {
            live();
        }
        if (options.drops()) {
            scheduler.after(life.firstDrop(), this::dropNowAndThen);
        }
    }

    private static Map<String, Map<String, Supplier<Variant<?>>>> properties() {
        return Map.of(
                ConnectionManager.NAME,
                Map.of(
                        ConnectionManager.PROTOCOLS,
                        () -> new Variant<>(Map.of(PROTOCOL, ProtocolFacet.qualifiedProperties()), "a{sa{sv}}"),
                        ConnectionManager.INTERFACES,
                        () -> new Variant<>(List.of(), "as")));
    }

    /** The user's first connection, which has been there from the start unless nothing was to be connected. */
    public DemoConnection connection() {
        return connection(options.account());
    }

    /** The account manager beside it; only where the options ask for it. */
    public DemoAccountManager accounts() {
        if (accounts == null) {
            throw new IllegalStateException("This demo has no account manager");
        }
        return accounts;
    }

    /** The connection of this account, as the parameter {@code account} names it. */
    public DemoConnection connection(String account) {
        return connections.values().stream()
                .filter(connection -> connection.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no connection of " + account));
    }

    /** Leaves the bus: like a killed process, without a word, whatever was connected. */
    @Override
    public void close() {
        if (accounts != null) {
            accounts.close();
        }
        scheduler.close();
        peer.close();
    }

    DemoConnection requestConnection(DemoLogin login) {
        if (connections.containsKey(login.path())) {
            throw RefusedException.notAvailable("a connection already exists to " + login.identifier());
        }
        DemoConnection connection = new DemoConnection(this, peer, options, login, false);
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

    private void dropNowAndThen() {
        connections.values().stream()
                .filter(connection -> connection.server() == DemoServer.WORK)
                .forEach(DemoConnection::lose);
        scheduler.after(life.nextDrop(), this::dropNowAndThen);
    }

    private void live() {
        DemoLife.Event event = life.next(Math.max(1, options.contacts()));
        scheduler.after(event.after(), () -> {
            connections.values().forEach(connection -> connection.happen(event));
            live();
        });
    }
}
