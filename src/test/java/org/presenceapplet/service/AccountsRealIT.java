package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.testing.XmppAccounts;
import org.presenceapplet.testing.XmppPerson.Shown;

/** Accounts that Mission Control keeps, on haze and an XMPP server: made, connected, in trouble, and gone. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE, Part.MISSION_CONTROL})
final class AccountsRealIT {
    private static final String ID = "haze/jabber/me_40localhost0";
    private static final StatusChoice OFFLINE = StatusChoice.of("offline", "");

    private final TelepathyStack stack = TelepathyStack.startWithMissionControl();
    private final PresenceClient client = open(stack);

    private static PresenceClient open(TelepathyStack stack) {
        try {
            return PresenceClient.open(stack.busAddress());
        } catch (BusException e) {
            stack.close();
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() {
        client.close();
        stack.close();
    }

    @Test
    void thereAreNoAccountsInTheBeginning() {
        assertEquals(List.of(), client.roster().accounts());
        assertTrue(done(client.accounts().isAvailable()));
    }

    @Test
    void xmppTakesAnAddressAndAPassword() {
        Protocol xmpp = done(client.accounts().protocols()).stream()
                .filter(protocol -> protocol.name().equals("jabber"))
                .findFirst()
                .orElseThrow();
        assertEquals("XMPP", xmpp.displayName());
        assertEquals("haze", xmpp.manager());
        assertEquals(Optional.of(true), xmpp.parameter("account").map(ProtocolParameter::required));
        assertEquals(Optional.of(true), xmpp.parameter("password").map(ProtocolParameter::secret));
        assertEquals(Optional.of(5222), xmpp.parameter("port").flatMap(ProtocolParameter::defaultValue));
    }

    @Test
    void aNewAccountGoesOnlineAndWhatIsSetIsWhatAliceSees() {
        connect();
        assertEquals("Test account", account().name());
        assertEquals(
                Optional.of(new Managed("haze", "jabber", true, true)),
                account().managed());
        client.set("busy", "in a call");
        eventuallyEquals(new Shown("dnd", "in a call"), stack.alice()::sees);
        eventuallyEquals(
                Optional.of(StatusChoice.of("busy", "in a call")),
                () -> account().requested());
        assertEquals("", Texts.difference(account()));
        assertEquals(
                List.of(ID),
                client.roster().accounts().stream().map(Account::id).toList());
    }

    @Test
    void anAccountThatWasPutOfflineIsNotWokenByAChangeToAllButByItsName() {
        connect();
        client.engine().set(OFFLINE, ID).join();
        eventually("it is offline", () -> account().connection() == ConnectionState.DISCONNECTED);
        eventuallyEquals(List.of(), () -> client.roster().contacts());
        assertEquals(List.of(), client.set("away", ""));
        assertEquals(ConnectionState.DISCONNECTED, account().connection());
        client.engine().set(StatusChoice.of("away", "back"), ID).join();
        eventuallyEquals(new Shown("away", "back"), stack.alice()::sees);
    }

    @Test
    void wrongPasswordIsSaidAndTheRightOneConnects() {
        create(Map.of("password", "wrong"));
        eventuallyEquals(Optional.of("AuthenticationFailed"), this::error);
        assertEquals(ConnectionState.DISCONNECTED, account().connection());
        done(client.accounts().update(ID, draft(Map.of("password", XmppAccounts.PASSWORD))));
        eventually("it is connected", () -> account().isConnected());
        assertEquals(Optional.empty(), error());
    }

    @Test
    void anAccountThatHangsWhileConnectingCanBeCancelledAndMended() {
        create(Map.of("password", "wrong", "auth-plain-in-clear", false));
        eventually("it is connecting", () -> account().connection() == ConnectionState.CONNECTING);
        client.engine().set(OFFLINE, ID).join();
        eventually("it is offline", () -> account().connection() == ConnectionState.DISCONNECTED);
        client.engine().connect(ID).join();
        eventually("it is connecting", () -> account().connection() == ConnectionState.CONNECTING);
        done(client.accounts()
                .update(ID, draft(Map.of("password", XmppAccounts.PASSWORD, "auth-plain-in-clear", true))));
        eventually("it is connected", () -> account().isConnected());
        assertFalse(account().isPutOffline());
    }

    @Test
    void aRemovedAccountIsGoneEvenWhileItConnects() {
        create(Map.of("password", "wrong", "auth-plain-in-clear", false));
        eventually("it is connecting", () -> account().connection() == ConnectionState.CONNECTING);
        done(client.accounts().remove(ID));
        eventuallyEquals(Optional.empty(), () -> client.roster().account(ID));
    }

    @Test
    void aDisabledAccountIsOfflineAndConnectsOnceItIsEnabled() {
        connect();
        done(client.accounts().setEnabled(ID, false));
        eventually("it is offline", () -> account().connection() == ConnectionState.DISCONNECTED);
        assertEquals(
                Optional.of(new Managed("haze", "jabber", false, true)),
                account().managed());
        assertFalse(account().canShowPresence());
        done(client.accounts().setEnabled(ID, true));
        eventually("it is connected", () -> account().isConnected());
    }

    @Test
    void everybodyIsUnknownWhenHazeDiesAndBackWhenItIs() {
        connect();
        stack.killHaze();
        eventuallyEquals(PresenceType.UNKNOWN, this::alice);
        eventuallyEquals(Optional.of("ServiceUnknown"), this::error);
        eventuallyEquals(PresenceType.AVAILABLE, this::alice);
        eventuallyEquals(Optional.empty(), this::error);
    }

    @Test
    void theServerIsTriedAgainAtOnceWhenTheUserSaysSo() {
        connect();
        client.set("away", "lunch");
        stack.stopServer();
        eventuallyEquals(PresenceType.UNKNOWN, this::alice);
        eventuallyEquals(Optional.of("ConnectionLost"), this::error);
        stack.startServer();
        done(client.accounts().reconnect(ID));
        eventuallyEquals(PresenceType.AVAILABLE, this::alice);
        eventuallyEquals(new Shown("away", "lunch"), stack.alice()::sees);
        assertEquals(Optional.of(StatusChoice.of("away", "lunch")), account().requested());
    }

    @Test
    void missionControlIsToldAgainWhatWasWishedForWhenItHasDied() {
        connect();
        client.set("busy", "in a call");
        eventuallyEquals(new Shown("dnd", "in a call"), stack.alice()::sees);
        stack.missionControl().kill();
        eventuallyEquals(
                List.of(6L, "busy", "in a call"), () -> stack.missionControl().requested(ID));
        assertTrue(account().isConnected());
        assertEquals(
                Optional.of(StatusChoice.of("busy", "in a call")), account().requested());
        eventuallyEquals(new Shown("dnd", "in a call"), stack.alice()::sees);
        client.set("away", "");
        eventuallyEquals(new Shown("away", ""), stack.alice()::sees);
    }

    @Test
    void whatAnotherProgramWishesIsShownAndNotFought() {
        connect();
        client.set("away", "lunch");
        stack.missionControl().request(ID, 6, "busy", "by somebody else");
        eventuallyEquals(
                Optional.of(StatusChoice.of("busy", "by somebody else")),
                () -> account().requested());
        eventuallyEquals("busy", () -> account().actual().primary().id());
        eventuallyEquals(new Shown("dnd", "by somebody else"), stack.alice()::sees);
    }

    /** Mission Control shows busy in hidden's stead, and tells nobody. */
    @Test
    void aSubstitutionThatNobodyTellsIsExplained() {
        connect();
        stack.missionControl().request(ID, 5, "hidden", "");
        eventuallyEquals("busy", () -> account().actual().primary().id());
        eventuallyEquals(
                Texts.text("differs.lacking", Texts.nameOf("hidden"), Texts.nameOf("busy")),
                () -> Texts.difference(account()));
    }

    @Test
    void refusedParametersNameThemselves() {
        PresenceException missing = refusal(client.accounts().create("haze", "jabber", draft(Map.of())));
        assertEquals("InvalidArgument: missing required parameter 'account'", missing.sentence());
        PresenceException wrongType = refusal(client.accounts()
                .create("haze", "jabber", draft(Map.of("account", "me@localhost", "port", "no number"))));
        assertEquals("InvalidArgument", wrongType.errorName());
        assertTrue(wrongType.sentence().contains("'port'"), wrongType.sentence());
        PresenceException unknown = refusal(
                client.accounts().create("haze", "jabber", draft(Map.of("account", "me@localhost", "nosuch", "x"))));
        assertTrue(unknown.sentence().contains("'nosuch'"), unknown.sentence());
        assertEquals(
                "DoesNotExist",
                refusal(client.accounts().remove("haze/jabber/nobody0")).errorName());
    }

    @Test
    void parametersComeWithoutThePassword() {
        connect();
        assertEquals(
                Map.of(
                        "account",
                        "me@localhost",
                        "server",
                        "127.0.0.1",
                        "port",
                        stack.serverPort(),
                        "require-encryption",
                        false,
                        "auth-plain-in-clear",
                        true),
                done(client.accounts().parameters(ID)));
        done(client.accounts().update(ID, new AccountDraft("Renamed", Map.of(), Set.of("require-encryption"))));
        eventuallyEquals("Renamed", () -> account().name());
        assertFalse(done(client.accounts().parameters(ID)).containsKey("require-encryption"));
    }

    // ---- helpers ----

    private void connect() {
        create(Map.of());
        eventuallyEquals(PresenceType.AVAILABLE, this::alice);
        eventually("it is connected", () -> account().isConnected());
    }

    private void create(Map<String, Object> changes) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "account",
                "me@localhost",
                "password",
                XmppAccounts.PASSWORD,
                "server",
                "127.0.0.1",
                "port",
                stack.serverPort(),
                "require-encryption",
                false,
                "auth-plain-in-clear",
                true));
        parameters.putAll(changes);
        AccountDraft draft = new AccountDraft("Test account", parameters, Set.of());
        assertEquals(ID, done(client.accounts().create("haze", "jabber", draft)));
    }

    private static AccountDraft draft(Map<String, Object> parameters) {
        return new AccountDraft("", parameters, Set.of());
    }

    private Account account() {
        return client.account(ID);
    }

    private Optional<String> error() {
        return account().error().map(ConnectionError::name);
    }

    private PresenceType alice() {
        return client.contact(ID, "alice@localhost").presence().type();
    }

    private static <T> T done(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    private static PresenceException refusal(CompletionStage<?> answer) {
        try {
            answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PresenceException refused) {
                return refused;
            }
            throw e;
        }
        throw new AssertionError("it was not refused");
    }
}
