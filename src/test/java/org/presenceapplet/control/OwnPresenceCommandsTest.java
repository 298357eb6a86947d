package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.control.FakeSession.HOME;
import static org.presenceapplet.control.FakeSession.WORK;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;

class OwnPresenceCommandsTest {
    private static final Presence LUNCH = Presence.of("away", PresenceType.AWAY, "lunch");

    private final FakeSession session = new FakeSession();

    @Test
    void statusTellsWhatIsShownAndWhyItDiffers() {
        session.connected(WORK, "Work", FakeSession.offer(FakeSession.spec("away", PresenceType.AWAY)), LUNCH);
        session.change(WORK, account -> account.withRequested(StatusChoice.of("busy", "")));
        session.account(HOME, "Home");
        session.change(
                HOME,
                account -> account.withConnection(
                        ConnectionState.DISCONNECTED, new ConnectionError("AuthenticationFailed", "wrong\npassword")));
        assertEquals(Ran.done("""
                        ◐ Away: lunch
                          Home  haze/jabber/home0  not connected; AuthenticationFailed: wrong password
                          Work  haze/jabber/work0  connected, Away: lunch; asked Busy, shown Away: this…
                        """), Shell.run(session, "status"));
        assertEquals(
                Ran.done("{\"effective\":{\"type\":\"away\",\"status\":\"away\",\"message\":\"lunch\"},\"reason\":\"\","
                        + "\"chosen\":{\"status\":\"busy\",\"message\":\"\",\"until\":null},\"accounts\":["
                        + "{\"account\":\"haze/jabber/home0\",\"name\":\"Home\",\"connection\":\"disconnected\","
                        + "\"interface\":\"none\",\"requested\":null,\"actual\":{\"status\":\"unknown\",\"message\":\"\"},"
                        + "\"differs\":null,\"error\":{\"name\":\"AuthenticationFailed\",\"text\":\"wrong\\npassword\"},"
                        + "\"enabled\":null,\"valid\":null},"
                        + "{\"account\":\"haze/jabber/work0\",\"name\":\"Work\",\"connection\":\"connected\","
                        + "\"interface\":\"presence\",\"requested\":{\"status\":\"busy\",\"message\":\"\"},"
                        + "\"actual\":{\"status\":\"away\",\"message\":\"lunch\"},"
                        + "\"differs\":\"asked Busy, shown Away: this account has no Busy\",\"error\":null,"
                        + "\"enabled\":null,\"valid\":null}]}\n"),
                Shell.run(session, "status", "--json"));
    }

    @Test
    void statusWithoutAnyAccountIsOfflineAndSaysWhy() {
        assertEquals(
                Ran.done("{\"effective\":{\"type\":\"offline\",\"status\":\"offline\",\"message\":\"\"},"
                        + "\"reason\":\"There is no account.\",\"chosen\":null,\"accounts\":[]}\n"),
                Shell.run(session, "status", "--json"));
    }

    @Test
    void statusWithNothingConnectedSaysSo() {
        session.account(WORK, "Work");
        assertEquals(Ran.done("""
                        ○ Offline
                          No account is connected.
                          Work  haze/jabber/work0  not connected
                        """), Shell.run(session, "status"));
    }

    @Test
    void accountsThatAnAccountManagerKeepsAreListedThoughTheyAreNotConnected() {
        session.managed(WORK, "Work", true, true);
        session.change(
                WORK,
                account -> account.withRequested(StatusChoice.of("busy", "lunch"))
                        .withError(new ConnectionError("AuthenticationFailed", "")));
        session.managed(HOME, "Home", false, true);
        assertEquals(Ran.done("""
                        ○ Offline
                          Work cannot sign in. The password was refused: correct it in the account's se…
                          Home  haze/jabber/home0  not connected, disabled
                          Work  haze/jabber/work0  not connected; asked Busy; AuthenticationFailed
                        """), Shell.run(session, "status"));
        assertEquals(
                Ran.done("{\"effective\":{\"type\":\"offline\",\"status\":\"offline\",\"message\":\"\"},"
                        + "\"reason\":\"Work cannot sign in. The password was refused: correct it in the account's"
                        + " settings.\",\"chosen\":{\"status\":\"busy\",\"message\":\"lunch\",\"until\":null},"
                        + "\"accounts\":["
                        + "{\"account\":\"haze/jabber/home0\",\"name\":\"Home\",\"connection\":\"disconnected\","
                        + "\"interface\":\"none\",\"requested\":null,\"actual\":{\"status\":\"unknown\",\"message\":\"\"},"
                        + "\"differs\":null,\"error\":null,\"enabled\":false,\"valid\":true},"
                        + "{\"account\":\"haze/jabber/work0\",\"name\":\"Work\",\"connection\":\"disconnected\","
                        + "\"interface\":\"none\",\"requested\":{\"status\":\"busy\",\"message\":\"lunch\"},"
                        + "\"actual\":{\"status\":\"unknown\",\"message\":\"\"},\"differs\":null,"
                        + "\"error\":{\"name\":\"AuthenticationFailed\",\"text\":\"\"},"
                        + "\"enabled\":true,\"valid\":true}]}\n"),
                Shell.run(session, "status", "--json"));
    }

    private String reason() {
        return Shell.run(session, "status")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("")
                .strip();
    }

    @Test
    void theReasonSaysWhatIsTheMatter() {
        session.managed(WORK, "Work", false, true);
        assertEquals("No account is enabled.", reason());

        session.managed(HOME, "Home", true, true);
        assertEquals("No account is connected.", reason());

        session.change(HOME, account -> account.withRequested(StatusChoice.of("offline", "")));
        assertEquals("Every account has been put offline.", reason());

        session.change(HOME, account -> account.withError(new ConnectionError("ConnectionLost", "")));
        assertEquals("Every account has been put offline.", reason());

        session.change(HOME, account -> account.withRequested(StatusChoice.of("away", "")));
        assertEquals("Home has lost its server. It shows people again once it is back.", reason());

        session.change(HOME, account -> account.withConnection(ConnectionState.CONNECTING, account.errorOrNull()));
        assertEquals("Home is connecting.", reason());
    }

    @Test
    void anAccountThatIsPutOfflineDoesNotBlurWhatWasChosen() {
        session.managed(HOME, "Home", true, true);
        session.change(HOME, account -> account.withRequested(StatusChoice.of("offline", "")));
        session.connected(WORK, "Work", FakeSession.haze(), LUNCH);
        session.change(WORK, account -> account.withRequested(StatusChoice.of("away", "lunch")));
        String status = Shell.run(session, "status", "--json").out();
        assertTrue(status.contains("\"chosen\":{\"status\":\"away\",\"message\":\"lunch\",\"until\":null}"), status);
    }

    @Test
    void aConnectionWithoutPresenceIsSaidToHaveNone() {
        session.connected(WORK, "IRC", Offer.NONE, Presence.UNKNOWN);
        assertEquals(Ran.done("""
                        ○ Offline
                          No connected account has presence.
                          IRC  haze/jabber/work0  connected, no presence on this protocol
                        """), Shell.run(session, "status"));
    }

    @Test
    void statusesListsWhatMayBeSet() {
        StatusSpec phone =
                new StatusSpec("phone", PresenceType.BUSY, true, false, Map.of("priority", "n", "line", "s"));
        StatusSpec offline = new StatusSpec("offline", PresenceType.OFFLINE, true, true, Map.of());
        session.connected(
                WORK, "Work", FakeSession.offer(FakeSession.spec("away", PresenceType.AWAY), phone, offline), LUNCH);
        assertEquals(Ran.done("""
                        Work (haze/jabber/work0)
                          away   Away  alone          message
                          phone  Busy  beside others           line (s), priority (n)
                        """), Shell.run(session, "statuses"));
        assertEquals(
                Ran.done("[{\"account\":\"haze/jabber/work0\",\"statuses\":["
                        + "{\"status\":\"away\",\"type\":\"away\",\"exclusive\":true,\"message\":true,"
                        + "\"parameters\":{\"message\":\"s\"}},"
                        + "{\"status\":\"phone\",\"type\":\"busy\",\"exclusive\":false,\"message\":false,"
                        + "\"parameters\":{\"line\":\"s\",\"priority\":\"n\"}}]}]\n"),
                Shell.run(session, "statuses", "--json"));
    }

    @Test
    void statusesOfAnAccountThatIsNotConnectedAreNone() {
        session.account(WORK, "Work");
        assertEquals(
                Ran.ended(
                        ExitCode.NO_ACCOUNT,
                        "Work (haze/jabber/work0)\n  nothing can be set now\n",
                        "presence-applet: No account is connected. Connect one first, or try --demo.\n"),
                Shell.run(session, "statuses"));
    }

    @Test
    void whatAnAccountCanShowIsKnownOnceItIsConnected() {
        session.managed(WORK, "Work", true, true);
        assertEquals(
                Ran.ended(
                        ExitCode.NO_ACCOUNT,
                        "[{\"account\":\"haze/jabber/work0\",\"statuses\":[]}]\n",
                        "presence-applet: No account is connected. Connect one first, or try --demo.\n"),
                Shell.run(session, "statuses", "--json"));
        assertEquals(
                "Work (haze/jabber/work0)\n  what this account can show is known only once it is connected\n",
                Shell.run(session, "statuses").out());
    }
}
