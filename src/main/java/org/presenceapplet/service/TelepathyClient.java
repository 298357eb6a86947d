package org.presenceapplet.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.AvatarPort;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.PresenceStore;

/** All of Telepathy on one bus: its accounts and its connections. */
public final class TelepathyClient {
    private final Connections connections;
    private final AccountManagerClient accountManager;
    private final AccountPort accounts;
    private final ContactPort contacts;

    /**
     * Follows nothing yet; see {@link #open}.
     *
     * @param storeExecutor the store's executor
     * @param calls runs calls that wait, several at a time
     * @param timeout how long any one call may take
     */
    public TelepathyClient(PresenceStore store, Executor storeExecutor, Executor calls, Duration timeout) {
        connections = new Connections(store, storeExecutor, calls, timeout);
        contacts = new ConnectionContacts(connections);
        ManagedAccounts managed = new ManagedAccounts(store, connections, timeout);
        AccountCalls requests = new AccountCalls(storeExecutor, calls);
        accountManager = new AccountManagerClient(managed, requests, storeExecutor, calls, timeout);
        accounts = new AccountManagerPort(managed, requests, storeExecutor);
    }

    /** What connections can be asked for. */
    public PresencePort connections() {
        return connections;
    }

    /** What connections can be asked to do with their contact lists. */
    public ContactPort contacts() {
        return contacts;
    }

    /** Where contacts' pictures come from. */
    public AvatarPort avatars() {
        return connections.avatars();
    }

    /** What the account manager can be asked for. */
    public AccountPort accounts() {
        return accounts;
    }

    /**
     * Follows what is on a bus; waits for the bus, not for accounts and connections. Another bus may be opened once the
     * one before is {@linkplain #busLost() lost}.
     *
     * @return completes on the store's executor when every account and connection found at first has been read, has failed
     *     to answer, or is gone again
     * @throws BusException if the bus is gone
     */
    public CompletableFuture<Void> open(Bus bus) throws BusException {
        return connections.open(bus, accountManager.open(bus));
    }

    /** From any thread: the bus is gone, and nothing is known of anything on it any more. */
    public void busLost() {
        connections.busLost();
        accountManager.busLost();
    }
}
