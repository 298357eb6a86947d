package org.presenceapplet.service;

import static org.presenceapplet.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterChange.Step;
import org.presenceapplet.testing.ManualClock;

/** The client service on a bus, with everything its store told. */
final class ClientFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final List<Step<Contact>> contactSteps = new CopyOnWriteArrayList<>();
    final PresenceStore store = new PresenceStore(storeExecutor, new ManualClock(NOW));
    final TelepathyClient telepathy;
    final PresenceEngine engine;
    final Bus bus;
    final CompletableFuture<Void> settled;

    ClientFixture(String busAddress, Duration timeout) throws BusException {
        telepathy = new TelepathyClient(store, storeExecutor, calls, timeout);
        engine = new PresenceEngine(store, telepathy.connections(), telepathy.accounts());
        store.addListener(change -> contactSteps.addAll(change.contacts()));
        bus = Bus.open(busAddress);
        settled = telepathy.open(bus);
    }

    Roster roster() {
        return store.snapshot().join();
    }

    Account account(String id) {
        return roster().account(id).orElseThrow(() -> new AssertionError("no account " + id + " in " + roster()));
    }

    /** What everybody shows: by alias, the status identifier and message of each status. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (Contact contact : roster().contacts()) {
            String statuses = String.join(
                    " + ",
                    contact.presence().statuses().stream()
                            .map(status -> (status.id() + " " + status.message()).strip())
                            .toList());
            shown.put(contact.alias(), statuses);
        }
        return shown;
    }

    Contact contact(String account, String identifier) {
        return roster().contact(new ContactId(account, identifier)).orElseThrow();
    }

    List<Step<Contact>> contactSteps() {
        roster();
        return List.copyOf(contactSteps);
    }

    void awaitAccount(String id, Predicate<Account> condition) {
        eventually(
                "the account " + id + " comes to be so, it is " + roster().account(id),
                () -> roster().account(id).filter(condition).isPresent());
    }

    @Override
    public void close() {
        bus.close();
        storeExecutor.shutdownNow();
        calls.shutdownNow();
    }
}
