package org.presenceapplet.service;

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
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceInterface;

/**
 * Follows one connection from the moment its name appears until it goes, and keeps its account in the store true. All
 * state lives on the store's executor, where every method is called; calls to the connection wait on the call pool.
 *
 * <p>Answers are not ordered against signals. Signals that come while the connection is read from top to bottom are held
 * back and applied on top of what was read; for single questions later on, see {@link Meanwhile}.
 */
final class ConnectionClient {
    private final ConnectionObject connection;
    private final ConnectionSignals signals;
    private final AccountWriter writer;
    private final Executor store;
    private final Executor calls;

    private final CompletableFuture<Void> firstRead = new CompletableFuture<>();
    private final ContactTable contacts = new ContactTable();
    private @Nullable ConnectionReading reading;
    private @Nullable List<Runnable> heldBack;
    private int readings;
    private boolean replaying;

    private final Meanwhile meanwhile = new Meanwhile();
    private final Set<Long> strangers = new HashSet<>();
    private final ConnectionRequests requests;

    private @Nullable ConnectionError lastError;
    private @Nullable Long endReason;

    ConnectionClient(
            ConnectionObject connection,
            ConnectionSignals signals,
            AccountWriter writer,
            Executor store,
            Executor calls) {
        this.connection = connection;
        this.signals = signals;
        this.writer = writer;
        this.store = store;
        this.calls = calls;
        this.requests = new ConnectionRequests(connection, calls);
    }

    ConnectionObject object() {
        return connection;
    }

    /** Completes on the store's executor when the connection has been read once, or has gone before. */
    CompletableFuture<Void> firstRead() {
        return firstRead;
    }

    void start() {
        // An account's connection comes up to connect; what it last failed at stands until it has.
        Account account = writer.account();
        if (account.managed().isPresent()) {
            down(ConnectionState.CONNECTING, account.errorOrNull());
        } else {
            down(ConnectionState.DISCONNECTED, null);
        }
        read();
    }

    // ---- reading from top to bottom ----

    private void read() {
        int number = ++readings;
        heldBack = new ArrayList<>();
        ConnectionReader reader = new ConnectionReader(connection, accountId(), signals);
        calls.execute(() -> {
            ConnectionReading result = reader.read();
            store.execute(() -> {
                if (number == readings) {
                    apply(result);
                }
            });
        });
    }

    private void apply(ConnectionReading result) {
        List<Runnable> signals = heldBack == null ? List.of() : heldBack;
        heldBack = null;
        if (result.state() == ConnectionState.CONNECTED) {
            reading = result;
            writer.update(account -> named(account, result.selfIdentifier())
                    .withConnection(ConnectionState.CONNECTED, result.errorOrNull())
                    .withOffer(result.offer())
                    .withActual(self(result)));
            contacts.replace(result.contacts());
            contacts.show(result.presences(), result.offer());
            replaying = true;
            signals.forEach(Runnable::run);
            replaying = false;
            writer.replaceContacts(contacts.all());
        } else {
            // Read right after it has been made, an account's connection has not begun to connect yet.
            writer.update(account -> account.withConnection(
                    account.managed().isPresent() && account.connection() == ConnectionState.CONNECTING
                            ? ConnectionState.CONNECTING
                            : result.state(),
                    result.errorOrNull() == null ? account.errorOrNull() : result.errorOrNull()));
        }
        firstRead.complete(null);
    }

    private static Account named(Account account, String selfIdentifier) {
        boolean hasOwnName = account.managed().isPresent();
        return hasOwnName || selfIdentifier.isEmpty() ? account : account.withName(selfIdentifier);
    }

    private static Presence self(ConnectionReading result) {
        RawPresence self = result.presences().get(result.selfHandle());
        return self == null ? Presence.UNKNOWN : self.resolve(result.offer());
    }

    /** While held back signals are applied, the table alone changes; the store then sees one step a contact. */
    private void put(List<Contact> changed) {
        if (!replaying) {
            writer.putContacts(changed);
        }
    }

    // ---- signals ----

    void statusChanged(ConnectionState state, long reason) {
        endReason = state == ConnectionState.DISCONNECTED ? reason : null;
        switch (state) {
            case CONNECTED -> read();
            case CONNECTING -> {
                lastError = null;
                Account account = writer.account();
                down(ConnectionState.CONNECTING, account.managed().isPresent() ? account.errorOrNull() : null);
            }
            case DISCONNECTED ->
                down(ConnectionState.DISCONNECTED, lastError == null ? StatusReason.error(reason) : lastError);
        }
    }

    /** {@code ConnectionError}, which comes right before the StatusChanged that it explains. */
    void connectionError(ConnectionError error) {
        lastError = error;
    }

    void presencesChanged(PresenceInterface by, Map<Long, RawPresence> presences) {
        if (heldBack != null) {
            heldBack.add(() -> presencesChanged(by, presences));
            return;
        }
        ConnectionReading now = reading;
        if (now == null || now.protocol().kind() != by) {
            return;
        }
        meanwhile.signalled(presences);
        RawPresence self = presences.get(now.selfHandle());
        if (self != null) {
            writer.update(account -> account.withActual(self.resolve(now.offer())));
        }
        put(contacts.show(presences, now.offer()));
        if (!now.contactReader().hasContactList()) {
            meet(presences, now);
        }
    }

    /** The contact list has been downloaded. */
    void contactListReady() {
        if (reading != null && reading.listPending()) {
            read();
        }
    }

    /**
     * Somebody is new on the contact list, has another subscription, or is gone.
     *
     * @param identifiers of those that are new, where the signal brings them
     */
    void contactsChanged(Map<Long, Subscriptions> changes, Map<Long, String> identifiers, Collection<Long> removals) {
        onContacts(() -> {
            List<Long> fresh = new ArrayList<>();
            changes.forEach((handle, subscriptions) -> {
                if (!contacts.contains(handle)) {
                    fresh.add(handle);
                    String identifier = identifiers.get(handle);
                    if (identifier != null) {
                        contacts.put(handle, Contact.unknown(new ContactId(accountId(), identifier)));
                    }
                }
                put(contacts.change(List.of(handle), subscriptions::on));
            });
            strangers.removeAll(removals);
            writer.removeContacts(contacts.remove(removals));
            ask(fresh, Map.of());
        });
    }

    void groupsChanged(Collection<Long> members, Collection<String> added, Collection<String> removed) {
        onContacts(() -> put(contacts.regroup(members, added, removed)));
    }

    /** Something else is new of those of these contacts that are known. */
    void changed(Map<Long, UnaryOperator<Contact>> changes) {
        onContacts(() -> changes.forEach((handle, change) -> put(contacts.change(List.of(handle), change))));
    }

    private void onContacts(Runnable change) {
        if (heldBack != null) {
            heldBack.add(change);
        } else if (reading != null) {
            change.run();
            meanwhile.changed(change);
        }
    }

    // ---- questions about single contacts ----

    /** Where there is no contact list, the contacts are those whose presence is signalled. */
    private void meet(Map<Long, RawPresence> presences, ConnectionReading now) {
        ask(
                presences.keySet().stream()
                        .filter(handle -> handle != now.selfHandle() && !contacts.contains(handle))
                        .toList(),
                presences);
    }

    /** Asks who these are, unless that is being asked already. */
    private void ask(List<Long> handles, Map<Long, RawPresence> presences) {
        List<Long> asked = handles.stream().filter(strangers::add).toList();
        ConnectionReading now = reading;
        if (now == null || asked.isEmpty()) {
            return;
        }
        int number = readings;
        meanwhile.asked();
        meanwhile.signalled(presences);
        calls.execute(() -> {
            Map<Long, Contact> described = new HashMap<>();
            Map<Long, RawPresence> shown = new HashMap<>();
            try {
                described.putAll(now.contactReader().read(asked));
                shown.putAll(now.protocol().readPresences(List.copyOf(described.keySet())));
            } catch (BusException e) {
                // What the signals said of them stands.
            }
            store.execute(() -> {
                if (number == readings) {
                    answered(now, asked, described, shown);
                }
                ended(number);
            });
        });
    }

    private void answered(
            ConnectionReading now, List<Long> asked, Map<Long, Contact> described, Map<Long, RawPresence> shown) {
        Map<Long, Contact> wanted = new HashMap<>(described);
        wanted.keySet().retainAll(strangers);
        strangers.removeAll(asked);
        contacts.putAll(wanted);
        contacts.show(meanwhile.newest(wanted.keySet(), shown), now.offer());
        put(contacts.of(wanted.keySet()));
    }

    private void ended(int number) {
        List<Runnable> again = meanwhile.answered();
        if (number == readings) {
            again.forEach(Runnable::run);
        }
    }

    // ---- requests ----

    /** Sends a request, and shows what is shown after it. */
    CompletableFuture<Void> request(ConnectionRequests.Request request) {
        ConnectionReading now = reading;
        if (now == null) {
            return CompletableFuture.failedFuture(ConnectionRequests.notConnected());
        }
        int number = readings;
        meanwhile.asked();
        return requests.send(request, now)
                .handleAsync(
                        (self, failure) -> {
                            RawPresence shown = self == null ? null : self.get(now.selfHandle());
                            if (shown != null && number == readings) {
                                RawPresence newest = meanwhile.newest(now.selfHandle(), shown);
                                writer.update(account -> account.withActual(newest.resolve(now.offer())));
                            }
                            ended(number);
                            if (failure != null) {
                                throw failure instanceof CompletionException e ? e : new CompletionException(failure);
                            }
                            return null;
                        },
                        store);
    }

    /** Sends what changes nothing of the own presence. */
    CompletableFuture<Void> order(ConnectionRequests.Request request) {
        return send(now -> requests.order(request, now));
    }

    /** Sends what must not keep other requests waiting. */
    CompletableFuture<Void> beside(ConnectionRequests.Request request) {
        return send(now -> requests.beside(request, now));
    }

    private CompletableFuture<Void> send(Function<ConnectionReading, CompletableFuture<Boolean>> request) {
        ConnectionReading now = reading;
        return now == null
                ? CompletableFuture.failedFuture(ConnectionRequests.notConnected())
                : request.apply(now).thenRunAsync(() -> {}, store);
    }

    /** Asks the connection to end; unlike other requests, possible while it is not connected yet. */
    CompletableFuture<Void> disconnect() {
        return requests.disconnect().thenRunAsync(() -> {}, store);
    }

    /** The handles of these identifiers, of those that are known. */
    List<Long> handlesOf(Collection<String> identifiers) {
        return contacts.handlesOf(identifiers);
    }

    /** The contact of this handle, where it is known. */
    Optional<Contact> contact(long handle) {
        return contacts.of(List.of(handle)).stream().findFirst();
    }

    /** The contact of this identifier, where it is known. */
    Optional<Contact> contact(String identifier) {
        return contacts.of(handlesOf(List.of(identifier))).stream().findFirst();
    }

    // ---- the end ----

    /** The connection's name has no owner any more. One that never said it was ending has died. */
    void vanished() {
        if (endReason == null) {
            down(ConnectionState.DISCONNECTED, StatusReason.CRASHED);
        } else if (lastError == null && StatusReason.isRequested(endReason)) {
            writer.remove();
        }
        firstRead.complete(null);
    }

    /** The connection is still there, but turns out to be another account's. */
    void abandoned() {
        readings++;
        writer.remove();
        firstRead.complete(null);
    }

    /** The bus is gone, and every connection with it. */
    void busLost() {
        down(ConnectionState.DISCONNECTED, StatusReason.BUS_LOST);
        firstRead.complete(null);
    }

    private void down(ConnectionState state, @Nullable ConnectionError error) {
        readings++;
        reading = null;
        heldBack = null;
        strangers.clear();
        contacts.replace(Map.of());
        writer.update(account -> account.withConnection(state, error));
        writer.forgetPresences();
    }

    String accountId() {
        return writer.account().id();
    }
}
