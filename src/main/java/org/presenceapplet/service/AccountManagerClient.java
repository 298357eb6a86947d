package org.presenceapplet.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;

/**
 * The account manager on one bus: keeps the store's accounts true to it, tells which connection is whose, and asks it for
 * what is wanted. Starts it where it can be started; where it ends, starts it once more. All state lives on the store's
 * executor; calls wait on the call pool.
 */
public final class AccountManagerClient implements AccountPort {
    private static final System.Logger LOG = System.getLogger(AccountManagerClient.class.getName());

    /** Disconnected, as it comes over the bus. */
    private static final Long GONE = 2L;

    private final PresenceStore store;
    private final Executor storeExecutor;
    private final Executor calls;
    private final Connections connections;
    private final Duration timeout;

    private final Map<String, AccountFacts> accounts = new HashMap<>();
    private final Wishes wishes = new Wishes();

    /** What each account was asked for when the manager ended. */
    private final Map<String, RequestedPresence> requestedBefore = new HashMap<>();

    private final Map<String, CompletableFuture<Boolean>> departures = new HashMap<>();
    private @Nullable AccountManagerObject manager;
    private String owner = "";
    private int readings;
    private @Nullable List<Runnable> heldBack;
    private boolean settled;
    private boolean mayWake = true;
    private CompletableFuture<Void> firstRead = new CompletableFuture<>();
    private CompletableFuture<?> lastRequest = CompletableFuture.completedFuture(null);

    /**
     * Follows nothing yet; see {@link #open}.
     *
     * @param storeExecutor the store's executor
     * @param calls runs calls that wait, several at a time
     * @param connections told whose each connection is
     * @param timeout how long the account manager may take to answer any one call
     */
    AccountManagerClient(
            PresenceStore store, Executor storeExecutor, Executor calls, Connections connections, Duration timeout) {
        this.store = store;
        this.storeExecutor = storeExecutor;
        this.calls = calls;
        this.connections = connections;
        this.timeout = timeout;
        connections.onGone(this::connectionGone);
    }

    // ---- following ----

    /**
     * Follows the account manager on a bus; waits for the bus, not for the manager.
     *
     * @return completes on the store's executor when the accounts have been read, or it is clear that there are none
     * @throws BusException if the bus is gone
     */
    CompletableFuture<Void> open(Bus bus) throws BusException {
        CompletableFuture<Void> read = new CompletableFuture<>();
        storeExecutor.execute(() -> {
            manager = new AccountManagerObject(bus, timeout);
            firstRead = read;
            settled = false;
            mayWake = true;
            // Until the accounts are known, nobody knows which connection belongs to none of them.
            connections.expect(path -> true);
        });
        subscribe(bus, AccountManager.NAME, "AccountValidityChanged", this::validityChanged);
        subscribe(bus, AccountManager.NAME, "AccountRemoved", signal -> removed(path(signal)));
        subscribe(bus, Account.NAME, "AccountPropertyChanged", this::propertiesChanged);
        subscribe(bus, Account.NAME, "Removed", signal -> removed(signal.path()));
        var unusedWatch = NameOwners.watch(bus, AccountManager.NAME, (name, before, after) -> {
            if (name.equals(AccountManager.NAME)) {
                storeExecutor.execute(() -> ownerChanged(after));
            }
        });
        storeExecutor.execute(() -> {
            if (owner.isEmpty()) {
                wake();
            }
        });
        return read;
    }

    /** The bus is gone, and what the manager says with it. */
    void busLost() {
        storeExecutor.execute(() -> {
            readings++;
            heldBack = null;
            owner = "";
            manager = null;
            accounts.keySet().forEach(id -> {
                if (!connections.follows(id)) {
                    store.change(id, account -> account.withConnection(ConnectionState.DISCONNECTED, null));
                }
            });
            firstRead.complete(null);
        });
    }

    private void subscribe(Bus bus, String interfaceName, String member, Consumer<Signal> handler) throws BusException {
        var unused = bus.subscribe(
                interfaceName,
                member,
                signal -> storeExecutor.execute(() -> {
                    if (!owner.isEmpty() && signal.sender().equals(owner)) {
                        handler.accept(signal);
                    }
                }));
    }

    private void ownerChanged(Optional<String> newOwner) {
        readings++;
        heldBack = null;
        owner = newOwner.orElse("");
        if (newOwner.isPresent()) {
            read();
        } else {
            accounts.values().forEach(account -> requestedBefore.put(account.id(), account.requested()));
            wake();
        }
    }

    /** Has the manager started; its name, once it has an owner, does the rest. */
    private void wake() {
        AccountManagerObject now = manager;
        if (now == null || !mayWake) {
            settle(Map.of());
            return;
        }
        mayWake = false;
        int number = readings;
        calls.execute(() -> {
            boolean awake = false;
            try {
                if (now.isAvailable()) {
                    now.readAll();
                    awake = true;
                }
            } catch (BusException e) {
                LOG.log(System.Logger.Level.INFO, "The account manager does not start: {0}", e.shortName());
            }
            boolean comes = awake;
            storeExecutor.execute(() -> {
                if (!comes && number == readings) {
                    settle(Map.of());
                }
            });
        });
    }

    private void read() {
        AccountManagerObject now = manager;
        if (now == null) {
            return;
        }
        int number = ++readings;
        heldBack = new ArrayList<>();
        calls.execute(() -> {
            Map<String, AccountFacts> facts = new HashMap<>();
            boolean answered = false;
            try {
                facts.putAll(now.readAll());
                answered = true;
            } catch (BusException e) {
                LOG.log(System.Logger.Level.WARNING, "The account manager does not answer: {0}", e.shortName());
            }
            boolean trusted = answered;
            storeExecutor.execute(() -> {
                if (number == readings) {
                    mayWake = trusted;
                    settle(facts);
                }
            });
        });
    }

    /** From now on the accounts are these. */
    private void settle(Map<String, AccountFacts> facts) {
        List<Runnable> signals = heldBack == null ? List.of() : heldBack;
        heldBack = null;
        Set<String> gone = new HashSet<>(accounts.keySet());
        gone.removeAll(facts.keySet());
        gone.forEach(this::forget);
        facts.values().forEach(account -> update(remembered(account)));
        signals.forEach(Runnable::run);
        settled = true;
        expectConnections();
        firstRead.complete(null);
    }

    /** Mission Control forgets at its restart what was asked for, and leaves the connection up: it is asked again. */
    private AccountFacts remembered(AccountFacts account) {
        RequestedPresence wish = requestedBefore.remove(account.id());
        if (wish == null || wish.equals(account.requested())) {
            return account;
        }
        var unused = request(requests -> {
            requests.requestPresence(account.id(), wish);
            return true;
        });
        return account.with(Map.of(Account.REQUESTED_PRESENCE, wish.wire()));
    }

    // ---- signals ----

    private void validityChanged(Signal signal) {
        if (heldBack == null) {
            read();
        } else {
            heldBack.add(() -> validityChanged(signal));
        }
    }

    private void propertiesChanged(Signal signal) {
        if (heldBack != null) {
            heldBack.add(() -> propertiesChanged(signal));
            return;
        }
        AccountFacts known = accounts.get(id(signal.path()));
        if (known != null) {
            update(known.with(Wire.map(Wire.argument(signal.arguments(), 0))));
        }
    }

    private void removed(String path) {
        if (heldBack != null) {
            heldBack.add(() -> removed(path));
        } else if (accounts.containsKey(id(path))) {
            forget(id(path));
        }
    }

    private static String path(Signal signal) {
        return Wire.string(Wire.argument(signal.arguments(), 0));
    }

    private static String id(String path) {
        return path.startsWith(Account.PATH_PREFIX) ? path.substring(Account.PATH_PREFIX.length()) : "";
    }

    // ---- accounts ----

    private void update(AccountFacts facts) {
        accounts.put(facts.id(), facts);
        StatusChoice requested = wishes.shown(facts.id(), facts.requested());
        store.manage(
                facts.id(),
                facts.name(),
                account -> account.withName(facts.name())
                        .withManaged(facts.managed())
                        .withRequested(requested));
        if (!facts.connectionPath().isEmpty()) {
            connections.tie(facts.connectionPath(), facts.id());
        }
        store.change(facts.id(), account -> withConnection(account, facts));
        expectConnections();
        checkDeparture(facts.id());
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

    private void forget(String id) {
        accounts.remove(id);
        wishes.forget(id);
        connections.untie(id);
        store.unmanage(id);
        expectConnections();
    }

    private void expectConnections() {
        if (settled) {
            List<AccountFacts> all = List.copyOf(accounts.values());
            connections.expect(path -> all.stream().anyMatch(account -> account.expectsConnectionOf(path)));
        }
    }

    // ---- the port ----

    /** A call, or several, that wait. */
    private interface Request<T> {
        T send(AccountRequests requests) throws BusException, PresenceException;
    }

    @Override
    public CompletionStage<Boolean> isAvailable() {
        return answer(object -> object.isAvailable()).exceptionally(failure -> false);
    }

    @Override
    public CompletionStage<List<Protocol>> protocols() {
        return answer(object -> new ProtocolReader(object).all());
    }

    @Override
    public CompletionStage<Void> requestPresence(
            String account, StatusChoice wish, PresenceType type, StatusChoice sent) {
        RequestedPresence presence = RequestedPresence.of(type, sent);
        return onAccount(account, facts -> {
            wishes.record(account, presence, wish);
            return changed(account, Account.REQUESTED_PRESENCE, presence.wire(), requests -> {
                requests.requestPresence(account, presence);
                return true;
            });
        });
    }

    /** What the manager has accepted holds from then on; its own word of it comes later, and other words in between. */
    private CompletableFuture<Boolean> changed(
            String account, String property, Object value, Request<Boolean> request) {
        return request(request)
                .thenApplyAsync(
                        done -> {
                            AccountFacts facts = accounts.get(account);
                            if (facts != null) {
                                update(facts.with(Map.of(property, value)));
                            }
                            return done;
                        },
                        storeExecutor);
    }

    @Override
    public CompletionStage<Void> reconnect(String account) {
        return onAccount(account, this::reconnect);
    }

    /**
     * Offline and, once the connection is gone, online again. Mission Control's own Reconnect does not wait for that, and
     * haze refuses ("a connection already exists"); the same wish once more changes nothing.
     */
    private CompletableFuture<Boolean> reconnect(AccountFacts facts) {
        RequestedPresence wish = facts.requested();
        wishes.recordDetour(facts.id(), RequestedPresence.OFFLINE, wish);
        return request(requests -> {
                    requests.requestPresence(facts.id(), RequestedPresence.OFFLINE);
                    return true;
                })
                .thenComposeAsync(offline -> departure(facts.id()), storeExecutor)
                .thenComposeAsync(
                        gone -> request(requests -> {
                            requests.requestPresence(facts.id(), wish);
                            return true;
                        }),
                        storeExecutor);
    }

    /** Completes when the account has no connection any more, or does not let go of it in time. */
    private CompletableFuture<Boolean> departure(String id) {
        if (hasLeft(id)) {
            return CompletableFuture.completedFuture(true);
        }
        return departures
                .computeIfAbsent(id, account -> new CompletableFuture<>())
                .completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS);
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

    @Override
    public CompletionStage<String> create(String connectionManager, String protocol, AccountDraft draft) {
        return onStore(() -> request(requests -> requests.create(connectionManager, protocol, draft)));
    }

    @Override
    public CompletionStage<Map<String, Object>> parameters(String account) {
        return onStore(() -> {
            AccountFacts facts = known(account);
            return request(requests -> requests.parameters(account, facts.managed()));
        });
    }

    @Override
    public CompletionStage<Void> update(String account, AccountDraft draft) {
        return onAccount(
                account,
                facts -> request(requests -> requests.update(account, facts.managed(), draft))
                        .thenComposeAsync(
                                reconnect -> reconnect && !facts.requested().isOffline()
                                        ? reconnect(facts)
                                        : CompletableFuture.completedFuture(true),
                                storeExecutor));
    }

    @Override
    public CompletionStage<Void> setEnabled(String account, boolean enabled) {
        return onAccount(
                account,
                facts -> changed(account, Account.ENABLED, enabled, requests -> {
                    requests.setEnabled(account, enabled);
                    return true;
                }));
    }

    @Override
    public CompletionStage<Void> remove(String account) {
        return onAccount(
                account,
                facts -> request(requests -> {
                    requests.remove(account);
                    return true;
                }));
    }

    private interface Question<T> {
        T ask(AccountManagerObject object) throws BusException;
    }

    /** Asks at once, beside what else is asked. */
    private <T> CompletableFuture<T> answer(Question<T> question) {
        return onStore(() -> {
            AccountManagerObject now = manager();
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return question.ask(now);
                        } catch (BusException e) {
                            throw refusal(e);
                        }
                    },
                    calls);
        });
    }

    /** On the store's executor: asks after all that was asked for before, so that the last wish wins. */
    private <T> CompletableFuture<T> request(Request<T> request) {
        AccountRequests requests = new AccountRequests(manager());
        CompletableFuture<T> answer = lastRequest
                .handle((result, failure) -> true)
                .thenApplyAsync(
                        turn -> {
                            try {
                                return request.send(requests);
                            } catch (BusException e) {
                                throw refusal(e);
                            } catch (PresenceException e) {
                                throw new CompletionException(e);
                            }
                        },
                        calls);
        lastRequest = answer;
        return answer;
    }

    private interface AccountCall {
        CompletableFuture<Boolean> on(AccountFacts facts);
    }

    private CompletionStage<Void> onAccount(String account, AccountCall call) {
        return onStore(() -> call.on(known(account))).thenAccept(done -> {});
    }

    private <T> CompletableFuture<T> onStore(Supplier<CompletableFuture<T>> asking) {
        return CompletableFuture.completedFuture(true)
                .thenComposeAsync(turn -> asking.get(), storeExecutor)
                .thenApplyAsync(result -> result, storeExecutor);
    }

    private AccountManagerObject manager() {
        AccountManagerObject now = manager;
        if (now == null) {
            throw new CompletionException(
                    new PresenceException("ServiceUnknown", "there is no bus to find the account manager on"));
        }
        return now;
    }

    private AccountFacts known(String account) {
        AccountFacts facts = accounts.get(account);
        if (facts == null) {
            throw new CompletionException(
                    new PresenceException("DoesNotExist", "the account manager does not keep this account"));
        }
        return facts;
    }

    private static CompletionException refusal(BusException e) {
        return new CompletionException(new PresenceException(e.shortName(), e.getMessage()));
    }
}
