package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.DemoManager;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.demo.DemoPresence;
import org.presenceapplet.demo.ScriptedConnection;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** The client service against the demo's account manager, with two accounts on one connection manager. */
@Requires(Part.DBUS_DAEMON)
final class AccountsBusIT {
    private static final String PERSONAL = "demo/demo/me0";
    private static final String WORK = "demo/demo/work0";
    private static final StatusChoice OFFLINE = StatusChoice.of("offline", "");

    private final PrivateBus bus = PrivateBus.start();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable closeable : toClose) {
            closeable.close();
        }
        bus.close();
    }

    private DemoManager demo(Consumer<DemoOptions.Builder> change) throws IOException {
        DemoOptions options = DemoOptions.still().with(set -> {
            set.accounts = true;
            change.accept(set);
        });
        DemoManager demo = DemoManager.on(bus.address(), options);
        toClose.add(0, demo);
        return demo;
    }

    private ClientFixture client() throws BusException {
        ClientFixture client = new ClientFixture(bus.address(), Duration.ofSeconds(10));
        toClose.add(0, client);
        return client;
    }

    private ClientFixture settledClient() throws BusException {
        ClientFixture client = client();
        client.settled.join();
        return client;
    }

    private ClientFixture connectedClient() throws BusException {
        ClientFixture client = settledClient();
        client.awaitAccount(PERSONAL, Account::hasPresence);
        client.awaitAccount(WORK, Account::hasPresence);
        return client;
    }

    // ---- who there is ----

    @Test
    void eachConnectionIsItsAccounts() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        assertEquals(
                List.of("Personal", "Work"),
                client.roster().accounts().stream().map(Account::name).toList());
        assertEquals(
                Optional.of(new Managed("demo", "demo", true, true)),
                client.account(WORK).managed());
        assertEquals(
                Set.of(PERSONAL, WORK),
                client.roster().contacts().stream()
                        .map(contact -> contact.id().account())
                        .collect(Collectors.toSet()));
    }

    /** The same handle is another person on each of the manager's connections. */
    @Test
    void handlesOfTwoAccountsOnOneManagerAreNotMixed() throws Exception {
        DemoManager demo = demo(options -> {});
        ClientFixture client = connectedClient();
        List<String> colleagues = client.roster().contacts().stream()
                .filter(contact -> contact.id().account().equals(WORK))
                .map(contact -> contact.id().identifier())
                .toList();
        String colleague = colleagues.get(0);
        demo.connection("work").setPresence(colleague, DemoPresence.of("xa", "only at work"));
        eventuallyEquals(
                "only at work", () -> client.contact(WORK, colleague).presence().message());
        assertTrue(client.roster().contacts().stream()
                .filter(contact -> contact.id().account().equals(PERSONAL))
                .noneMatch(contact -> contact.presence().message().equals("only at work")));
    }

    @Test
    void aConnectionWithoutAnAccountIsShownBesideThem() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        try (ScriptedConnection stranger = ScriptedConnection.on(bus.address(), "me")) {
            stranger.appear();
            client.awaitAccount("fake/fake/me", account -> account.managed().isEmpty());
        }
        assertEquals(Set.of(PERSONAL, WORK, "fake/fake/me"), ids(client));
    }

    @Test
    void noAccountConnectionFlashesByWhileAccountsAreReadOrConnect() throws Exception {
        demo(options -> options.connected = false);
        ClientFixture client = client();
        List<String> seen = new CopyOnWriteArrayList<>();
        client.store.addListener(change ->
                change.accounts().forEach(step -> step.after().map(Account::id).ifPresent(seen::add)));
        client.settled.join();
        client.engine.set(StatusChoice.of("available", ""), null).join();
        client.awaitAccount(PERSONAL, Account::hasPresence);
        client.awaitAccount(WORK, Account::hasPresence);
        assertEquals(Set.of(PERSONAL, WORK), Set.copyOf(seen));
    }

    @Test
    void accountsComeAndGo() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        String added = client.telepathy
                .accounts()
                .create(
                        "demo",
                        "demo",
                        new AccountDraft("Third", Map.of("account", "third@demo.example", "password", "x"), Set.of()))
                .toCompletableFuture()
                .join();
        client.awaitAccount(added, Account::hasPresence);
        assertEquals("Third", client.account(added).name());
        client.telepathy.accounts().remove(added).toCompletableFuture().join();
        eventuallyEquals(Set.of(PERSONAL, WORK), () -> ids(client));
        assertTrue(client.roster().contacts().stream()
                .noneMatch(contact -> contact.id().account().equals(added)));
    }

    // ---- the manager ----

    @Test
    void withoutAnAccountManagerThereAreConnectionsAlone() throws Exception {
        toClose.add(DemoManager.on(bus.address(), DemoOptions.still()));
        ClientFixture client = settledClient();
        assertEquals(Set.of("demo/demo/me"), ids(client));
        assertFalse(
                client.telepathy.accounts().isAvailable().toCompletableFuture().join());
    }

    @Test
    void anAccountManagerThatComesLateIsFollowed() throws Exception {
        ClientFixture client = settledClient();
        assertEquals(Set.of(), ids(client));
        demo(options -> {});
        client.awaitAccount(PERSONAL, Account::hasPresence);
        client.awaitAccount(WORK, Account::hasPresence);
        eventuallyEquals(Set.of(PERSONAL, WORK), () -> ids(client));
    }

    @Test
    void whenTheAccountManagerIsGoneForGoodItsConnectionsStandAlone() throws Exception {
        DemoManager demo = demo(options -> {});
        ClientFixture client = connectedClient();
        demo.accounts().vanish();
        eventuallyEquals(Set.of("demo/demo/me", "demo/demo/work"), () -> ids(client));
        client.awaitAccount(
                "demo/demo/me",
                account -> account.hasPresence() && account.managed().isEmpty());
    }

    @Test
    void whatWasWishedForIsWishedAgainWhenTheAccountManagerComesBack() throws Exception {
        DemoManager demo = demo(options -> {});
        ClientFixture client = connectedClient();
        client.engine.set(StatusChoice.of("away", "lunch"), null).join();
        client.engine.set(OFFLINE, WORK).join();
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.DISCONNECTED);
        demo.accounts().vanish();
        eventuallyEquals(Set.of("demo/demo/me"), () -> ids(client));
        demo.accounts().comeBack();
        client.awaitAccount(
                PERSONAL,
                account -> account.managed().isPresent()
                        && account.requested().equals(Optional.of(StatusChoice.of("away", "lunch"))));
        client.awaitAccount(WORK, Account::isPutOffline);
    }

    // ---- setting ----

    @Test
    void anAccountThatLacksTheStatusSaysSo() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        List<Outcome> outcomes =
                client.engine.set(StatusChoice.of("busy", "in a call"), null).join();
        assertEquals(2, outcomes.size());
        client.awaitAccount(PERSONAL, account -> account.actual().primary().id().equals("busy"));
        client.awaitAccount(WORK, account -> account.actual().primary().id().equals("away"));
        assertEquals(
                Texts.text("differs.lacking", Texts.nameOf("busy"), Texts.nameOf("away")),
                Texts.difference(client.account(WORK)));
        assertEquals("", Texts.difference(client.account(PERSONAL)));
    }

    @Test
    void hiddenIsNeverReplacedBySomethingVisible() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        client.engine.set(StatusChoice.of("away", ""), WORK).join();
        client.awaitAccount(WORK, account -> account.actual().primary().id().equals("away"));
        List<Outcome> outcomes =
                client.engine.set(StatusChoice.of("hidden", ""), null).join();
        assertTrue(outcomes.stream()
                .anyMatch(outcome -> outcome instanceof Outcome.NotOffered notOffered
                        && notOffered.account().id().equals(WORK)));
        client.awaitAccount(PERSONAL, account -> account.actual().type() == PresenceType.HIDDEN);
        assertEquals("away", client.account(WORK).actual().primary().id());
    }

    /** What an account has is not known before it is connected, and the account manager would show busy instead. */
    @Test
    void anAccountThatIsOfflineIsNotConnectedToHide() throws Exception {
        demo(options -> options.connected = false);
        ClientFixture client = settledClient();
        List<Outcome> outcomes =
                client.engine.set(StatusChoice.of("hidden", ""), null).join();
        assertEquals(2, outcomes.size());
        assertTrue(outcomes.stream().allMatch(Outcome.Refused.class::isInstance));
        assertEquals(ConnectionState.DISCONNECTED, client.account(PERSONAL).connection());
    }

    @Test
    void furtherParametersGoStraightToTheConnection() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        StatusChoice wish = new StatusChoice("available", Map.of("message", "deep work", "priority", 5));
        List<Outcome> outcomes = client.engine.set(wish, PERSONAL).join();
        assertTrue(outcomes.get(0) instanceof Outcome.Done, outcomes.toString());
        client.awaitAccount(
                PERSONAL,
                account -> account.actual().primary().id().equals("available")
                        && Integer.valueOf(5)
                                .equals(account.actual().primary().parameters().get("priority")));
        assertEquals(Optional.of(wish), client.account(PERSONAL).requested());
        done(client.telepathy.accounts().update(PERSONAL, new AccountDraft("Renamed", Map.of(), Set.of())));
        client.awaitAccount(PERSONAL, account -> account.name().equals("Renamed"));
        assertEquals(Optional.of(wish), client.account(PERSONAL).requested());
    }

    // ---- trouble ----

    @Test
    void aLostConnectionIsExplainedAndComesBack() throws Exception {
        DemoManager demo = demo(options -> {});
        ClientFixture client = connectedClient();
        demo.accounts().account("Work").drop();
        client.awaitAccount(
                WORK, account -> account.error().map(ConnectionError::name).equals(Optional.of("ConnectionLost")));
        assertTrue(client.roster().contacts().stream()
                .filter(contact -> contact.id().account().equals(WORK))
                .allMatch(contact -> contact.presence().type() == PresenceType.UNKNOWN));
        assertTrue(client.account(PERSONAL).hasPresence());
        done(client.telepathy.accounts().reconnect(WORK));
        client.awaitAccount(WORK, Account::hasPresence);
        assertEquals(Optional.empty(), client.account(WORK).error());
    }

    @Test
    void aWrongPasswordIsMended() throws Exception {
        demo(options -> options.wrongPassword = true);
        ClientFixture client = settledClient();
        client.awaitAccount(
                WORK,
                account -> account.error().map(ConnectionError::name).equals(Optional.of("AuthenticationFailed")));
        done(client.telepathy.accounts().update(WORK, new AccountDraft("", Map.of("password", "right"), Set.of())));
        client.awaitAccount(WORK, Account::hasPresence);
        assertEquals(Optional.empty(), client.account(WORK).error());
    }

    @Test
    void anAccountThatConnectsForEverCanBeCancelledDisabledAndRemoved() throws Exception {
        demo(options -> options.silent = true);
        ClientFixture client = settledClient();
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.CONNECTING);
        client.engine.set(OFFLINE, WORK).join();
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.DISCONNECTED);
        client.engine.connect(WORK).join();
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.CONNECTING);
        done(client.telepathy.accounts().setEnabled(WORK, false));
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.DISCONNECTED);
        done(client.telepathy.accounts().setEnabled(WORK, true));
        client.awaitAccount(WORK, account -> account.connection() == ConnectionState.CONNECTING);
        done(client.telepathy.accounts().remove(WORK));
        eventuallyEquals(Optional.empty(), () -> client.roster().account(WORK));
    }

    @Test
    void withTheBusEveryAccountIsDown() throws Exception {
        demo(options -> {});
        ClientFixture client = connectedClient();
        client.telepathy.busLost();
        eventually(
                "nothing is connected",
                () -> client.roster().accounts().stream()
                        .allMatch(account -> account.connection() == ConnectionState.DISCONNECTED));
        assertTrue(client.roster().contacts().stream()
                .allMatch(contact -> contact.presence().type() == PresenceType.UNKNOWN));
    }

    private static Set<String> ids(ClientFixture client) {
        return client.roster().accounts().stream().map(Account::id).collect(Collectors.toSet());
    }

    private static void done(CompletionStage<Void> answer) {
        answer.toCompletableFuture().join();
    }
}
