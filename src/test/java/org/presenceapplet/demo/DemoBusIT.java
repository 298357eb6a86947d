package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Introspectable;
import org.freedesktop.dbus.interfaces.Peer;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.ConnectionManager;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.ConnectionStatusReason;
import org.presenceapplet.telepathy.LastActivityAndStatuses;
import org.presenceapplet.telepathy.Pair;
import org.presenceapplet.telepathy.SimplePresenceStruct;
import org.presenceapplet.telepathy.StatusSpec;
import org.presenceapplet.telepathy.TelepathyError;

/** The demo as a client sees it, over the bus it brings. */
@NullUnmarked // a missing entry fails the test by itself
class DemoBusIT {
    private static final String PRESENCE = ConnectionInterfacePresence.NAME;
    private static final String SIMPLE = ConnectionInterfaceSimplePresence.NAME;
    private static final UInt32 SELF = new UInt32(1);
    private static final UInt32 ALICE = new UInt32(2);
    private static final UInt32 NOBODY = new UInt32(9999);

    @TempDir
    Path folder;

    private Demo demo;
    private TestClient client;

    private void start(DemoOptions options) throws IOException, DBusException {
        demo = Demo.start(folder.resolve("private/bus"), options);
        client = new TestClient(demo.address(), "me");
    }

    @AfterEach
    void stop() throws IOException {
        if (client != null) {
            client.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void statusesCoverEveryTypeAndBothInterfacesAgree() throws Exception {
        start(DemoOptions.still());
        Map<String, StatusSpec> statuses =
                client.as(ConnectionInterfacePresence.class).GetStatuses();

        assertEquals(
                Set.of(1, 2, 3, 4, 5, 6, 7, 8),
                Set.copyOf(statuses.values().stream()
                        .map(status -> status.type.intValue())
                        .distinct()
                        .toList()));
        assertEquals(
                new StatusSpec(new UInt32(2), true, true, Map.of("message", "s", "priority", "n")),
                statuses.get("available"));
        assertEquals(
                new StatusSpec(new UInt32(6), true, false, Map.of("message", "s", "number", "s")),
                statuses.get("phone"));
        assertEquals(new StatusSpec(new UInt32(5), true, true, Map.of()), statuses.get("hidden"));
        assertFalse(statuses.get("pstn").maySetOnSelf);

        Map<String, Variant<?>> properties = client.as(Properties.class).GetAll(SIMPLE);
        assertEquals(
                new UInt32(512), properties.get("MaximumStatusMessageLength").getValue());
        Map<?, ?> simple = (Map<?, ?>) properties.get("Statuses").getValue();
        assertEquals(statuses.keySet(), simple.keySet());
    }

    @Test
    void exclusiveStatusIsSetAloneAndTwoThatAreNotTogether() throws Exception {
        start(DemoOptions.still());
        ConnectionInterfacePresence presence = client.as(ConnectionInterfacePresence.class);

        presence.SetStatus(Map.of("busy", Map.of("message", new Variant<>("Büro ☎"))));
        assertEquals(Map.of("busy", Map.of("message", new Variant<>("Büro ☎"))), own());

        presence.SetStatus(Map.of("phone", Map.of(), "music", Map.of("title", new Variant<>("Clair de lune"))));
        assertEquals(Map.of("phone", Map.of(), "music", Map.of("title", new Variant<>("Clair de lune"))), own());

        assertEquals("InvalidArgument", setStatus(Map.of("busy", Map.of(), "phone", Map.of())));
        assertEquals("InvalidArgument", setStatus(Map.of()));
    }

    @Test
    void addedStatusesAreRemovedAgain() throws Exception {
        start(DemoOptions.still());
        ConnectionInterfacePresence presence = client.as(ConnectionInterfacePresence.class);

        presence.AddStatus("phone", Map.of());
        presence.AddStatus("music", Map.of());
        assertEquals(Set.of("phone", "music"), own().keySet());
        presence.RemoveStatus("phone");
        assertEquals(Set.of("music"), own().keySet());
        presence.RemoveStatus("music");
        assertEquals(Set.of("available"), own().keySet());
        presence.AddStatus("away", Map.of());
        presence.ClearStatus();
        assertEquals(Set.of("available"), own().keySet());
        assertEquals("InvalidArgument", client.refusal(PRESENCE, "RemoveStatus", "s", "phone"));
    }

    @Test
    void wrongStatusesAndParametersAreInvalidArguments() throws Exception {
        start(DemoOptions.still());

        assertEquals("InvalidArgument", setStatus(Map.of("sleeping", Map.of())));
        assertEquals("InvalidArgument", setStatus(Map.of("offline", Map.of())));
        assertEquals("InvalidArgument", setStatus(Map.of("pstn", Map.of())));
        assertEquals("InvalidArgument", setStatus(Map.of("available", Map.of("priority", new Variant<>("high")))));
        assertEquals("InvalidArgument", setStatus(Map.of("away", Map.of("message", new Variant<>(7)))));
        assertEquals("InvalidArgument", setStatus(Map.of("away", Map.of("mood", new Variant<>("fine")))));
        assertEquals("InvalidArgument", client.refusal(PRESENCE, "AddStatus", "sa{sv}", "error", Map.of()));
        assertEquals("InvalidArgument", client.refusal(SIMPLE, "SetPresence", "ss", "hidden", "no message here"));
        assertEquals(Map.of("available", Map.of()), own());
        assertEquals("no error", setStatus(Map.of("available", Map.of("priority", new Variant<>((short) -5)))));
    }

    @Test
    void tooLongSimpleMessageIsCutBetweenCharacters() throws Exception {
        start(DemoOptions.still());
        ConnectionInterfaceSimplePresence simple = client.as(ConnectionInterfaceSimplePresence.class);

        simple.SetPresence("away", "🎉".repeat(600));
        assertEquals(
                Map.of(SELF, new SimplePresenceStruct(new UInt32(3), "away", "🎉".repeat(512))),
                simple.GetPresences(List.of(SELF)));
    }

    @Test
    void badHandleFailsTheWholeCallButAttributesLeaveItOut() throws Exception {
        start(DemoOptions.still());
        List<UInt32> handles = List.of(ALICE, NOBODY);

        assertEquals("InvalidHandle", client.refusal(PRESENCE, "GetPresence", "au", handles));
        assertEquals("InvalidHandle", client.refusal(PRESENCE, "RequestPresence", "au", handles));
        assertEquals("InvalidHandle", client.refusal(SIMPLE, "GetPresences", "au", handles));
        assertEquals("InvalidHandle", client.refusal(Connection.NAME, "InspectHandles", "uau", new UInt32(1), handles));
        assertEquals(
                Map.of(ALICE, Map.of(Connection.CONTACT_ID_ATTRIBUTE, new Variant<>("alice.anders@demo.example"))),
                client.as(ConnectionInterfaceContacts.class).GetContactAttributes(handles, List.of(), false));
    }

    @Test
    void ownChangeIsSignalledOnBothInterfaces() throws Exception {
        start(DemoOptions.still());

        client.as(ConnectionInterfacePresence.class).SetStatus(Map.of("xa", Map.of("message", new Variant<>("Zzz"))));

        assertEquals("PresenceUpdate[{1=[0, {xa={message=Zzz}}]}]", TestClient.describe(client.next("PresenceUpdate")));
        assertEquals("PresencesChanged[{1=[4, xa, Zzz]}]", TestClient.describe(client.next("PresencesChanged")));
    }

    @Test
    void contactWithTwoStatusesShowsTheMostAvailableOnSimplePresence() throws Exception {
        start(DemoOptions.still());

        demo.manager()
                .connection()
                .setPresence(
                        "alice.anders@demo.example",
                        DemoPresence.of("away", "Tea").and("music", Map.of()));
        client.next("PresencesChanged");

        assertEquals(
                Map.of(ALICE, new SimplePresenceStruct(new UInt32(2), "music", "")),
                client.as(ConnectionInterfaceSimplePresence.class).GetPresences(List.of(ALICE)));
        assertEquals(Map.of("away", Map.of("message", new Variant<>("Tea")), "music", Map.of()), statuses(ALICE));
    }

    @Test
    void presenceIsRequestedOnlyFromThoseWhoShowIt() throws Exception {
        start(DemoOptions.still());
        UInt32 priya = handleOf("priya.rao@demo.example");

        assertEquals("PermissionDenied", client.refusal(PRESENCE, "RequestPresence", "au", List.of(ALICE, priya)));
        assertEquals(List.of(), client.heard());
        client.as(ConnectionInterfacePresence.class).RequestPresence(List.of(ALICE));
        client.next("PresenceUpdate");
    }

    @Test
    void lastActivityTimeIsReportedInTheOwnPresence() throws Exception {
        start(DemoOptions.still());
        ConnectionInterfacePresence presence = client.as(ConnectionInterfacePresence.class);

        presence.SetLastActivityTime(new UInt32(4_000_000_000L));

        assertEquals(
                new LastActivityAndStatuses(new UInt32(4_000_000_000L), Map.of("available", Map.of())),
                presence.GetPresence(List.of(SELF)).get(SELF));
    }

    @Test
    void newConnectionConnectsWhenAskedAndRefusesUntilThen() throws Exception {
        List<Runnable> later = new CopyOnWriteArrayList<>();
        start(DemoOptions.still()
                .with(options -> options.connected = false)
                .with(options -> options.connectingDelay = Duration.ofMinutes(1))
                .with(options -> options.scheduler = () -> (delay, action) -> later.add(action)));
        Connection connection = client.as(Connection.class);

        assertEquals("Disconnected", client.refusal(PRESENCE, "GetStatuses", ""));
        assertEquals("Disconnected", client.refusal(PRESENCE, "GetPresence", "au", List.of(SELF)));
        assertEquals("Disconnected", setStatus(Map.of("away", Map.of())));
        assertEquals("Disconnected", client.refusal(PRESENCE, "ClearStatus", ""));
        assertEquals("Disconnected", client.refusal(PRESENCE, "SetLastActivityTime", "u", SELF));
        assertEquals(
                "NotYet",
                client.refusal(
                        ConnectionInterfaceContactList.NAME, "GetContactListAttributes", "asb", List.of(), false));
        client.as(ConnectionInterfaceSimplePresence.class).SetPresence("busy", "Early");
        connection.Connect();
        assertEquals(new UInt32(ConnectionStatus.CONNECTING), connection.GetStatus());
        later.forEach(Runnable::run);

        assertEquals("StatusChanged[1, 1]", TestClient.describe(client.next("StatusChanged")));
        assertEquals("ContactListStateChanged[3]", TestClient.describe(client.next("ContactListStateChanged")));
        assertEquals("StatusChanged[0, 1]", TestClient.describe(client.next("StatusChanged")));
        assertEquals(Set.of("busy"), own().keySet());
        assertEquals(SELF, connection.GetSelfHandle());
    }

    @Test
    void disconnectedConnectionSaysSoAndIsGone() throws Exception {
        start(DemoOptions.still());

        client.as(Connection.class).Disconnect();

        assertEquals("StatusChanged[2, 1]", TestClient.describe(client.next("StatusChanged")));
        assertTrue(client.refusal(Connection.NAME, "GetStatus", "").startsWith("org.freedesktop.DBus.Error."));
    }

    @Test
    void droppedConnectionTellsTheErrorFirst() throws Exception {
        start(DemoOptions.still());

        demo.manager().connection().drop(TelepathyError.CONNECTION_LOST, ConnectionStatusReason.NETWORK_ERROR);

        assertTrue(TestClient.describe(client.next("ConnectionError")).contains("Error.ConnectionLost"));
        assertEquals("StatusChanged[2, 2]", TestClient.describe(client.next("StatusChanged")));
    }

    @Test
    void contactListHoldsPeopleWithAliasesGroupsAndSubscriptions() throws Exception {
        start(DemoOptions.still());
        Map<UInt32, Map<String, Variant<?>>> contacts = client.as(ConnectionInterfaceContactList.class)
                .GetContactListAttributes(
                        List.of(
                                ConnectionInterfaceAliasing.NAME,
                                ConnectionInterfaceContactGroups.NAME,
                                ConnectionInterfaceSimplePresence.NAME),
                        false);

        assertEquals(41, contacts.size());
        Map<String, Variant<?>> alice = contacts.get(ALICE);
        assertEquals(
                "Alice Anders",
                alice.get(ConnectionInterfaceAliasing.ALIAS_ATTRIBUTE).getValue());
        assertEquals(
                List.of("Friends", "Choir"),
                alice.get(ConnectionInterfaceContactGroups.GROUPS_ATTRIBUTE).getValue());
        assertEquals(
                new UInt32(4),
                alice.get(ConnectionInterfaceContactList.SUBSCRIBE_ATTRIBUTE).getValue());
        Map<String, Variant<?>> priya = contacts.get(handleOf("priya.rao@demo.example"));
        assertEquals(
                new UInt32(3),
                priya.get(ConnectionInterfaceContactList.PUBLISH_ATTRIBUTE).getValue());
        assertTrue(priya.containsKey(ConnectionInterfaceContactList.PUBLISH_REQUEST_ATTRIBUTE));
    }

    @Test
    void changedAliasGroupAndSubscriptionAreSignalled() throws Exception {
        start(DemoOptions.still());
        UInt32 mateo = handleOf("mateo@demo.example");

        client.as(ConnectionInterfaceAliasing.class).SetAliases(Map.of(ALICE, "Al"));
        client.as(ConnectionInterfaceContactGroups.class).SetContactGroups(ALICE, List.of("Choir", "Book club"));
        client.as(ConnectionInterfaceContactList.class).RemoveContacts(List.of(mateo));

        assertEquals("AliasesChanged[[[2, Al]]]", TestClient.describe(client.next("AliasesChanged")));
        assertEquals("GroupsCreated[[Book club]]", TestClient.describe(client.next("GroupsCreated")));
        assertEquals("GroupsChanged[[2], [Book club], [Friends]]", TestClient.describe(client.next("GroupsChanged")));
        assertEquals(
                "ContactsChangedWithID[{}, {}, {" + mateo + "=mateo@demo.example}]",
                TestClient.describe(client.next("ContactsChangedWithID")));
    }

    @Test
    void interfacesThatAreSwitchedOffAreNeitherListedNorThere() throws Exception {
        start(DemoOptions.still()
                .with(options -> options.presence = false)
                .with(options -> options.contactList = false));

        assertEquals(
                List.of(
                        ConnectionInterfaceContacts.NAME,
                        ConnectionInterfaceAliasing.NAME,
                        ConnectionInterfaceAvatars.NAME,
                        ConnectionInterfaceClientTypes.NAME,
                        SIMPLE),
                client.as(Connection.class).GetInterfaces());
        assertEquals("org.freedesktop.DBus.Error.UnknownMethod", client.refusal(PRESENCE, "GetStatuses", ""));
        client.as(ConnectionInterfaceSimplePresence.class).SetPresence("away", "");
        client.next("PresencesChanged");
        assertEquals(List.of(), client.heard());
    }

    @Test
    void handlesOfTwoConnectionsOverlap() throws Exception {
        start(DemoOptions.still());
        ConnectionManager manager = client.bus()
                .getRemoteObject(
                        ConnectionManager.NAME + ".demo",
                        ConnectionManager.PATH_PREFIX + "demo",
                        ConnectionManager.class);
        Pair<String, DBusPath> made = manager.RequestConnection("demo", Map.of("account", new Variant<>("you")));
        assertEquals(Connection.NAME + ".demo.demo.you", made.first);

        try (TestClient other = new TestClient(demo.address(), "you")) {
            other.as(Connection.class).Connect();
            demo.manager().connection("you").setPresence("alice.anders@demo.example", DemoPresence.of("dnd"));

            assertEquals(Set.of("available"), statuses(ALICE).keySet());
            assertEquals(
                    Set.of("dnd"),
                    other.as(ConnectionInterfacePresence.class)
                            .GetPresence(List.of(ALICE))
                            .get(ALICE)
                            .statuses
                            .keySet());
            assertEquals(List.of(), client.heard());
        }
        assertEquals("NotAvailable", request("demo", Map.of("account", new Variant<>("you"))));
        assertEquals("NotImplemented", request("jabber", Map.of("account", new Variant<>("her"))));
        assertEquals("InvalidArgument", request("demo", Map.of()));
        assertEquals("InvalidArgument", request("demo", Map.of("account", new Variant<>(7))));
    }

    @Test
    void severalThousandContactsAreToldInOneSignal() throws Exception {
        start(DemoOptions.still().with(options -> options.contacts = 10_000));

        demo.manager().connection().updateAll();

        Map<?, ?> presences = (Map<?, ?>) client.next("PresenceUpdate").getParameters()[0];
        assertEquals(10_000, presences.size());
    }

    @Test
    void lifeChangesSomebodyAndGoesOn() throws Exception {
        List<Runnable> later = new CopyOnWriteArrayList<>();
        start(DemoOptions.lifelike().with(options -> {
            options.drops = false;
            options.clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
            options.scheduler = () -> (delay, action) -> later.add(action);
        }));

        later.remove(0).run();

        String update = TestClient.describe(client.next("PresenceUpdate"));
        assertTrue(update.contains("=[1700000000, {"), update);
        assertEquals(1, later.size());
    }

    @Test
    void preparedSignalsAreSentWhenTheyAreRun() throws Exception {
        start(DemoOptions.still()
                .with(options -> options.contacts = 3)
                .with(options -> options.simplePresence = false));
        Runnable flips = demo.manager().connection().preparedFlips(4);
        assertEquals(List.of(), client.heard());

        flips.run();
        for (int handle : new int[] {2, 3, 4, 2}) {
            Map<?, ?> presences = (Map<?, ?>) client.next("PresenceUpdate").getParameters()[0];
            assertEquals(Set.of(new UInt32(handle)), presences.keySet());
        }
    }

    @Test
    void objectAnswersPingAndDescribesItself() throws Exception {
        start(DemoOptions.still());

        client.as(Peer.class).Ping();
        String xml = client.as(Introspectable.class).Introspect();
        assertTrue(xml.contains("<interface name=\"" + PRESENCE + "\">"), xml);
        assertFalse(xml.contains("presenceapplet"), xml);
    }

    @Test
    void secondDemoOnTheSameBusIsRefused() throws Exception {
        start(DemoOptions.still());

        assertThrows(IOException.class, () -> DemoManager.on(demo.address(), DemoOptions.still()));
    }

    @Test
    void closedDemoLeavesNeitherThreadsNorSocket() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        start(DemoOptions.lifelike());
        client.close();
        demo.close();

        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(10_000);
            assertFalse(thread.isAlive(), thread.getName());
        }
        assertFalse(Files.exists(folder.resolve("private/bus")));
    }

    private String setStatus(Map<String, Map<String, Variant<?>>> statuses) throws DBusException {
        return client.refusal(PRESENCE, "SetStatus", "a{sa{sv}}", statuses);
    }

    private String request(String protocol, Map<String, Variant<?>> parameters) throws DBusException {
        return client.refusalBy(
                ConnectionManager.NAME + ".demo",
                ConnectionManager.PATH_PREFIX + "demo",
                ConnectionManager.NAME,
                "RequestConnection",
                "sa{sv}",
                protocol,
                parameters);
    }

    private UInt32 handleOf(String identifier) throws DBusException {
        return client.as(Connection.class)
                .RequestHandles(new UInt32(1), List.of(identifier))
                .get(0);
    }

    private Map<String, Map<String, Variant<?>>> own() throws DBusException {
        return statuses(SELF);
    }

    private Map<String, Map<String, Variant<?>>> statuses(UInt32 handle) throws DBusException {
        return client.as(ConnectionInterfacePresence.class)
                .GetPresence(List.of(handle))
                .get(handle)
                .statuses;
    }
}
