package org.presenceapplet.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.AvatarPort;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;

/** The client service with its store and engine, wired as in the applet, on one bus. Its clock stands still. */
final class PresenceClient implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
    private final ExecutorService calls = Executors.newFixedThreadPool(4);
    private final PresenceStore store = new PresenceStore(storeExecutor, Clock.fixed(NOW, ZoneOffset.UTC));
    private final TelepathyClient telepathy = new TelepathyClient(store, storeExecutor, calls, Duration.ofSeconds(10));
    private final PresenceEngine engine = new PresenceEngine(store, telepathy.connections(), telepathy.accounts());
    private final Bus bus;

    private PresenceClient(Bus bus) {
        this.bus = bus;
    }

    /** Opens a bus, and returns when the connections on it have been read. */
    static PresenceClient open(String address) throws BusException {
        PresenceClient client = new PresenceClient(Bus.open(address));
        client.telepathy.open(client.bus).join();
        return client;
    }

    Bus bus() {
        return bus;
    }

    ContactPort contacts() {
        return telepathy.contacts();
    }

    AvatarPort avatars() {
        return telepathy.avatars();
    }

    AccountPort accounts() {
        return telepathy.accounts();
    }

    PresenceEngine engine() {
        return engine;
    }

    Roster roster() {
        return store.snapshot().join();
    }

    /** The account, unknown while there is none. */
    Account account(String id) {
        return roster().account(id).orElse(Account.unknown(id, "no such account"));
    }

    /** The contact, unknown while there is none. */
    Contact contact(String account, String identifier) {
        ContactId id = new ContactId(account, identifier);
        return roster().contact(id).orElse(Contact.unknown(id));
    }

    /** Sets a status through the engine, and returns what became of it. */
    List<Outcome> set(String status, String message) {
        return engine.set(StatusChoice.of(status, message), null).join();
    }

    /** The short name of the error a request to the connection itself ends with; {@code done} where it succeeds. */
    String ask(Function<PresencePort, CompletionStage<Void>> request) {
        try {
            request.apply(telepathy.connections()).toCompletableFuture().join();
            return "done";
        } catch (CompletionException e) {
            if (e.getCause() instanceof PresenceException refused) {
                return refused.errorName();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        bus.close();
        calls.shutdown();
        storeExecutor.shutdown();
    }
}
