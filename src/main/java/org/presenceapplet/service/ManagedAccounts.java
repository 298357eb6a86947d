package org.presenceapplet.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.telepathy.Account;

/**
 * What the account manager says of each account. Keeps the store's accounts true to it, and tells which connection is
 * whose. Used on the store's executor only.
 */
final class ManagedAccounts {
    /** Disconnected, as it comes over the bus. */
    private static final Long GONE = 2L;

    private final PresenceStore store;
    private final Connections connections;
    private final Duration patience;
    private final Map<String, AccountFacts> accounts = new HashMap<>();
    private final Wishes wishes = new Wishes();
    private final Map<String, CompletableFuture<Boolean>> departures = new HashMap<>();
    private boolean complete;

    /** @param patience how long an account may take to let go of its connection */
    ManagedAccounts(PresenceStore store, Connections connections, Duration patience) {
        this.store = store;
        this.connections = connections;
        this.patience = patience;
        connections.onGone(this::connectionGone);
    }

    Wishes wishes() {
        return wishes;
    }

    Optional<AccountFacts> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    List<AccountFacts> all() {
        return List.copyOf(accounts.values());
    }

    /** Until they are complete, nobody knows which connection belongs to none of them. */
    void becomeIncomplete() {
        complete = false;
        connections.expect(path -> true);
    }

    /** These are all there are. */
    void replace(Collection<AccountFacts> facts) {
        Set<String> gone = new HashSet<>(accounts.keySet());
        facts.forEach(account -> gone.remove(account.id()));
        gone.forEach(this::forget);
        facts.forEach(this::update);
    }

    void becomeComplete() {
        complete = true;
        expectConnections();
    }

    /** Whatever they were about to do, there is nobody left to do it. */
    void busLost() {
        accounts.keySet().stream()
                .filter(id -> !connections.follows(id))
                .forEach(id -> store.change(id, account -> account.withConnection(ConnectionState.DISCONNECTED, null)));
    }

    /** What the account is asked for is news only where it is something else than before. */
    void update(AccountFacts facts) {
        AccountFacts before = accounts.get(facts.id());
        update(facts, before == null || !before.requested().equals(facts.requested()));
    }

    /** The manager has accepted a wish, perhaps the one that it knew already. */
    void accepted(AccountFacts facts) {
        update(facts, true);
    }

    private void update(AccountFacts facts, boolean asked) {
        accounts.put(facts.id(), facts);
        UnaryOperator<org.presenceapplet.presence.Account> wished =
                asked ? withRequested(wishes.shown(facts.id(), facts.requested())) : account -> account;
        store.manage(
                facts.id(),
                facts.name(),
                account -> wished.apply(account.withName(facts.name()).withManaged(facts.managed())));
        if (!facts.connectionPath().isEmpty()) {
            connections.tie(facts.connectionPath(), facts.id());
            if (facts.isConnectingUnwanted()) {
                var unused = connections.disconnect(facts.id());
            }
        }
        store.change(facts.id(), account -> withConnection(account, facts));
        expectConnections();
        checkDeparture(facts.id());
    }

    private static UnaryOperator<org.presenceapplet.presence.Account> withRequested(StatusChoice requested) {
        return account -> account.withRequested(requested);
    }

    /** Where the account's connection is followed, that knows best how it is; it does not know why it failed before. */
    private org.presenceapplet.presence.Account withConnection(
            org.presenceapplet.presence.Account account, AccountFacts facts) {
        if (connections.follows(facts.id())) {
            return account.isConnected() ? account : account.withError(facts.error());
        }
        // Connected is what it is once its connection says so.
        ConnectionState state =
                facts.connection() == ConnectionState.CONNECTED ? ConnectionState.CONNECTING : facts.connection();
        org.presenceapplet.presence.Account changed = account.connection() == state
                ? account.withError(facts.error())
                : account.withConnection(state, facts.error());
        return state == ConnectionState.DISCONNECTED ? changed.withActual(Roster.OFFLINE) : changed;
    }

    void forget(String id) {
        accounts.remove(id);
        wishes.forget(id);
        connections.untie(id);
        store.unmanage(id);
        expectConnections();
    }

    private void expectConnections() {
        if (complete) {
            List<AccountFacts> all = all();
            connections.expect(path -> all.stream().anyMatch(account -> account.expectsConnectionOf(path)));
        }
    }

    /** Completes when the account has no connection any more, or does not let go of it in time. */
    CompletableFuture<Boolean> departure(String id) {
        if (hasLeft(id)) {
            return CompletableFuture.completedFuture(true);
        }
        return departures
                .computeIfAbsent(id, account -> new CompletableFuture<>())
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The same for an account that is on its way offline: to connect while the old connection is still there is refused
     * ("a connection already exists"), and nobody tries again. Completes at once for any other.
     */
    CompletableFuture<Boolean> departureIfLeaving(String id) {
        boolean leaving = find(id).stream()
                .anyMatch(facts ->
                        facts.requested().isOffline() || !facts.managed().enabled());
        return leaving ? departure(id) : CompletableFuture.completedFuture(true);
    }

    private boolean hasLeft(String id) {
        AccountFacts facts = accounts.get(id);
        return !connections.follows(id) && (facts == null || facts.connection() == ConnectionState.DISCONNECTED);
    }

    /** What the manager said of a connection that is gone holds no more; it says so itself in a moment. */
    private void connectionGone(String id) {
        AccountFacts facts = accounts.get(id);
        if (facts != null) {
            accounts.put(
                    id, facts.with(Map.of(Account.CONNECTION, Account.NO_CONNECTION, Account.CONNECTION_STATUS, GONE)));
            checkDeparture(id);
        }
    }

    private void checkDeparture(String id) {
        if (departures.containsKey(id) && hasLeft(id)) {
            departures.remove(id).complete(true);
        }
    }
}
