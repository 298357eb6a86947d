package org.presenceapplet.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;

/**
 * Follows the account manager on one bus: reads what it says and listens to it. Starts it where it can be started; where
 * it ends, starts it once more. All state lives on the store's executor; calls wait on the call pool.
 */
final class AccountManagerClient {
    private static final System.Logger LOG = System.getLogger(AccountManagerClient.class.getName());

    private final ManagedAccounts accounts;
    private final AccountCalls requests;
    private final Executor storeExecutor;
    private final Executor calls;
    private final Duration timeout;

    /** What each account was asked for when the manager ended. */
    private final Map<String, Remembered> requestedBefore = new HashMap<>();

    /** What each account is being asked for again since the manager has started anew. */
    private final Map<String, Remembered> askedAgain = new HashMap<>();

    /**
     * What an account was asked for.
     *
     * @param wishOrNull the user's last wish then, see {@link Wishes#last}
     */
    private record Remembered(
            RequestedPresence requested, @Nullable Object wishOrNull) {}

    private @Nullable AccountManagerObject manager;
    private String owner = "";
    private int readings;
    private @Nullable List<Runnable> heldBack;
    private boolean mayWake = true;
    private CompletableFuture<Void> firstRead = new CompletableFuture<>();

    /**
     * Follows nothing yet; see {@link #open}.
     *
     * @param accounts told what the manager says
     * @param requests told where the manager is
     * @param calls runs calls that wait, several at a time
     * @param timeout how long the account manager may take to answer any one call
     */
    AccountManagerClient(
            ManagedAccounts accounts, AccountCalls requests, Executor storeExecutor, Executor calls, Duration timeout) {
        this.accounts = accounts;
        this.requests = requests;
        this.storeExecutor = storeExecutor;
        this.calls = calls;
        this.timeout = timeout;
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
            requests.use(manager);
            firstRead = read;
            mayWake = true;
            accounts.becomeIncomplete();
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
            askedAgain.clear();
            owner = "";
            manager = null;
            requests.use(null);
            accounts.busLost();
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
        askedAgain.clear();
        owner = newOwner.orElse("");
        if (newOwner.isPresent()) {
            read();
        } else {
            accounts.all()
                    .forEach(account -> requestedBefore.put(
                            account.id(),
                            new Remembered(
                                    account.requested(), accounts.wishes().last(account.id()))));
            wake();
        }
    }

    /** Has the manager started; its name, once it has an owner, does the rest. */
    private void wake() {
        AccountManagerObject now = manager;
        if (now == null || !mayWake) {
            settle(List.of());
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
                    settle(List.of());
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
            Optional<Collection<AccountFacts>> facts = readAll(now);
            storeExecutor.execute(() -> {
                if (number == readings) {
                    mayWake = facts.isPresent();
                    // One that does not answer has not said that anything is otherwise than it was.
                    settle(facts.orElseGet(accounts::all));
                }
            });
        });
    }

    private static Optional<Collection<AccountFacts>> readAll(AccountManagerObject manager) {
        try {
            return Optional.of(manager.readAll().values());
        } catch (BusException e) {
            LOG.log(System.Logger.Level.WARNING, "The account manager does not answer: {0}", e.shortName());
            return Optional.empty();
        }
    }

    /** From now on the accounts are these. */
    private void settle(Collection<AccountFacts> facts) {
        List<Runnable> signals = heldBack == null ? List.of() : heldBack;
        heldBack = null;
        accounts.replace(facts.stream().map(this::remembered).toList());
        signals.forEach(Runnable::run);
        accounts.becomeComplete();
        firstRead.complete(null);
    }

    /** Mission Control forgets at its restart what was asked for, and leaves the connection up: it is asked again. */
    private AccountFacts remembered(AccountFacts account) {
        Remembered before = requestedBefore.remove(account.id());
        if (before == null || before.requested.equals(account.requested()) || !isStillWished(account, before)) {
            return account;
        }
        askedAgain.put(account.id(), before);
        var unused = requests.order(again -> again.requestPresence(account.id(), before.requested))
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure != null) {
                                askedAgain.remove(account.id(), before);
                            }
                        },
                        storeExecutor);
        return account.with(Map.of(Account.REQUESTED_PRESENCE, before.requested.wire()));
    }

    /** Whatever the user has wished for while the manager was not there, it is told that instead. */
    private boolean isStillWished(AccountFacts account, Remembered before) {
        Object last = accounts.wishes().last(account.id());
        // None is known any more where nothing was heard of the account for a time.
        return last == null || last == before.wishOrNull;
    }

    /** Until it says that the account is asked for that again, what else it says of this is how it starts by itself. */
    private AccountFacts withWhatIsAskedAgain(AccountFacts account) {
        Remembered again = askedAgain.get(account.id());
        if (again == null) {
            return account;
        }
        if (again.requested.equals(account.requested()) || !isStillWished(account, again)) {
            askedAgain.remove(account.id());
            return account;
        }
        return account.with(Map.of(Account.REQUESTED_PRESENCE, again.requested.wire()));
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
        accounts.find(id(signal.path()))
                .map(known -> known.with(Wire.map(Wire.argument(signal.arguments(), 0))))
                .ifPresent(told -> accounts.update(withWhatIsAskedAgain(told)));
    }

    private void removed(String path) {
        if (heldBack != null) {
            heldBack.add(() -> removed(path));
        } else {
            accounts.find(id(path)).ifPresent(known -> accounts.forget(known.id()));
        }
    }

    private static String path(Signal signal) {
        return Wire.string(Wire.argument(signal.arguments(), 0));
    }

    private static String id(String path) {
        return path.startsWith(Account.PATH_PREFIX) ? path.substring(Account.PATH_PREFIX.length()) : "";
    }
}
