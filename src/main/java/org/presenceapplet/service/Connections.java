package org.presenceapplet.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.presence.AvatarPort;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.telepathy.Connection;

/**
 * Every Telepathy connection on one bus: finds them by their names, follows each, and asks them for what is wanted. A
 * connection writes what it finds into its account, and one that belongs to no account into one of its own, called by the
 * connection's object path.
 */
public final class Connections implements PresencePort {
    private static final String NAME_PREFIX = Connection.NAME + ".";

    private final PresenceStore store;
    private final Executor storeExecutor;
    private final Executor calls;
    private final Duration timeout;

    /** By object path. Written on the store's executor; signals are looked up on the bus's thread. */
    private final Map<String, ConnectionClient> clients = new ConcurrentHashMap<>();

    /** Every connection there is, followed or not, by object path. */
    private final Map<String, Present> present = new HashMap<>();

    /** Whose a connection is, by object path; one that belongs to no account is called by its path. */
    private final Map<String, String> accounts = new HashMap<>();

    private record Present(ConnectionObject object, ConnectionSignals signals) {}

    private final ConnectionAvatars avatars = new ConnectionAvatars(this);
    private Predicate<String> expected = path -> false;
    private Consumer<String> goneListener = account -> {};

    /**
     * Follows nothing yet; see {@link #open}.
     *
     * @param storeExecutor the store's executor
     * @param calls runs calls that wait, several at a time
     * @param timeout how long a connection may take to answer any one call
     */
    public Connections(PresenceStore store, Executor storeExecutor, Executor calls, Duration timeout) {
        this.store = store;
        this.storeExecutor = storeExecutor;
        this.calls = calls;
        this.timeout = timeout;
    }

    /**
     * Follows the connections on a bus: subscribes, then finds those that are there; waits for the bus, not for the
     * connections. Another bus may be opened once the one before is {@linkplain #busLost() lost}.
     *
     * @return completes on the store's executor when every connection found at first has been read, has failed to answer,
     *     or is gone again
     * @throws BusException if the bus is gone
     */
    public CompletableFuture<Void> open(Bus bus) throws BusException {
        return open(bus, CompletableFuture.completedFuture(null));
    }

    /** @param accountsKnown completes on the store's executor when it is known which connections are whose */
    CompletableFuture<Void> open(Bus bus, CompletableFuture<Void> accountsKnown) throws BusException {
        ConnectionSignals signals = ConnectionSignals.subscribe(bus, clients::get, avatars, storeExecutor);
        var unusedWatch = NameOwners.watch(
                bus,
                NAME_PREFIX,
                (name, oldOwner, newOwner) -> storeExecutor.execute(() -> ownerChanged(bus, signals, name, newOwner)));
        CompletableFuture<Void> settled = new CompletableFuture<>();
        storeExecutor.execute(() -> {
            // One turn later, so that listeners have heard by then of what was read.
            var unused = accountsKnown
                    .thenComposeAsync(known -> firstReads(), storeExecutor)
                    .thenRunAsync(() -> settled.complete(null), storeExecutor);
        });
        return settled;
    }

    /** From any thread: the bus is gone, and nothing is known of any connection any more. */
    public void busLost() {
        storeExecutor.execute(() -> {
            clients.values().forEach(ConnectionClient::busLost);
            clients.clear();
            present.clear();
            accounts.clear();
        });
    }

    private void ownerChanged(Bus bus, ConnectionSignals signals, String name, Optional<String> newOwner) {
        String path = "/" + name.replace('.', '/');
        if (!path.startsWith(Connection.PATH_PREFIX)) {
            return;
        }
        ConnectionClient before = clients.remove(path);
        present.remove(path);
        if (before != null) {
            before.vanished();
        }
        if (newOwner.isEmpty()) {
            String account = accounts.remove(path);
            if (account != null) {
                goneListener.accept(account);
            }
        } else {
            present.put(path, new Present(new ConnectionObject(bus, newOwner.get(), path, timeout), signals));
            follow(path);
        }
    }

    // ---- whose connections they are ----

    /** On the store's executor: this connection, there already or not yet, is the account's. */
    void tie(String path, String account) {
        if (!account.equals(accounts.put(path, account))) {
            follow(path);
        }
    }

    /** On the store's executor: the account is gone; a connection of its that is still there belongs to none. */
    void untie(String account) {
        List.copyOf(accounts.keySet()).stream()
                .filter(path -> account.equals(accounts.get(path)))
                .forEach(path -> {
                    accounts.remove(path);
                    follow(path);
                });
    }

    /**
     * On the store's executor: connections that belong to no account so far and of which it will soon be told whose they
     * are. They are not followed before.
     *
     * @param isExpected asked with the connection's object path without Telepathy's prefix
     */
    void expect(Predicate<String> isExpected) {
        expected = isExpected;
        List.copyOf(present.keySet()).stream()
                .filter(path -> !clients.containsKey(path))
                .forEach(this::follow);
    }

    /** Tells on the store's executor which account's connection is gone. */
    void onGone(Consumer<String> listener) {
        goneListener = listener;
    }

    /** On the store's executor: whether the account has a connection that is there. */
    boolean follows(String account) {
        return clients.values().stream().anyMatch(client -> client.accountId().equals(account));
    }

    private void follow(String path) {
        Present connection = present.get(path);
        if (connection == null) {
            return;
        }
        String own = path.substring(Connection.PATH_PREFIX.length());
        String known = accounts.get(path);
        ConnectionClient before = clients.get(path);
        if (before == null
                ? known == null && expected.test(own)
                : before.accountId().equals(known)) {
            return;
        }
        if (before != null) {
            before.abandoned();
        }
        String account = known == null ? own : known;
        ConnectionClient client = new ConnectionClient(
                connection.object(),
                connection.signals(),
                store.open(account, AccountNames.readable(own)),
                storeExecutor,
                calls);
        clients.put(path, client);
        client.start();
    }

    private CompletableFuture<Void> firstReads() {
        Set<String> followed = new HashSet<>();
        List<CompletableFuture<Void>> reads = new ArrayList<>();
        clients.values().forEach(client -> {
            followed.add(client.accountId());
            reads.add(client.firstRead());
        });
        store.retainAccounts(followed);
        return CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new));
    }

    @Override
    public CompletionStage<Void> setStatus(String account, List<StatusChoice> statuses) {
        return request(account, now -> now.protocol().setStatus(statuses, now.offer()));
    }

    @Override
    public CompletionStage<Void> addStatus(String account, StatusChoice status) {
        return request(account, now -> now.protocol().addStatus(status, now.offer()));
    }

    @Override
    public CompletionStage<Void> removeStatus(String account, String statusId) {
        return request(account, now -> now.protocol().removeStatus(statusId));
    }

    @Override
    public CompletionStage<Void> clearStatus(String account) {
        return request(account, now -> now.protocol().clearStatus(now.offer()));
    }

    @Override
    public CompletionStage<Void> setLastActivityTime(String account, Instant time) {
        return request(account, now -> now.protocol().setLastActivityTime(time));
    }

    @Override
    public CompletionStage<Void> requestPresence(Collection<ContactId> contacts) {
        Map<String, List<String>> byAccount = new HashMap<>();
        contacts.forEach(contact -> byAccount
                .computeIfAbsent(contact.account(), account -> new ArrayList<>())
                .add(contact.identifier()));
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        byAccount.forEach((account, identifiers) -> requests.add(onClient(account, client -> {
            List<Long> handles = client.handlesOf(identifiers);
            return client.request(now -> now.protocol().requestPresence(handles));
        })));
        return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
    }

    @Override
    public CompletionStage<Void> disconnect(String account) {
        return onClient(account, ConnectionClient::disconnect);
    }

    private CompletableFuture<Void> request(String account, ConnectionRequests.Request request) {
        return onClient(account, client -> client.request(request));
    }

    /** What connections can be asked for pictures. */
    AvatarPort avatars() {
        return avatars;
    }

    /** From any thread: has a connected account's client called on the store's executor. */
    CompletableFuture<Void> onClient(String account, Function<ConnectionClient, CompletableFuture<Void>> call) {
        return CompletableFuture.supplyAsync(() -> client(account), storeExecutor)
                .thenComposeAsync(call, storeExecutor);
    }

    private ConnectionClient client(String account) {
        return clients.values().stream()
                .filter(client -> client.accountId().equals(account))
                .findFirst()
                .orElseThrow(() -> new CompletionException(ConnectionRequests.notConnected()));
    }
}
