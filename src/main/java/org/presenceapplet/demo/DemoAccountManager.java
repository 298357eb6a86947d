package org.presenceapplet.demo;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/**
 * The demo's account manager: {@code org.freedesktop.Telepathy.AccountManager}, which behaves as Mission Control 5.16 was
 * seen to. Like the real one it is a participant of the bus of its own, and knows of connections only what it hears there.
 * Its public methods let tests make things happen.
 */
public final class DemoAccountManager implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private static final List<String> PROPERTIES_OF_NEW_ACCOUNTS = List.of(
            Account.AUTOMATIC_PRESENCE,
            Account.ENABLED,
            Account.ICON,
            Account.NICKNAME,
            Account.CONNECT_AUTOMATICALLY,
            Account.REQUESTED_PRESENCE,
            Account.SERVICE);

    private final String busAddress;
    private final DemoManager connections;
    private final DemoScheduler scheduler;
    private final Map<String, DemoAccount> accounts = new ConcurrentSkipListMap<>();
    private volatile BusPeer peer;

    private DemoAccountManager(String busAddress, DemoManager connections, DemoScheduler scheduler) throws IOException {
        this.busAddress = busAddress;
        this.connections = connections;
        this.scheduler = scheduler;
        this.peer = BusPeer.join(busAddress);
    }

    /** Starts the account manager, which knows the state of its connections from the start. */
    static DemoAccountManager start(
            String busAddress, DemoOptions options, DemoManager connections, DemoScheduler scheduler)
            throws IOException {
        DemoAccountManager manager = new DemoAccountManager(busAddress, connections, scheduler);
        try {
            manager.export(DemoAccounts.initial(options));
            await(manager.adoptConnections(options.connected() ? AccountState.AVAILABLE : AccountState.OFFLINE));
            manager.peer.requestName(AccountManager.NAME);
        } catch (IOException e) {
            manager.close();
            throw e;
        }
        return manager;
    }

    /**
     * The account of this display name; after {@link #comeBack} it is another object.
     *
     * @throws IllegalArgumentException if there is none
     */
    public DemoAccount account(String displayName) {
        return accounts.values().stream()
                .filter(account -> account.displayName().equals(displayName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + displayName));
    }

    /** Leaves the bus without a word, as a killed process does; the connections stay up. */
    public void vanish() {
        peer.close();
    }

    /**
     * Starts again after {@link #vanish}: by another unique name, with the accounts as they were but that all are asked
     * to be offline, though their connections are still up.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // as the real one it tells of its connections a little later
    public void comeBack() throws IOException {
        List<AccountSettings> kept =
                accounts.values().stream().map(DemoAccount::settings).toList();
        peer = BusPeer.join(busAddress);
        export(kept);
        peer.requestName(AccountManager.NAME);
        adoptConnections(AccountState.OFFLINE);
    }

    /** Leaves the bus. */
    @Override
    public void close() {
        vanish();
    }

    private void export(Collection<AccountSettings> kept) {
        accounts.clear();
        peer.export(
                AccountManager.PATH,
                new BusObject(List.of(
                        new AccountManagerFacet(this), new PropertiesFacet(AccountManager.PATH, properties()))));
        kept.forEach(settings -> add(make(settings)));
        peer.listen(
                this::hear,
                "type='signal',interface='" + Connection.NAME + "'",
                "type='signal',interface='" + ConnectionInterfaceSimplePresence.NAME + "'");
    }

    private DemoAccount make(AccountSettings settings) {
        return new DemoAccount(peer, scheduler, connections, settings);
    }

    private void add(DemoAccount account) {
        accounts.put(account.path(), account);
        peer.export(
                account.path(),
                new BusObject(List.of(new AccountFacet(this, account), new AccountPropertiesFacet(account))));
    }

    private Map<String, Map<String, Supplier<Variant<?>>>> properties() {
        return Map.of(
                AccountManager.NAME,
                Map.of(
                        AccountManager.INTERFACES, () -> new Variant<>(List.of(AccountManager.NAME), "as"),
                        AccountManager.VALID_ACCOUNTS, () -> paths(DemoAccount::isValid),
                        AccountManager.INVALID_ACCOUNTS, () -> paths(account -> !account.isValid()),
                        AccountManager.SUPPORTED_ACCOUNT_PROPERTIES,
                                () -> new Variant<>(
                                        PROPERTIES_OF_NEW_ACCOUNTS.stream()
                                                .map(name -> Account.NAME + "." + name)
                                                .toList(),
                                        "as")));
    }

    private Variant<?> paths(Predicate<DemoAccount> wanted) {
        return new Variant<>(
                accounts.values().stream()
                        .filter(wanted)
                        .map(account -> new DBusPath(account.path()))
                        .toList(),
                "ao");
    }

    private CompletableFuture<Void> adoptConnections(SimplePresenceStruct requested) {
        return CompletableFuture.allOf(accounts.values().stream()
                .map(account -> account.adopt(requested))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** A connection's signal. */
    private void hear(String path, String member, Object[] arguments) {
        for (DemoAccount account : accounts.values()) {
            if (account.owns(path)) {
                tell(account, member, arguments);
            }
        }
    }

    @SuppressWarnings("unchecked") // as the specification has it
    private static void tell(DemoAccount account, String member, Object[] arguments) {
        switch (member) {
            case "StatusChanged" ->
                account.statusChanged(((UInt32) arguments[0]).intValue(), ((UInt32) arguments[1]).intValue());
            case "ConnectionError" ->
                account.connectionError((String) arguments[0], (Map<String, Variant<?>>) arguments[1]);
            case "PresencesChanged" -> {
                Object own = ((Map<?, ?>) arguments[0]).get(new UInt32(DemoRoster.SELF));
                if (own != null) {
                    account.presenceChanged(ConnectionCalls.presence(own));
                }
            }
            default -> {
                // nothing that an account shows
            }
        }
    }

    /** CreateAccount; the parameters have been checked. */
    String create(String displayName, Map<String, Variant<?>> parameters, Map<String, Variant<?>> properties) {
        DemoAccount account = make(new AccountSettings(freePath(parameters), displayName, parameters));
        AccountPropertiesFacet writer = new AccountPropertiesFacet(account);
        List<Runnable> changes = properties.entrySet().stream()
                .map(property -> writer.change(shortName(property.getKey()), property.getValue()))
                .toList();
        add(account);
        tellValidity(account);
        changes.forEach(Runnable::run);
        account.connectAutomatically();
        return account.path();
    }

    private static String shortName(String qualifiedName) {
        return PROPERTIES_OF_NEW_ACCOUNTS.stream()
                .filter(name -> qualifiedName.equals(Account.NAME + "." + name))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidArgument(
                        "property " + qualifiedName + " cannot be set on a new account"));
    }

    private String freePath(Map<String, Variant<?>> parameters) {
        String stem = DemoAccounts.PATH_PREFIX + DemoLogin.of(parameters).element();
        int number = 0;
        while (accounts.containsKey(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** UpdateParameters; what is set has been checked. */
    List<String> updateParameters(DemoAccount account, Map<String, Variant<?>> set, List<String> unset) {
        boolean wasValid = account.isValid();
        List<String> reconnectRequired = account.updateParameters(set, unset);
        if (account.isValid() != wasValid) {
            tellValidity(account);
        }
        return reconnectRequired;
    }

    /** Remove: the account is gone at once, and everybody is told when its connection is, too. */
    @SuppressWarnings("FutureReturnValueIgnored") // whether or not that went well
    void remove(DemoAccount account) {
        accounts.remove(account.path());
        account.end().whenComplete((ended, failure) -> {
            tell("AccountRemoved", "o", account.path());
            peer.emit(WireMessage.signal(account.path(), Account.NAME, "Removed", ""));
            peer.unexport(account.path());
        });
    }

    private void tellValidity(DemoAccount account) {
        tell("AccountValidityChanged", "ob", account.path(), account.isValid());
    }

    private void tell(String member, String signature, Object... arguments) {
        peer.emit(WireMessage.signal(AccountManager.PATH, AccountManager.NAME, member, signature, arguments));
    }

    private static void await(CompletableFuture<Void> future) throws IOException {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The demo's connections cannot be taken over", e);
        }
    }
}
