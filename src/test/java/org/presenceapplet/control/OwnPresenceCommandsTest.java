package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
                        + "\"differs\":null,\"error\":{\"name\":\"AuthenticationFailed\",\"text\":\"wrong\\npassword\"}},"
                        + "{\"account\":\"haze/jabber/work0\",\"name\":\"Work\",\"connection\":\"connected\","
                        + "\"interface\":\"presence\",\"requested\":{\"status\":\"busy\",\"message\":\"\"},"
                        + "\"actual\":{\"status\":\"away\",\"message\":\"lunch\"},"
                        + "\"differs\":\"asked Busy, shown Away: this account has no Busy\",\"error\":null}]}\n"),
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
}
