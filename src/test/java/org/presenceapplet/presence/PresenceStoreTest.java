package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.RosterChange.Step;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;

class PresenceStoreTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Presence AWAY = Presence.of("away", PresenceType.AWAY, "lunch");
    private static final Presence BUSY = Presence.of("busy", PresenceType.BUSY, "");

    private final ManualExecutor executor = new ManualExecutor();
    private final ManualClock clock = new ManualClock(NOON);
    private final PresenceStore store = new PresenceStore(executor, clock);
    private final List<RosterChange> changes = new ArrayList<>();

    private static Contact contact(String identifier, Presence presence) {
        return Contact.unknown(new ContactId("work", identifier)).withPresence(presence, null);
    }

    private Contact stored(String identifier) {
        return store.roster().contact(new ContactId("work", identifier)).orElseThrow();
    }

    @Test
    void listenersHearOnceOfEverythingThatCameTogether() {
        store.addListener(changes::add);
        AccountWriter writer = store.open("work", "Work");
        writer.replaceContacts(List.of(contact("alice", AWAY)));
        writer.putContacts(List.of(contact("alice", BUSY)));
        executor.runAll();

        Contact first = contact("alice", AWAY);
        Contact second = contact("alice", BUSY).withPresence(BUSY, NOON);
        assertEquals(
                List.of(new RosterChange(
                        List.of(new Step<>(null, first), new Step<>(first, second)),
                        List.of(new Step<>(null, Account.unknown("work", "Work"))))),
                changes);
    }

    @Test
    void whatChangesNothingIsNotTold() {
        AccountWriter writer = store.open("work", "Work");
        writer.putContacts(List.of(contact("alice", AWAY)));
        executor.runAll();
        Roster before = store.roster();
        store.addListener(changes::add);

        writer.putContacts(List.of(contact("alice", AWAY)));
        writer.update(account -> account.withName("Work"));
        executor.runAll();

        assertEquals(List.of(), changes);
        assertSame(before, store.roster());
    }

    @Test
    void aPresenceHoldsSinceItWasSeenToCome() {
        AccountWriter writer = store.open("work", "Work");
        writer.replaceContacts(List.of(contact("alice", AWAY)));
        assertEquals(null, stored("alice").sinceOrNull(), "it was there from the beginning");

        clock.advance(Duration.ofMinutes(3));
        writer.putContacts(List.of(contact("alice", BUSY)));
        assertEquals(NOON.plusSeconds(180), stored("alice").sinceOrNull());

        clock.advance(Duration.ofMinutes(3));
        writer.putContacts(List.of(contact("alice", BUSY).withAlias("Alice")));
        assertEquals(NOON.plusSeconds(180), stored("alice").sinceOrNull(), "a repeated presence is no change");
    }

    @Test
    void contactsOfADroppedConnectionAreUnknown() {
        AccountWriter writer = store.open("work", "Work");
        writer.replaceContacts(List.of(contact("alice", AWAY), contact("bob", BUSY)));
        clock.advance(Duration.ofMinutes(1));
        writer.forgetPresences();

        Instant then = NOON.plusSeconds(60);
        assertEquals(
                Set.of(
                        contact("alice", Presence.UNKNOWN).withPresence(Presence.UNKNOWN, then),
                        contact("bob", Presence.UNKNOWN).withPresence(Presence.UNKNOWN, then)),
                store.roster().contacts().stream().collect(Collectors.toSet()));
    }

    @Test
    void anOlderWriterChangesNothing() {
        AccountWriter older = store.open("work", "Work");
        older.putContacts(List.of(contact("alice", AWAY)));
        AccountWriter newer = store.open("work", "Work");
        newer.forgetPresences();
        Roster before = store.roster();

        older.putContacts(List.of(contact("alice", BUSY), contact("bob", BUSY)));
        older.removeContacts(List.of("alice"));
        older.replaceContacts(List.of());
        older.forgetPresences();
        older.update(account -> account.withName("Old"));
        older.remove();

        assertEquals(before, store.roster());
    }

    @Test
    void aContactListThatIsReplacedLosesWhoIsNotInIt() {
        AccountWriter writer = store.open("work", "Work");
        writer.putContacts(List.of(contact("alice", AWAY), contact("bob", BUSY)));
        writer.replaceContacts(List.of(contact("bob", BUSY)));
        assertEquals(List.of(contact("bob", BUSY)), store.roster().contacts());
    }

    @Test
    void sameIdentifiersOnTwoAccountsAreTwoContacts() {
        store.open("work", "Work").putContacts(List.of(contact("alice", AWAY)));
        Contact home = Contact.unknown(new ContactId("home", "alice")).withPresence(BUSY, null);
        store.open("home", "Home").putContacts(List.of(home));
        assertEquals(
                Set.of(contact("alice", AWAY), home), Set.copyOf(store.roster().contacts()));
    }

    @Test
    void anAccountThatGoesTakesItsContactsAlong() {
        AccountWriter writer = store.open("work", "Work");
        writer.putContacts(List.of(contact("alice", AWAY)));
        writer.remove();
        assertEquals(Roster.EMPTY, store.roster());
    }

    @Test
    void accountsLeftOverFromAnEarlierBusAreForgotten() {
        store.open("work", "Work");
        store.open("home", "Home");
        store.retainAccounts(Set.of("home"));
        assertEquals(List.of(Account.unknown("home", "Home")), store.roster().accounts());
    }

    @Test
    void theEffectivePresenceIsTheMostAvailableOneOfConnectedAccounts() {
        assertEquals(PresenceType.OFFLINE, store.roster().effective().type());
        connect("work", AWAY);
        connect("home", BUSY);
        assertEquals(BUSY, store.roster().effective());
    }

    private void connect(String account, Presence actual) {
        store.open(account, account)
                .update(before -> before.withConnection(ConnectionState.CONNECTED, null)
                        .withOffer(new Offer(PresenceInterface.PRESENCE, Map.of(), 0))
                        .withActual(actual));
    }
}
