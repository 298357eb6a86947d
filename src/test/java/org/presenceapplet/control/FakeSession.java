package org.presenceapplet.control;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.FakeAccountPort;

/** A session on no bus at all: a real store, filled by the test, and a scripted port. */
final class FakeSession implements Session {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00.123Z"), ZoneOffset.UTC);
    static final String WORK = "haze/jabber/work0";
    static final String HOME = "haze/jabber/home0";

    final ScriptedPort port = new ScriptedPort();
    final FakeAccountPort accounts = new FakeAccountPort(Runnable::run);
    final CompletableFuture<Void> lost = new CompletableFuture<>();
    CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    boolean closed;
    boolean outlivesCommands;

    private final Executor executor;
    private final PresenceStore store;
    private final PresenceEngine engine;
    private final Map<String, AccountWriter> writers = new HashMap<>();

    FakeSession() {
        this(Runnable::run);
    }

    FakeSession(Executor executor) {
        this.executor = executor;
        this.store = new PresenceStore(executor, NOON);
        this.engine = new PresenceEngine(
                store,
                port,
                accounts,
                new RecentChoices(List.of()),
                new OfflineAccounts(List.of()),
                Layers.NONE,
                NOON,
                (delay, task) -> {});
    }

    /** A status that may be set, alone, with a message. */
    static StatusSpec spec(String id, PresenceType type) {
        return new StatusSpec(id, type, true, true, Map.of(Status.MESSAGE, "s"));
    }

    static Offer offer(StatusSpec... specs) {
        Map<String, StatusSpec> byId = new HashMap<>();
        List.of(specs).forEach(spec -> byId.put(spec.id(), spec));
        return new Offer(PresenceInterface.PRESENCE, byId, 0);
    }

    /** The statuses telepathy-haze offers for XMPP. */
    static Offer haze() {
        return offer(
                spec("available", PresenceType.AVAILABLE),
                spec("away", PresenceType.AWAY),
                spec("xa", PresenceType.EXTENDED_AWAY),
                spec("busy", PresenceType.BUSY));
    }

    static Contact contact(String account, String id, String alias, Presence presence) {
        ContactId contactId = new ContactId(account, id);
        return new Contact(contactId, alias, List.of("Friends"), Subscription.YES, presence, null);
    }

    void account(String id, String name) {
        writers.put(id, store.open(id, name));
    }

    void connected(String id, String name, Offer offer, Presence actual) {
        account(id, name);
        change(
                id,
                account -> account.withConnection(ConnectionState.CONNECTED, null)
                        .withOffer(offer)
                        .withActual(actual));
    }

    /** An account that an account manager keeps, not connected. */
    void managed(String id, String name, boolean enabled, boolean valid) {
        account(id, name);
        change(id, account -> account.withManaged(new Managed("haze", "jabber", enabled, valid)));
    }

    /** Work, connected through haze and available. */
    FakeSession withWork() {
        connected(WORK, "Work", haze(), Presence.of("available", PresenceType.AVAILABLE, ""));
        return this;
    }

    void change(String id, UnaryOperator<Account> change) {
        write(id, writer -> writer.update(change));
    }

    void contacts(String id, Contact... contacts) {
        write(id, writer -> writer.putContacts(List.of(contacts)));
    }

    void write(String id, Consumer<AccountWriter> writing) {
        executor.execute(() -> writing.accept(writers.get(id)));
    }

    @Override
    public PresenceStore store() {
        return store;
    }

    @Override
    public PresenceEngine engine() {
        return engine;
    }

    @Override
    public AccountPort accounts() {
        return accounts;
    }

    @Override
    public CompletionStage<Void> settled() {
        return settled;
    }

    @Override
    public CompletionStage<?> lost() {
        return lost;
    }

    @Override
    public boolean outlivesCommands() {
        return outlivesCommands;
    }

    @Override
    public void close() {
        closed = true;
    }
}
