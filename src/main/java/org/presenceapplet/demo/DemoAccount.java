package org.presenceapplet.demo;

import static org.presenceapplet.telepathy.Account.CHANGING_PRESENCE;
import static org.presenceapplet.telepathy.Account.CONNECTION;
import static org.presenceapplet.telepathy.Account.CURRENT_PRESENCE;
import static org.presenceapplet.telepathy.Account.ENABLED;
import static org.presenceapplet.telepathy.Account.NICKNAME;
import static org.presenceapplet.telepathy.Account.NORMALIZED_NAME;
import static org.presenceapplet.telepathy.Account.PARAMETERS;
import static org.presenceapplet.telepathy.Account.REQUESTED_PRESENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.ConnectionStatusReason;
import org.presenceapplet.telepathy.SimplePresenceStruct;
import org.presenceapplet.telepathy.TelepathyError;

/**
 * An account, kept as Mission Control 5.16 keeps it: it brings its connection up and down as the requested presence
 * wants it, and again after it was lost. Its public methods let tests make things happen.
 *
 * <p>It never waits: what the connection manager answers comes later, on the bus peer's thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what comes of a call shows in the connection's signals
public final class DemoAccount {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final BusPeer peer;
    private final ConnectionCalls calls;
    private final DemoScheduler scheduler;
    private final DemoManager connections;
    private final AccountSettings settings;
    private final AccountState state = new AccountState();
    private final AccountProperties properties;
    /** Numbers the attempts to connect, so that what belongs to an earlier one is known. */
    private int attempt;

    private boolean isLeaving;

    DemoAccount(BusPeer peer, DemoScheduler scheduler, DemoManager connections, AccountSettings settings) {
        this.peer = peer;
        this.calls = new ConnectionCalls(peer);
        this.scheduler = scheduler;
        this.connections = connections;
        this.settings = settings;
        this.properties = new AccountProperties(settings, state);
    }

    /** Its object path. */
    public String path() {
        return settings.path;
    }

    /** Its connection, to make things happen to it. Fails where it has none. */
    public DemoConnection connection() {
        return connections.connection(settings.login().account());
    }

    /** Loses the connection with ConnectionLost; the account manager brings it back ten seconds later. */
    public void drop() {
        connection().drop(TelepathyError.CONNECTION_LOST, ConnectionStatusReason.NETWORK_ERROR);
    }

    AccountSettings settings() {
        return settings;
    }

    synchronized String displayName() {
        return settings.displayName;
    }

    synchronized boolean isValid() {
        return settings.isValid();
    }

    /** Whether this is the path of its connection. */
    synchronized boolean owns(String connection) {
        return state.connection.equals(connection);
    }

    synchronized Collection<String> propertyNames() {
        return properties.names();
    }

    synchronized Map<String, Variant<?>> read(Collection<String> names) {
        return properties.read(names);
    }

    /** Changes a setting that nothing follows from. */
    synchronized void change(String property, Consumer<AccountSettings> change) {
        change.accept(settings);
        tell(property);
    }

    synchronized void setEnabled(boolean enabled) {
        settings.enabled = enabled;
        if (isToConnect()) {
            connect(ENABLED);
        } else {
            tell(ENABLED);
            if (!enabled) {
                disconnect();
            }
        }
    }

    /** RequestedPresence: connects, changes the status, or disconnects. */
    synchronized void request(SimplePresenceStruct requested) {
        boolean isThere = requested.equals(state.requested) && requested.equals(state.current);
        state.requested = requested;
        if (isThere) {
            state.changing = false;
            tell(CHANGING_PRESENCE);
        } else if (!isUsable()) {
            tell(REQUESTED_PRESENCE);
        } else {
            state.changing = state.isWanted() || !state.isDisconnected();
            if (isToConnect()) {
                connect(CHANGING_PRESENCE, REQUESTED_PRESENCE);
            } else {
                tell(CHANGING_PRESENCE, REQUESTED_PRESENCE);
                followRequest();
            }
        }
    }

    private void followRequest() {
        if (!state.isWanted()) {
            disconnect();
        } else if (state.hasConnection()) {
            sendPresence(state.connection);
        }
    }

    private boolean isUsable() {
        return settings.enabled && settings.isValid();
    }

    private boolean isToConnect() {
        return isUsable() && state.isWanted() && state.isDisconnected();
    }

    /** UpdateParameters: returns what takes effect only on reconnecting. */
    synchronized List<String> updateParameters(Map<String, Variant<?>> set, Collection<String> unset) {
        Map<String, Variant<?>> updated = new LinkedHashMap<>(settings.parameters);
        updated.putAll(set);
        updated.keySet().removeAll(unset);
        List<String> changed = new ArrayList<>(set.keySet());
        changed.addAll(unset);
        changed.removeIf(name -> Objects.equals(updated.get(name), settings.parameters.get(name)));
        settings.parameters = updated;
        if (isToConnect()) {
            connect();
        }
        tell(PARAMETERS);
        return state.status == ConnectionStatus.CONNECTED ? changed : List.of();
    }

    /**
     * Reconnect. With a connection there this fails as it does with Mission Control and haze: the new connection is asked
     * for before the old one is gone.
     */
    synchronized void reconnect() {
        if (isToConnect()) {
            connect();
        } else if (state.hasConnection() && isUsable()) {
            String old = state.connection;
            disconnected(ConnectionStatusReason.REQUESTED);
            connect();
            calls.disconnect(old);
        }
    }

    /** Takes over a connection there is from before the account manager was started; connects where there is none. */
    synchronized CompletableFuture<Void> adopt(SimplePresenceStruct requested) {
        state.requested = requested;
        if (!settings.isValid()) {
            return CompletableFuture.completedFuture(null);
        }
        String connection = settings.login().path();
        return calls.status(connection)
                .handle((status, failure) -> {
                    if (failure == null && Objects.equals(status, ConnectionStatus.CONNECTED)) {
                        return takeOver(connection);
                    }
                    connectIfWanted();
                    return CompletableFuture.<Void>completedFuture(null);
                })
                .thenCompose(adopted -> adopted);
    }

    private synchronized CompletableFuture<Void> takeOver(String connection) {
        state.connection = connection;
        tell(CONNECTION);
        return connected();
    }

    /** Follows ConnectAutomatically, unless a presence was asked for. */
    synchronized void connectAutomatically() {
        if (settings.connectAutomatically && !state.isWanted()) {
            request(settings.automaticPresence);
        }
    }

    private synchronized void connectIfWanted() {
        if (isToConnect()) {
            connect();
        }
    }

    private void connect(String... toldToo) {
        attempt++;
        state.connecting();
        tellConnection(toldToo);
        int thisAttempt = attempt;
        calls.request(settings.parameters)
                .whenComplete((connection, failure) -> requested(thisAttempt, connection, failure));
    }

    /** The connection manager has made a connection, or has refused to: then the connection is null. */
    private synchronized void requested(int ofAttempt, @Nullable String connection, @Nullable Throwable failure) {
        if (connection == null) {
            if (ofAttempt == attempt) {
                fail(failure);
            }
        } else if (ofAttempt != attempt) {
            calls.disconnect(connection);
        } else {
            state.connection = connection;
            tell(CONNECTION);
            sendPresence(connection).whenComplete((sent, refused) -> calls.connect(connection));
            tellConnection();
        }
    }

    private void fail(@Nullable Throwable failure) {
        RefusedException refusal = failure != null && failure.getCause() instanceof RefusedException refused
                ? refused
                : RefusedException.notAvailable("the connection manager does not answer");
        state.failed(refusal.errorName(), Map.of("debug-message", new Variant<>(refusal.text())));
        disconnected(ConnectionStatusReason.NONE_SPECIFIED);
    }

    /** Sets the requested presence, or what stands in for it. */
    private CompletableFuture<Void> sendPresence(String connection) {
        SimplePresenceStruct requested = state.requested;
        return calls.settableStatuses(connection)
                .thenCompose(settable -> calls.setPresence(
                        connection, PresenceFallback.statusFor(requested, settable), requested.statusMessage));
    }

    private void disconnect() {
        attempt++;
        if (state.hasConnection()) {
            isLeaving = true;
            calls.disconnect(state.connection);
        } else if (!state.isDisconnected()) {
            disconnected(ConnectionStatusReason.REQUESTED);
        }
    }

    /** ConnectionError of its connection. */
    synchronized void connectionError(String name, Map<String, Variant<?>> details) {
        state.failed(name, details);
    }

    /** StatusChanged of its connection. */
    synchronized void statusChanged(int status, int reason) {
        if (status == ConnectionStatus.CONNECTED) {
            connected();
        } else if (status == ConnectionStatus.DISCONNECTED) {
            disconnected(reason);
            if (isLeaving) {
                isLeaving = false;
                connectIfWanted();
            } else if (reason == ConnectionStatusReason.NETWORK_ERROR) {
                int lost = attempt;
                scheduler.after(RETRY, () -> retry(lost));
            }
        }
    }

    private synchronized void retry(int lost) {
        if (lost == attempt) {
            connectIfWanted();
        }
    }

    private CompletableFuture<Void> connected() {
        state.connected();
        if (settings.hasBeenOnline) {
            tellConnection();
        } else {
            settings.hasBeenOnline = true;
            tellConnection(Account.HAS_BEEN_ONLINE);
        }
        return calls.self(state.connection).thenAccept(this::introduced);
    }

    private synchronized void introduced(ConnectionCalls.Self self) {
        settings.normalizedName = self.identifier();
        settings.nickname = self.alias();
        state.see(self.presence());
        tell(CHANGING_PRESENCE, CURRENT_PRESENCE, NORMALIZED_NAME, NICKNAME);
    }

    /** PresencesChanged of its connection, about the user; the first presence is told by {@link #introduced}. */
    synchronized void presenceChanged(SimplePresenceStruct presence) {
        if (!state.current.equals(AccountState.OFFLINE) && !presence.equals(state.current)) {
            state.see(presence);
            tell(CHANGING_PRESENCE, CURRENT_PRESENCE);
        }
    }

    private void disconnected(int reason) {
        if (state.disconnected(reason)) {
            tellConnection(CHANGING_PRESENCE, CURRENT_PRESENCE);
        } else {
            tellConnection();
        }
    }

    /** Ends the connection before the account goes. */
    synchronized CompletableFuture<Void> end() {
        attempt++;
        return state.hasConnection() ? calls.disconnect(state.connection) : CompletableFuture.completedFuture(null);
    }

    private void tellConnection(String... namesToo) {
        List<String> names = new ArrayList<>(AccountProperties.ABOUT_CONNECTION);
        names.addAll(List.of(namesToo));
        tell(names.toArray(String[]::new));
    }

    private void tell(String... names) {
        peer.emit(WireMessage.signal(
                path(), Account.NAME, "AccountPropertyChanged", "a{sv}", properties.read(List.of(names))));
    }
}
