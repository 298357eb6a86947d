package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.ConnectionManager;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** The demo's account manager as a client sees it, whatever the bus is made of. */
@NullUnmarked // a missing entry fails the test by itself
abstract class DemoAccountsScenarios {
    private record Later(Duration delay, Runnable action) {}

    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String PERSONAL = Account.PATH_PREFIX + "demo/demo/me0";
    private static final String WORK = Account.PATH_PREFIX + "demo/demo/work0";
    private static final String CONNECTION_OF_WORK = Connection.PATH_PREFIX + "demo/demo/work";
    private static final List<Object> OFFLINE = presence(1, "offline", "");

    private final List<Later> later = new CopyOnWriteArrayList<>();

    private String address;
    private DemoManager demo;
    private TestClient client;
    private TestClient manager;

    /** Starts a bus of the test's own, and tells its address. */
    abstract String startBus();

    abstract void stopBus();

    /** Starts it with all accounts offline, to be seen through the account of work. */
    private void startOffline() throws Exception {
        start(options -> options.connected = false);
    }

    private void start(Consumer<DemoOptions.Builder> change) throws Exception {
        address = startBus();
        demo = DemoManager.on(
                address,
                DemoOptions.still()
                        .with(options -> {
                            options.accounts = true;
                            options.scheduler = () -> (delay, action) -> later.add(new Later(delay, action));
                        })
                        .with(change));
        client = new TestClient(address, AccountManager.NAME, WORK);
        manager = new TestClient(address, AccountManager.NAME, AccountManager.PATH);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        manager.close();
        demo.close();
        stopBus();
    }

    @Test
    void bothAccountsAreValidAndOnlineFromTheStart() throws Exception {
        start(options -> {});

        Map<?, ?> properties =
                (Map<?, ?>) TestClient.plain(manager.as(Properties.class).GetAll(AccountManager.NAME));
        assertEquals(List.of(PERSONAL, WORK), properties.get("ValidAccounts"));
        assertEquals(List.of(), properties.get("InvalidAccounts"));

        Map<String, Object> work = all();
        assertEquals("Work", work.get("DisplayName"));
        assertEquals(CONNECTION_OF_WORK, work.get("Connection"));
        assertEquals(new UInt32(0), work.get("ConnectionStatus"));
        assertEquals(presence(2, "available", ""), work.get("CurrentPresence"));
        assertEquals(presence(2, "available", ""), work.get("RequestedPresence"));
        assertEquals("work@work.example", work.get("NormalizedName"));
        assertEquals(false, work.get("ChangingPresence"));
        assertEquals(Map.of("account", "work", "password", "secret", "server", "work.example"), work.get("Parameters"));
    }

    @Test
    void requestedPresenceConnectsInTheOrderOfMissionControl() throws Exception {
        startOffline();

        request(2, "available", "hello");

        assertEquals(
                Map.of(
                        "ChangingPresence",
                        true,
                        "RequestedPresence",
                        presence(2, "available", "hello"),
                        "Connection",
                        "/",
                        "ConnectionStatus",
                        new UInt32(1),
                        "ConnectionStatusReason",
                        new UInt32(1),
                        "ConnectionError",
                        "",
                        "ConnectionErrorDetails",
                        Map.of()),
                change());
        assertEquals(Map.of("Connection", CONNECTION_OF_WORK), change());
        assertTrue(owns(CONNECTION_OF_WORK));
        assertEquals(connection(CONNECTION_OF_WORK, 1, 1), change());
        Map<String, Object> connected = connection(CONNECTION_OF_WORK, 0, 1);
        connected.put("HasBeenOnline", true);
        assertEquals(connected, change());
        assertEquals(
                Map.of(
                        "ChangingPresence",
                        false,
                        "CurrentPresence",
                        presence(2, "available", "hello"),
                        "NormalizedName",
                        "work@work.example",
                        "Nickname",
                        "Me"),
                change());
        assertEquals(Set.of("available"), ownStatuses());
    }

    @Test
    void anotherPresenceIsSetOnTheConnection() throws Exception {
        start(options -> {});

        request(3, "away", "lunch");

        assertEquals(Map.of("ChangingPresence", true, "RequestedPresence", presence(3, "away", "lunch")), change());
        assertEquals(Map.of("ChangingPresence", false, "CurrentPresence", presence(3, "away", "lunch")), change());
        request(3, "away", "lunch");
        assertEquals(Map.of("ChangingPresence", false), change());
        assertEquals(Set.of("away"), ownStatuses());
    }

    @Test
    void aStatusThatTheConnectionLacksIsReplacedAndTheChangeNeverEnds() throws Exception {
        start(options -> {});

        request(6, "busy", "deadline");
        change();

        assertEquals(Map.of("ChangingPresence", true, "CurrentPresence", presence(3, "away", "deadline")), change());
        assertEquals(presence(6, "busy", "deadline"), all().get("RequestedPresence"));
        request(5, "hidden", "deadline");
        change();
        assertEquals(presence(3, "away", "deadline"), all().get("CurrentPresence"));
        assertEquals(true, all().get("ChangingPresence"));
    }

    @Test
    void offlineDisconnects() throws Exception {
        start(options -> {});

        request(1, "offline", "bye");

        assertEquals(Map.of("ChangingPresence", true, "RequestedPresence", presence(1, "offline", "bye")), change());
        Map<String, Object> disconnected = connection("/", 2, 1);
        disconnected.put("ChangingPresence", false);
        disconnected.put("CurrentPresence", OFFLINE);
        assertEquals(disconnected, change());
        eventually("the connection's name is gone", () -> !owns(CONNECTION_OF_WORK));
        assertEquals(List.of(), later);
    }

    @Test
    void onlineRightAfterOfflineEndsOnline() throws Exception {
        start(options -> {});

        request(1, "offline", "");
        request(2, "available", "back");

        eventuallyEquals(presence(2, "available", "back"), () -> all().get("CurrentPresence"));
        eventuallyEquals(new UInt32(0), () -> all().get("ConnectionStatus"));
    }

    @Test
    void aLostConnectionComesBackAfterTenSeconds() throws Exception {
        start(options -> {});

        demo.accounts().account("Work").drop();

        Map<String, Object> lost = connection("/", 2, 2);
        lost.put("ConnectionError", "org.freedesktop.Telepathy.Error.ConnectionLost");
        lost.put("ConnectionErrorDetails", Map.of("debug-message", "dropped by the demo"));
        lost.put("ChangingPresence", false);
        lost.put("CurrentPresence", OFFLINE);
        assertEquals(lost, change());
        eventuallyEquals(1, later::size);
        assertEquals(Duration.ofSeconds(10), later.get(0).delay());

        later.get(0).action().run();

        Map<String, Object> again = change();
        assertEquals(new UInt32(1), again.get("ConnectionStatus"));
        assertEquals("org.freedesktop.Telepathy.Error.ConnectionLost", again.get("ConnectionError"));
        eventuallyEquals(presence(2, "available", ""), () -> all().get("CurrentPresence"));
        assertEquals("", all().get("ConnectionError"));
    }

    @Test
    void aWrongPasswordFailsUntilItIsPutRight() throws Exception {
        start(options -> options.wrongPassword = true);

        eventuallyEquals("org.freedesktop.Telepathy.Error.AuthenticationFailed", () -> all().get("ConnectionError"));
        assertEquals(new UInt32(3), all().get("ConnectionStatusReason"));
        assertEquals(presence(2, "available", ""), all().get("RequestedPresence"));
        assertEquals(List.of(), later);

        assertEquals(List.of(), account().UpdateParameters(Map.of("password", new Variant<>("right")), List.of()));

        eventuallyEquals(presence(2, "available", ""), () -> all().get("CurrentPresence"));
        assertEquals("", all().get("ConnectionError"));
    }

    @Test
    void aServerThatNeverAnswersLeavesItConnectingUntilItIsCancelled() throws Exception {
        start(options -> {
            options.silent = true;
            options.connected = false;
        });
        request(2, "available", "");
        eventually("the connection is there", () -> owns(CONNECTION_OF_WORK));
        eventuallyEquals(CONNECTION_OF_WORK, () -> all().get("Connection"));
        assertEquals(new UInt32(1), all().get("ConnectionStatus"));
        assertEquals(List.of(), later);

        request(1, "offline", "");

        eventuallyEquals(new UInt32(2), () -> all().get("ConnectionStatus"));
        assertEquals("/", all().get("Connection"));
        assertEquals(true, all().get("ChangingPresence"));
    }

    @Test
    void afterItVanishedTheAccountManagerKnowsNoWishButTheConnectionIsStillUp() throws Exception {
        start(options -> {});
        demo.accounts().vanish();
        eventually("the name is free", () -> !owns(AccountManager.PATH));
        assertTrue(owns(CONNECTION_OF_WORK));

        demo.accounts().comeBack();

        assertEquals(Map.of("Connection", CONNECTION_OF_WORK), change());
        assertEquals(connection(CONNECTION_OF_WORK, 0, 1), change());
        assertEquals(presence(2, "available", ""), change().get("CurrentPresence"));
        assertEquals(OFFLINE, all().get("RequestedPresence"));
        assertEquals("Work", all().get("DisplayName"));

        request(3, "away", "");
        eventuallyEquals(presence(3, "away", ""), () -> all().get("CurrentPresence"));
    }

    @Test
    void wrongRequestsAreRefusedInTheWordsOfMissionControl() throws Exception {
        start(options -> {});

        assertEquals(
                "InvalidArgument: RequestedPresence 0 cannot be set on yourself",
                refusedSet("RequestedPresence", wire(0, "", "")));
        assertEquals(
                "InvalidArgument: RequestedPresence 7 cannot be set on yourself",
                refusedSet("RequestedPresence", wire(7, "unknown", "")));
        assertEquals(
                "InvalidArgument: property CurrentPresence cannot be written",
                refusedSet("CurrentPresence", wire(2, "available", "")));
        assertEquals(
                "InvalidArgument: Unexpected type for RequestedPresence",
                refusedSet("RequestedPresence", new Variant<>("away")));
        assertEquals(
                "InvalidArgument: invalid property: NoSuch",
                client.refusalText(PROPERTIES, "Get", "ss", Account.NAME, "NoSuch"));
        assertEquals("InvalidArgument: missing required parameter 'account'", refusedAccount("demo", "demo", Map.of()));
        assertEquals(
                "InvalidArgument: Protocol 'demo' does not have parameter 'nosuch'",
                refusedAccount("demo", "demo", Map.of("account", new Variant<>("x"), "nosuch", new Variant<>("y"))));
        assertEquals(
                "NotImplemented: Protocol 'jabber' not found on CM 'nosuchcm'",
                refusedAccount("nosuchcm", "jabber", Map.of()));
        assertEquals(
                "InvalidArgument: parameter 'port' must be of type 'q'",
                client.refusalText(
                        Account.NAME, "UpdateParameters", "a{sv}as", Map.of("port", new Variant<>("5222")), List.of()));
    }

    @Test
    void aNewAccountIsToldOfAndGoesOnline() throws Exception {
        start(options -> {});
        String path = Account.PATH_PREFIX + "demo/demo/ada_40demo_2eexample0";

        DBusPath made = manager.as(AccountManager.class)
                .CreateAccount(
                        "demo",
                        "demo",
                        "Ada",
                        Map.of("account", new Variant<>("ada@demo.example"), "port", new Variant<>(new UInt16(5223))),
                        Map.of(
                                Account.NAME + ".Enabled",
                                new Variant<>(true),
                                Account.NAME + ".RequestedPresence",
                                wire(6, "dnd", "")));

        assertEquals(path, made.getPath());
        assertEquals("AccountValidityChanged[" + path + ", true]", next("AccountValidityChanged"));
        assertEquals(path, demo.accounts().account("Ada").path());
        try (TestClient ada = new TestClient(address, AccountManager.NAME, path)) {
            eventuallyEquals(presence(6, "dnd", ""), () -> all(ada).get("CurrentPresence"));
            assertEquals(Map.of("account", "ada@demo.example", "port", new UInt32(5223)), all(ada).get("Parameters"));
            assertEquals("ada@demo.example", all(ada).get("NormalizedName"));
        }
    }

    @Test
    void aRemovedAccountDisconnectsAndIsGone() throws Exception {
        start(options -> {});

        account().Remove();

        assertEquals("AccountRemoved[" + WORK + "]", next("AccountRemoved"));
        assertEquals("Removed[]", TestClient.describe(client.next("Removed")));
        assertFalse(owns(CONNECTION_OF_WORK));
        assertEquals(
                List.of(PERSONAL),
                TestClient.plain(manager.as(Properties.class).Get(AccountManager.NAME, "ValidAccounts")));
        assertThrows(DBusExecutionException.class, this::all);
        assertThrows(IllegalArgumentException.class, () -> demo.accounts().account("Work"));
    }

    @Test
    void aDisabledAccountKeepsTheWishUntilItIsEnabled() throws Exception {
        start(options -> {});

        set("Enabled", new Variant<>(false));
        eventuallyEquals(OFFLINE, () -> all().get("CurrentPresence"));
        request(3, "away", "");
        assertEquals(new UInt32(2), all().get("ConnectionStatus"));
        assertEquals(presence(3, "away", ""), all().get("RequestedPresence"));

        set("Enabled", new Variant<>(true));

        eventuallyEquals(presence(3, "away", ""), () -> all().get("CurrentPresence"));
    }

    @Test
    void newParametersNeedANewConnectionAndReconnectFails() throws Exception {
        start(options -> {});

        assertEquals(
                List.of("resource"),
                account()
                        .UpdateParameters(
                                Map.of("resource", new Variant<>("Desk"), "password", new Variant<>("secret")),
                                List.of()));
        assertEquals("Desk", ((Map<?, ?>) change().get("Parameters")).get("resource"));
        account().Reconnect();

        eventuallyEquals("org.freedesktop.Telepathy.Error.NotAvailable", () -> all().get("ConnectionError"));
        assertEquals(new UInt32(0), all().get("ConnectionStatusReason"));
        eventually("the old connection is gone", () -> !owns(CONNECTION_OF_WORK));
        account().Reconnect();
        eventuallyEquals(presence(2, "available", ""), () -> all().get("CurrentPresence"));
    }

    @Test
    void anAccountWithoutWhatIsRequiredIsInvalid() throws Exception {
        startOffline();

        account().UpdateParameters(Map.of(), List.of("account"));

        assertEquals("AccountValidityChanged[" + WORK + ", false]", next("AccountValidityChanged"));
        assertEquals(false, all().get("Valid"));
        assertEquals(
                List.of(WORK),
                TestClient.plain(manager.as(Properties.class).Get(AccountManager.NAME, "InvalidAccounts")));
        request(2, "available", "");
        assertEquals(new UInt32(2), all().get("ConnectionStatus"));
    }

    @Test
    void theSameHandleIsAnotherPersonOnTheOtherConnection() throws Exception {
        start(options -> {});

        assertEquals("alice.anders@demo.example", identifierOf("me", 2));
        assertEquals("agnes.bauer@work.example", identifierOf("work", 2));
    }

    @Test
    void theConnectionManagerTellsWhatAnAccountTakes() throws Exception {
        start(options -> {});
        ConnectionManager protocols = client.bus()
                .getRemoteObject(
                        ConnectionManager.NAME + ".demo",
                        ConnectionManager.PATH_PREFIX + "demo",
                        ConnectionManager.class);

        assertEquals(
                List.of(
                        "account s 1",
                        "password s 8",
                        "server s 4",
                        "port q 4",
                        "require-encryption b 4",
                        "resource s 4",
                        "priority n 4",
                        "fallback-servers as 0"),
                protocols.GetParameters("demo").stream()
                        .map(parameter -> parameter.name + " " + parameter.signature + " " + parameter.flags)
                        .toList());
        Properties properties = client.bus()
                .getRemoteObject(
                        ConnectionManager.NAME + ".demo", ConnectionManager.PATH_PREFIX + "demo", Properties.class);
        Map<?, ?> demoProtocol = (Map<?, ?>)
                ((Map<?, ?>) TestClient.plain(properties.Get(ConnectionManager.NAME, "Protocols"))).get("demo");
        assertEquals("Demo", demoProtocol.get("org.freedesktop.Telepathy.Protocol.EnglishName"));
        assertEquals(8, ((List<?>) demoProtocol.get("org.freedesktop.Telepathy.Protocol.Parameters")).size());
    }

    @Test
    void workIsLostByItselfAfterTwoMinutesAtTheEarliest() throws Exception {
        start(options -> options.drops = true);
        Later drop = later.remove(0);
        assertTrue(drop.delay().compareTo(Duration.ofMinutes(2)) >= 0, drop.toString());

        drop.action().run();

        assertEquals("org.freedesktop.Telepathy.Error.ConnectionLost", change().get("ConnectionError"));
        assertEquals(presence(2, "available", ""), allOf(PERSONAL).get("CurrentPresence"));
        eventually(
                "it is to be lost again",
                () -> later.stream().anyMatch(next -> next.delay().compareTo(Duration.ofMinutes(10)) >= 0));
    }

    private Account account() throws DBusException {
        return client.as(Account.class);
    }

    private void request(int type, String status, String message) throws DBusException {
        set("RequestedPresence", wire(type, status, message));
    }

    private void set(String property, Variant<?> value) throws DBusException {
        assertEquals("no error", refusedSet(property, value));
    }

    private String refusedSet(String property, Variant<?> value) throws DBusException {
        return client.refusalText(PROPERTIES, "Set", "ssv", Account.NAME, property, value);
    }

    private String refusedAccount(String connectionManager, String protocol, Map<String, Variant<?>> parameters)
            throws DBusException {
        return manager.refusalText(
                AccountManager.NAME,
                "CreateAccount",
                "sssa{sv}a{sv}",
                connectionManager,
                protocol,
                "Bad",
                parameters,
                Map.of());
    }

    private static Variant<?> wire(int type, String status, String message) {
        return new Variant<>(new SimplePresenceStruct(new UInt32(type), status, message), "(uss)");
    }

    private static List<Object> presence(int type, String status, String message) {
        return List.of(new UInt32(type), status, message);
    }

    /** What is told of a connection that has not failed. */
    private static Map<String, Object> connection(String path, int status, int reason) {
        return new TreeMap<>(Map.of(
                "Connection",
                path,
                "ConnectionStatus",
                new UInt32(status),
                "ConnectionStatusReason",
                new UInt32(reason),
                "ConnectionError",
                "",
                "ConnectionErrorDetails",
                Map.of()));
    }

    /** The next AccountPropertyChanged. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> change() throws Exception {
        DBusSignal signal = client.next("AccountPropertyChanged");
        return (Map<String, Object>) TestClient.plain(signal.getParameters()[0]);
    }

    private String next(String member) throws InterruptedException {
        return TestClient.describe(manager.next(member));
    }

    private Map<String, Object> all() {
        return all(client);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> all(TestClient client) {
        try {
            return (Map<String, Object>)
                    TestClient.plain(client.as(Properties.class).GetAll(Account.NAME));
        } catch (DBusException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> allOf(String account) throws Exception {
        try (TestClient other = new TestClient(address, AccountManager.NAME, account)) {
            return all(other);
        }
    }

    private boolean owns(String connection) {
        try {
            return client.bus()
                    .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                    .NameHasOwner(connection.substring(1).replace('/', '.'));
        } catch (DBusException e) {
            throw new AssertionError(e);
        }
    }

    private Set<?> ownStatuses() {
        return demo.accounts()
                .account("Work")
                .connection()
                .ownPresence()
                .statuses()
                .keySet();
    }

    private String identifierOf(String account, int handle) throws Exception {
        try (TestClient connection = new TestClient(address, account)) {
            return (String) connection
                    .as(ConnectionInterfaceContacts.class)
                    .GetContactAttributes(List.of(new UInt32(handle)), List.of(), false)
                    .get(new UInt32(handle))
                    .get(Connection.CONTACT_ID_ATTRIBUTE)
                    .getValue();
        }
    }
}
