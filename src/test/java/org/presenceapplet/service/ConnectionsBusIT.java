package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.demo.ScriptedConnection.ALIASING;
import static org.presenceapplet.demo.ScriptedConnection.CONNECTION;
import static org.presenceapplet.demo.ScriptedConnection.CONTACTS;
import static org.presenceapplet.demo.ScriptedConnection.CONTACT_LIST;
import static org.presenceapplet.demo.ScriptedConnection.GROUPS;
import static org.presenceapplet.demo.ScriptedConnection.PRESENCE;
import static org.presenceapplet.demo.ScriptedConnection.PRESENCES;
import static org.presenceapplet.demo.ScriptedConnection.SIMPLE_PRESENCE;
import static org.presenceapplet.demo.ScriptedConnection.SIMPLE_PRESENCES;
import static org.presenceapplet.demo.ScriptedConnection.presence;
import static org.presenceapplet.demo.ScriptedConnection.spec;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedConnection;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** The client service against connections that say what no real one would, on a real dbus-daemon. */
@Requires(Part.DBUS_DAEMON)
class ConnectionsBusIT {
    private static final String ACCOUNT = "fake/fake/me";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final PrivateBus bus = PrivateBus.start();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private ScriptedConnection fake = ScriptedConnection.on(bus.address(), "me");

    @BeforeEach
    void peopleAreThere() {
        fake.contactList(Map.of(2, "Alice", 3, "Bob"))
                .presences(
                        Map.of(1, presence("available", ""), 2, presence("away", "lunch"), 3, presence("offline", "")));
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable closeable : toClose) {
            closeable.close();
        }
        fake.close();
        bus.close();
    }

    private ClientFixture client(Duration timeout) throws BusException {
        ClientFixture client = new ClientFixture(bus.address(), timeout);
        toClose.add(client);
        return client;
    }

    private ClientFixture settledClient() throws BusException {
        fake.appear();
        ClientFixture client = client(PATIENT);
        client.settled.join();
        return client;
    }

    // ---- reading ----

    @Test
    void whoIsThereIsRead() throws BusException {
        ClientFixture client = settledClient();
        assertEquals(Map.of("Alice", "away lunch", "Bob", "offline"), client.shown());
        assertEquals(
                new Contact(
                        new ContactId(ACCOUNT, "alice@example.org"),
                        "Alice",
                        List.of("Friends"),
                        Subscription.YES,
                        Presence.of("away", PresenceType.AWAY, "lunch"),
                        null),
                client.contact(ACCOUNT, "alice@example.org"));
        assertEquals("me@example.org", client.account(ACCOUNT).name());
        assertEquals(
                Presence.of("available", PresenceType.AVAILABLE, ""),
                client.account(ACCOUNT).actual());
    }

    @Test
    void statusesAreReadWithTheirFlagsAndParameters() throws BusException {
        fake.statuses(Map.of(
                "busy", spec(6, true, true, Map.of("message", "s", "priority", "n")),
                "phone", spec(6, true, false, Map.of()),
                "offline", spec(1, true, true, Map.of()),
                "strange", spec(99, true, true, Map.of()),
                "unset", spec(0, true, true, Map.of()),
                "secret", spec(2, false, true, Map.of())));
        Offer offer = settledClient().account(ACCOUNT).offer();
        assertEquals(
                List.of(
                        new StatusSpec("busy", PresenceType.BUSY, true, true, Map.of("message", "s", "priority", "n")),
                        new StatusSpec("phone", PresenceType.BUSY, true, false, Map.of())),
                offer.settable());
        assertEquals(PresenceInterface.PRESENCE, offer.by());
    }

    @Test
    void aConnectionOfOnlySimplePresenceIsSpokenToByThat() throws BusException {
        fake.interfaces(SIMPLE_PRESENCE, CONTACTS, CONTACT_LIST)
                .on(
                        "org.freedesktop.DBus.Properties",
                        "GetAll",
                        args -> args.get(0).equals(SIMPLE_PRESENCE)
                                ? Reply.of(
                                        "a{sv}",
                                        Map.of(
                                                "Statuses",
                                                new Variant<>(
                                                        Map.of("away", new Object[] {3, true, true}), "a{s(ubb)}"),
                                                "MaximumStatusMessageLength",
                                                new Variant<>(new UInt32(5))))
                                : Reply.of(
                                        "a{sv}",
                                        Map.of(
                                                "Status", new Variant<>(new UInt32(0)),
                                                "SelfHandle", new Variant<>(new UInt32(1)),
                                                "Interfaces",
                                                        new Variant<>(
                                                                List.of(SIMPLE_PRESENCE, CONTACTS, CONTACT_LIST),
                                                                "as"))))
                .on(
                        SIMPLE_PRESENCE,
                        "GetPresences",
                        args -> Reply.of(SIMPLE_PRESENCES, Map.of(2, new Object[] {6, "ontheroad", "far away"})))
                .on(SIMPLE_PRESENCE, "SetPresence", args -> Reply.of(""));
        ClientFixture client = settledClient();
        assertEquals(
                new Offer(
                        PresenceInterface.SIMPLE_PRESENCE,
                        Map.of("away", new StatusSpec("away", PresenceType.AWAY, true, true, Map.of("message", "s"))),
                        5),
                client.account(ACCOUNT).offer());
        assertEquals(
                Presence.of("ontheroad", PresenceType.BUSY, "far away"),
                client.contact(ACCOUNT, "alice@example.org").presence(),
                "the type comes with the presence");

        fake.emit(SIMPLE_PRESENCE, "PresencesChanged", SIMPLE_PRESENCES, Map.of(2, new Object[] {3, "away", ""}));
        eventuallyEquals("away", () -> client.shown().get("Alice"));
    }

    @Test
    void aConnectionOfNeitherInterfaceHasNoPresence() throws BusException {
        fake.interfaces(CONTACTS, CONTACT_LIST);
        ClientFixture client = settledClient();
        assertEquals(Offer.NONE, client.account(ACCOUNT).offer());
        assertEquals(ConnectionState.CONNECTED, client.account(ACCOUNT).connection());
        assertEquals(Map.of("Alice", "unknown", "Bob", "unknown"), client.shown());
    }

    @Test
    void aStatusThatIsNotListedHasTheTypeTheSpecificationGivesIt() throws BusException {
        fake.presences(Map.of(2, presence("brb", ""), 3, presence("juggling", "")));
        ClientFixture client = settledClient();
        assertEquals(
                PresenceType.AWAY,
                client.contact(ACCOUNT, "alice@example.org").presence().type());
        assertEquals(
                Presence.of("juggling", PresenceType.UNKNOWN, ""),
                client.contact(ACCOUNT, "bob@example.org").presence());
    }

    @Test
    void noStatusesAtAllShowAsUnknown() throws BusException {
        fake.presences(Map.of(2, new Object[] {0, Map.of()}));
        assertEquals(
                PresenceType.UNKNOWN,
                settledClient().contact(ACCOUNT, "alice@example.org").presence().type());
    }

    @Test
    void parametersOfWrongTypesAreKeptAndDoNoHarm() throws BusException {
        Map<String, Object> parameters =
                Map.of("message", new Variant<>(new UInt32(7)), "priority", new Variant<>(List.of("x"), "as"));
        fake.presences(Map.of(2, new Object[] {1767268800, Map.of("busy", parameters)}));
        assertEquals(
                new Presence(
                        List.of(new Status("busy", PresenceType.BUSY, Map.of("message", 7L, "priority", List.of("x")))),
                        Instant.parse("2026-01-01T12:00:00Z")),
                settledClient().contact(ACCOUNT, "alice@example.org").presence());
    }

    @Test
    void longAndHostileTextComesThroughUnaltered() throws BusException {
        String message = "\u202eשלום <b>&amp;\u0001\n" + "🎉".repeat(2_500);
        fake.contactList(Map.of(2, "<i>\u0007Evil_\nname</i>")).presences(Map.of(2, presence("away", message)));
        ClientFixture client = settledClient();
        assertEquals(Map.of("<i>\u0007Evil_\nname</i>", ("away " + message).strip()), client.shown());
    }

    @Test
    void oneBadHandleDoesNotHideTheOthers() throws BusException {
        fake.contactList(Map.of(2, "Alice", 3, "Bob", 4, "Ghost")).on(PRESENCE, "GetPresence", args -> {
            Map<Integer, Object> answer = new HashMap<>();
            for (Object handle : (Collection<?>) args.get(0)) {
                if (((UInt32) handle).intValue() == 4) {
                    return Reply.error("InvalidHandle");
                }
                answer.put(((UInt32) handle).intValue(), presence("busy", ""));
            }
            return Reply.of(PRESENCES, answer);
        });
        ClientFixture client = settledClient();
        assertEquals(Map.of("Alice", "busy", "Bob", "busy", "Ghost", "unknown"), client.shown());
        assertEquals(null, client.account(ACCOUNT).errorOrNull());
    }

    @Test
    void aMethodThatNeverAnswersLeavesTheRest() throws BusException {
        fake.on(PRESENCE, "GetStatuses", args -> null).appear();
        ClientFixture client = client(IMPATIENT);
        client.settled.join();
        assertEquals(Map.of("Alice", "away lunch", "Bob", "offline"), client.shown());
        assertEquals("NoReply", client.account(ACCOUNT).error().orElseThrow().name());
    }

    @Test
    void aConnectionThatNeverAnswersSettlesWithAnError() throws BusException {
        fake.on("org.freedesktop.DBus.Properties", "GetAll", args -> null).appear();
        ClientFixture client = client(IMPATIENT);
        client.settled.join();
        assertEquals("NoReply", client.account(ACCOUNT).error().orElseThrow().name());
        assertEquals(ConnectionState.DISCONNECTED, client.account(ACCOUNT).connection());
    }

    @Test
    void aNameThatVanishesInTheMiddleOfReadingSettlesAsGone() throws BusException {
        fake.on(PRESENCE, "GetPresence", args -> {
                    fake.close();
                    return null;
                })
                .appear();
        ClientFixture client = client(PATIENT);
        client.settled.orTimeout(10, TimeUnit.SECONDS).join();
        client.awaitAccount(
                ACCOUNT,
                account -> new ConnectionError("ServiceUnknown", "the connection manager has ended")
                        .equals(account.errorOrNull()));
        assertTrue(client.shown().values().stream().allMatch("unknown"::equals), client.shown()::toString);
    }

    @Test
    void aContactListThatIsNotYetThereIsReadWhenItIs() throws BusException {
        fake.on(CONTACT_LIST, "GetContactListAttributes", args -> Reply.error("NotYet"));
        ClientFixture client = settledClient();
        assertEquals(Map.of(), client.shown());
        assertEquals(null, client.account(ACCOUNT).errorOrNull());

        fake.contactList(Map.of(2, "Alice"));
        fake.emit(CONTACT_LIST, "ContactListStateChanged", "u", 3);
        eventuallyEquals(Map.of("Alice", "away lunch"), client::shown);
    }

    @Test
    void withoutAContactListTheContactsAreThoseWhosePresenceIsSignalled() throws BusException {
        fake.interfaces(PRESENCE).on(CONNECTION, "InspectHandles", args -> {
            List<String> identifiers = new ArrayList<>();
            for (Object handle : (Collection<?>) args.get(1)) {
                if (((UInt32) handle).intValue() == 13) {
                    return Reply.error("InvalidHandle");
                }
                identifiers.add("contact" + handle);
            }
            return Reply.of("as", identifiers);
        });
        ClientFixture client = settledClient();
        fake.presences(Map.of());
        fake.presenceUpdate(Map.of(
                0, presence("busy", ""),
                1, presence("away", "me"),
                7, presence("available", "hi"),
                13, presence("away", "")));
        eventuallyEquals(Map.of("contact7", "available hi"), client::shown);
        assertEquals("away", client.account(ACCOUNT).actual().primary().id());
    }

    // ---- signals ----

    @Test
    void aChangeIsSeenAndSaysSinceWhen() throws BusException {
        ClientFixture client = settledClient();
        fake.presenceUpdate(Map.of(2, presence("busy", "in a call")));
        eventuallyEquals("busy in a call", () -> client.shown().get("Alice"));
        assertEquals(
                ClientFixture.NOW, client.contact(ACCOUNT, "alice@example.org").sinceOrNull());
    }

    @Test
    void handleZeroAndUnknownHandlesAreNobody() throws BusException {
        ClientFixture client = settledClient();
        fake.presenceUpdate(Map.of(0, presence("busy", ""), 99, presence("busy", ""), 3, presence("away", "")));
        eventuallyEquals(Map.of("Alice", "away lunch", "Bob", "away"), client::shown);
        assertEquals("available", client.account(ACCOUNT).actual().primary().id());
    }

    @Test
    void aRepeatedPresenceUpdateIsNoChange() throws BusException {
        ClientFixture client = settledClient();
        int before = client.contactSteps().size();
        for (int i = 0; i < 5; i++) {
            fake.presenceUpdate(Map.of(2, presence("busy", "")));
        }
        fake.presenceUpdate(Map.of(3, presence("away", "end")));
        eventuallyEquals("away end", () -> client.shown().get("Bob"));
        assertEquals(before + 2, client.contactSteps().size());
    }

    @Test
    void aSignalFromSomebodyElseOnTheConnectionsPathIsIgnored() throws BusException {
        ClientFixture client = settledClient();
        ScriptedConnection stranger = ScriptedConnection.on(bus.address(), "stranger");
        toClose.add(stranger);
        stranger.spoof(fake, PRESENCE, "PresenceUpdate", PRESENCES, Map.of(2, presence("busy", "spoofed")));
        stranger.spoof(fake, CONNECTION, "StatusChanged", "uu", 2, 0);
        stranger.appear();
        client.awaitAccount("fake/fake/stranger", account -> account.isConnected());
        assertEquals("away lunch", client.shown().get("Alice"));
    }

    @Test
    void malformedSignalsAreSurvived() throws BusException {
        ClientFixture client = settledClient();
        fake.emit(PRESENCE, "PresenceUpdate", "s", "nonsense");
        fake.emit(PRESENCE, "PresenceUpdate", "");
        fake.emit(PRESENCE, "PresenceUpdate", "a{us}", Map.of(2, "nonsense"));
        fake.emit(CONTACT_LIST, "ContactsChangedWithID", "s", "nonsense");
        fake.emit(ALIASING, "AliasesChanged", "as", List.of("nonsense"));
        fake.presenceUpdate(Map.of(3, presence("away", "end")));
        eventuallyEquals("away end", () -> client.shown().get("Bob"));
        assertTrue(client.account(ACCOUNT).isConnected());
    }

    @Test
    void whatIsSignalledWhileReadingIsAppliedOnTopOfWhatWasRead() throws BusException {
        fake.on(PRESENCE, "GetPresence", args -> {
            fake.presenceUpdate(Map.of(2, presence("busy", "newer"), 1, presence("away", "newer")));
            fake.emit(ALIASING, "AliasesChanged", "a(us)", Collections.singletonList(new Object[] {3, "Robert"}));
            fake.emit(GROUPS, "GroupsChanged", "auasas", List.of(3), List.of("Work"), List.of("Friends"));
            return Reply.of(PRESENCES, Map.of(2, presence("away", "older"), 1, presence("available", "older")));
        });
        ClientFixture client = settledClient();
        eventuallyEquals(Map.of("Alice", "busy newer", "Robert", "unknown"), client::shown);
        eventuallyEquals("newer", () -> client.account(ACCOUNT).actual().message());
        assertEquals(List.of("Work"), client.contact(ACCOUNT, "bob@example.org").groups());
    }

    @Test
    void twoConnectionsOfOneProcessWithTheSameHandlesNeverMix() throws BusException {
        ScriptedConnection other = fake.beside("other")
                .contactList(Map.of(2, "Carol"))
                .presences(Map.of(2, presence("busy", "")))
                .appear();
        ClientFixture client = settledClient();
        client.awaitAccount("fake/fake/other", account -> account.isConnected());
        fake.presenceUpdate(Map.of(2, presence("available", "mine")));
        other.presenceUpdate(Map.of(2, presence("xa", "theirs")));
        eventuallyEquals(Map.of("Alice", "available mine", "Bob", "offline", "Carol", "xa theirs"), client::shown);
    }

    @Test
    void contactsComeAreRenamedRegroupedAndGo() throws BusException {
        ClientFixture client = settledClient();
        fake.contactList(Map.of(2, "Alice", 3, "Bob", 4, "Carol")).presences(Map.of(4, presence("xa", "far")));
        fake.emit(
                CONTACT_LIST,
                "ContactsChangedWithID",
                "a{u(uus)}a{us}a{us}",
                Map.of(4, new Object[] {4, 4, ""}),
                Map.of(4, "carol@example.org"),
                Map.of(3, "bob@example.org"));
        fake.emit(CONTACT_LIST, "ContactsChanged", "a{u(uus)}au", Map.of(4, new Object[] {4, 4, ""}), List.of(3));
        eventuallyEquals(Map.of("Alice", "away lunch", "Carol", "xa far"), client::shown);

        fake.emit(ALIASING, "AliasesChanged", "a(us)", Collections.singletonList(new Object[] {4, "Caroline"}));
        fake.emit(GROUPS, "GroupsChanged", "auasas", List.of(4), List.of("Work"), List.of("Friends"));
        eventuallyEquals(
                new Contact(
                        new ContactId(ACCOUNT, "carol@example.org"),
                        "Caroline",
                        List.of("Work"),
                        Subscription.YES,
                        Presence.of("xa", PresenceType.EXTENDED_AWAY, "far"),
                        null,
                        ContactDetails.plain(Subscription.YES)),
                () -> client.contact(ACCOUNT, "carol@example.org")
                        .withPresence(
                                client.contact(ACCOUNT, "carol@example.org").presence(), null));
    }

    // ---- connecting and going ----

    @Test
    void statusesReadBeforeConnectedAreVoidAndReadAgain() throws BusException {
        fake.status(1).statuses(Map.of("away", spec(3, true, true, Map.of())));
        ClientFixture client = settledClient();
        assertEquals(ConnectionState.CONNECTING, client.account(ACCOUNT).connection());
        assertEquals(Offer.NONE, client.account(ACCOUNT).offer());
        fake.presenceUpdate(Map.of(0, presence("away", "early")));

        fake.statusChanged(0, 1);
        client.awaitAccount(ACCOUNT, account -> account.offer().statuses().containsKey("away"));
        assertEquals(Map.of("Alice", "away lunch", "Bob", "offline"), client.shown());
    }

    @Test
    void contactsOfADroppedConnectionAreUnknownAndItsErrorIsTold() throws BusException {
        ClientFixture client = settledClient();
        fake.emit(
                CONNECTION,
                "ConnectionError",
                "sa{sv}",
                "org.freedesktop.Telepathy.Error.AuthenticationFailed",
                Map.of("debug-message", new Variant<>("wrong\npassword")));
        fake.statusChanged(2, 3);
        fake.leave();
        eventuallyEquals(Map.of("Alice", "unknown", "Bob", "unknown"), client::shown);
        assertEquals(
                new ConnectionError("AuthenticationFailed", "wrong password"),
                client.account(ACCOUNT).errorOrNull());
        assertEquals(Presence.UNKNOWN, client.account(ACCOUNT).actual());
        assertEquals(Offer.NONE, client.account(ACCOUNT).offer());
    }

    @Test
    void withoutAnErrorTheReasonIsTold() throws BusException {
        ClientFixture client = settledClient();
        fake.statusChanged(2, 8);
        client.awaitAccount(ACCOUNT, account -> new ConnectionError("Cert.Expired", "").equals(account.errorOrNull()));
    }

    @Test
    void aKilledManagerThatSaysNothingLeavesEverybodyUnknown() throws BusException {
        ClientFixture client = settledClient();
        fake.close();
        eventuallyEquals(Map.of("Alice", "unknown", "Bob", "unknown"), client::shown);
        assertEquals(
                new ConnectionError("ServiceUnknown", "the connection manager has ended"),
                client.account(ACCOUNT).errorOrNull());
    }

    @Test
    void aConnectionThatEndedOnRequestIsForgotten() throws BusException {
        ClientFixture client = settledClient();
        fake.statusChanged(2, 1);
        fake.leave();
        eventuallyEquals(List.of(), () -> client.roster().accounts());
        assertEquals(Map.of(), client.shown());
    }

    @Test
    void aNewOwnerOfTheNameIsANewConnectionWithNewHandles() throws BusException {
        ClientFixture client = settledClient();
        fake.close();
        eventually("it is gone", () -> !client.account(ACCOUNT).isConnected());
        fake = ScriptedConnection.on(bus.address(), "me")
                .contactList(Map.of(2, "Bob", 3, "Alice"))
                .presences(Map.of(2, presence("busy", "bob"), 3, presence("away", "alice")))
                .appear();
        eventuallyEquals(Map.of("Alice", "away alice", "Bob", "busy bob"), client::shown);
        assertEquals(null, client.account(ACCOUNT).errorOrNull());
    }

    @Test
    void aLostBusLeavesEverybodyUnknownAndAnotherOneIsReadAnew() throws Exception {
        ClientFixture client = settledClient();
        bus.kill();
        client.telepathy.busLost();
        assertEquals(Map.of("Alice", "unknown", "Bob", "unknown"), client.shown());
        assertEquals(
                "Disconnected", client.account(ACCOUNT).error().orElseThrow().name());

        bus.restart();
        ScriptedConnection other = ScriptedConnection.on(bus.address(), "other")
                .contactList(Map.of(2, "Carol"))
                .appear();
        toClose.add(other);
        Bus again = Bus.open(bus.address());
        toClose.add(again);
        client.telepathy.open(again).join();
        assertEquals(Map.of("Carol", "unknown"), client.shown(), "what the new bus has not is forgotten");
    }

    // ---- setting ----

    @Test
    void parametersGoOutInTheTypesTheStatusDeclares() throws BusException {
        CompletableFuture<Object> sent = new CompletableFuture<>();
        fake.statuses(Map.of("busy", spec(6, true, true, Map.of("message", "s", "priority", "n"))))
                .on(PRESENCE, "SetStatus", args -> {
                    sent.complete(args.get(0));
                    return Reply.of("");
                });
        ClientFixture client = settledClient();
        client.telepathy
                .connections()
                .setStatus(ACCOUNT, List.of(new StatusChoice("busy", Map.of("message", "hi", "priority", -5))))
                .toCompletableFuture()
                .join();
        Map<?, ?> parameters = Wire.map(Wire.map(sent.join()).get("busy"));
        assertEquals(new Variant<>("hi"), parameters.get("message"));
        assertEquals(new Variant<>((short) -5), parameters.get("priority"));
    }

    @Test
    void aRequestEndsWithItsAnswerEvenWhereNoSignalComes() throws BusException {
        fake.on(PRESENCE, "SetStatus", args -> Reply.of("")).statuses(Map.of("away", spec(3, true, true, Map.of())));
        ClientFixture client = settledClient();
        fake.presences(Map.of(1, presence("away", "")));
        client.telepathy
                .connections()
                .setStatus(ACCOUNT, List.of(StatusChoice.of("away", "")))
                .toCompletableFuture()
                .join();
        assertEquals("away", client.account(ACCOUNT).actual().primary().id(), "what is shown now is asked");
    }

    @Test
    void aRefusalKeepsTheErrorsName() throws BusException {
        fake.on(PRESENCE, "SetStatus", args -> Reply.error("PermissionDenied"));
        ClientFixture client = settledClient();
        assertEquals("PermissionDenied: scripted", refusal(client, "away").sentence());
    }

    @Test
    void whenOneWasLastActiveGoesOutInSecondsAndMayNotBeImplemented() throws BusException {
        CompletableFuture<Object> sent = new CompletableFuture<>();
        fake.on(PRESENCE, "SetLastActivityTime", args -> {
            sent.complete(args.get(0));
            return Reply.error("NotImplemented");
        });
        ClientFixture client = settledClient();
        Instant time = Instant.parse("2026-01-01T12:00:00.999Z");
        assertEquals(
                "NotImplemented",
                refusal(client.telepathy.connections().setLastActivityTime(ACCOUNT, time))
                        .errorName());
        assertEquals(new UInt32(time.getEpochSecond()), sent.join());
    }

    @Test
    void aRequestThatIsNeverAnsweredFailsInTheEnd() throws BusException {
        fake.on(PRESENCE, "SetStatus", args -> null).appear();
        ClientFixture client = client(IMPATIENT);
        client.settled.join();
        assertEquals("NoReply", refusal(client, "away").errorName());
    }

    @Test
    void picturesThatNeverComeKeepNoStatusWaiting() throws BusException {
        fake.on(ConnectionInterfaceAvatars.NAME, "RequestAvatars", args -> null)
                .on(PRESENCE, "SetStatus", args -> Reply.of(""))
                .statuses(Map.of("away", spec(3, true, true, Map.of())));
        ClientFixture client = settledClient();
        CompletionStage<Void> pictures =
                client.telepathy.avatars().requestAvatars(List.of(new ContactId(ACCOUNT, "alice@example.org")));
        eventually("pictures are asked for", () -> fake.calls().contains("RequestAvatars"));
        client.telepathy
                .connections()
                .setStatus(ACCOUNT, List.of(StatusChoice.of("away", "")))
                .toCompletableFuture()
                .join();
        assertTrue(!pictures.toCompletableFuture().isDone());
    }

    @Test
    void anUndeclaredParameterIsNotSent() throws BusException {
        ClientFixture client = settledClient();
        PresenceException refusal =
                refusal(client.telepathy.connections().setStatus(ACCOUNT, List.of(StatusChoice.of("away", "hi"))));
        assertEquals("InvalidArgument: 'away' has no parameter 'message'", refusal.sentence());
        assertTrue(!fake.calls().contains("SetStatus"));
    }

    @Test
    void anAccountThatIsNotThereIsNotConnected() throws BusException {
        assertEquals(
                "Disconnected",
                refusal(settledClient().telepathy.connections().clearStatus("nobody"))
                        .errorName());
    }

    private static PresenceException refusal(ClientFixture client, String status) {
        return refusal(client.telepathy.connections().setStatus(ACCOUNT, List.of(StatusChoice.of(status, ""))));
    }

    private static PresenceException refusal(CompletionStage<Void> answer) {
        CompletionException failure = assertThrows(
                CompletionException.class, () -> answer.toCompletableFuture().join());
        return assertInstanceOf(PresenceException.class, failure.getCause());
    }
}
