package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.XmppPerson.Shown;

/** Contacts and connections through telepathy-haze: who is seen, and what becomes of them when it ends. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
final class ConnectionsRealIT {
    private final HazeAccount me = HazeAccount.start();

    @AfterEach
    void end() {
        me.close();
    }

    @Test
    void everybodyIsListedWithWhatTheyShow() {
        me.connect();
        eventuallyEquals(
                List.of(
                        contact("alice", "Alice Anders", List.of("Friends"), "available", "Hello from Alice"),
                        contact("bob", "Bob Børge", List.of("Friends", "Work"), "away", "Out to lunch"),
                        contact("carol", "carol@localhost", List.of("Buddies"), "busy", ""),
                        contact("dave", "Dave", List.of("Work"), "offline", ""),
                        contact("erin", "Erin", List.of("Work"), "offline", ""),
                        contact("frank", "Frank", List.of("Work"), "offline", ""),
                        contact("grace", "grace@localhost", List.of(), "unknown", "")
                                .withSubscription(Subscription.NO)
                                .withDetails(ContactDetails.plain(Subscription.ASK))),
                this::everybody);
    }

    @Test
    void connectionThatIsThereAlreadyIsReadAtOnce() throws BusException {
        Account account = me.connect();
        try (PresenceClient late = PresenceClient.open(me.stack().busAddress())) {
            assertEquals(account, late.account(HazeAccount.ID));
            assertEquals(
                    contact("alice", "Alice Anders", List.of("Friends"), "available", "Hello from Alice"),
                    late.contact(HazeAccount.ID, "alice@localhost"));
        }
    }

    @Test
    void changeOfAContactIsSeen() {
        me.connect();
        me.stack().alice().show("away", "Out to lunch");
        eventuallyEquals(
                contact("alice", "Alice Anders", List.of("Friends"), "away", "Out to lunch")
                        .withPresence(Presence.of("away", PresenceType.AWAY, "Out to lunch"), PresenceClient.NOW),
                () -> me.contact("alice"));
    }

    @ParameterizedTest
    @CsvSource({"chat, available", "away, away", "xa, xa", "dnd, busy"})
    void everyXmppShowArrivesAsItsStatus(String show, String status) {
        me.connect();
        me.stack().alice().show(show, "this one");
        eventuallyEquals(
                Presence.of(status, HazeAccount.OFFER.typeOf(status), "this one"), () -> me.presenceOf("alice"));
    }

    @Test
    void contactWhoLogsOutIsOffline() {
        me.connect();
        me.stack().alice().goOffline();
        eventuallyEquals(Presence.of("offline", PresenceType.OFFLINE, ""), () -> me.presenceOf("alice"));
    }

    @Test
    void contactsOfAKilledManagerAreUnknownAtOnce() {
        me.connect();
        me.stack().killHaze();
        eventuallyEquals(down("ServiceUnknown", "the connection manager has ended"), me::now);
        assertEverybodyIsUnknown();
    }

    @Test
    void connectionMadeAfterTheManagerWasKilledIsRead() {
        me.connect();
        me.stack().killHaze();
        eventually("the account is down", () -> !me.now().isConnected());
        me.stack().alice().show("xa", "back later");
        assertEquals(Optional.empty(), me.connect().error());
        eventuallyEquals(Presence.of("xa", PresenceType.EXTENDED_AWAY, "back later"), () -> me.presenceOf("alice"));
    }

    @Test
    void contactsAreUnknownWhenTheServerIsGone() {
        me.connect();
        me.stack().stopServer();
        eventuallyEquals(down("ConnectionLost", "System Shutdown"), me::now);
        assertEverybodyIsUnknown();
    }

    @Test
    void connectionMadeAfterTheServerCameBackIsRead() {
        me.connect();
        me.stack().stopServer();
        eventually("the account is down", () -> !me.now().isConnected());
        me.stack().startServer();
        assertEquals(Optional.empty(), me.connect().error());
    }

    @Test
    void wrongPasswordIsToldAsTheAccountsError() {
        me.stack().connectWithPassword("wrong");
        eventuallyEquals(down("AuthenticationFailed", "Incorrect username or password"), me::now);
    }

    @Test
    void connectionToASilentServerIsConnectingUntilItIsCancelled() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            me.stack().connectTo(silent.getLocalPort());
            eventuallyEquals(ConnectionState.CONNECTING, () -> me.now().connection());
            assertEquals(
                    "Disconnected",
                    me.client().ask(port -> port.setStatus(HazeAccount.ID, List.of(StatusChoice.of("away", "")))));
            me.client().set("offline", "");
            eventuallyEquals(Roster.EMPTY, me.client()::roster);
        }
    }

    @Test
    void goingOfflineDisconnectsAndTheConnectionIsGone() {
        Account account = me.connect();
        assertEquals(List.of(new Outcome.Done(account)), me.client().set("offline", ""));
        eventuallyEquals(Roster.EMPTY, me.client()::roster);
        eventuallyEquals(new Shown("offline", ""), me.stack().alice()::sees);
    }

    /** Whether a first presence came with the contact list or right after it makes no difference. */
    private List<Contact> everybody() {
        return me.client().roster().contacts().stream()
                .map(contact -> contact.withGroups(
                                contact.groups().stream().sorted().toList())
                        .withPresence(contact.presence(), null))
                .sorted(Comparator.comparing(contact -> contact.id().identifier()))
                .toList();
    }

    private void assertEverybodyIsUnknown() {
        Set<Presence> shown =
                me.client().roster().contacts().stream().map(Contact::presence).collect(Collectors.toSet());
        assertEquals(Set.of(Presence.UNKNOWN), shown);
    }

    private static Account down(String errorName, String text) {
        return Account.unknown(HazeAccount.ID, "me@localhost")
                .withConnection(ConnectionState.DISCONNECTED, new ConnectionError(errorName, text));
    }

    private static Contact contact(String name, String alias, List<String> groups, String status, String message) {
        return new Contact(
                new ContactId(HazeAccount.ID, name + "@localhost"),
                alias,
                groups,
                Subscription.YES,
                Presence.of(status, HazeAccount.OFFER.typeOf(status), message),
                null);
    }
}
