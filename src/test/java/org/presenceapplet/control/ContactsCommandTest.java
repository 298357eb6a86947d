package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.control.FakeSession.HOME;
import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.contact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;

class ContactsCommandTest {
    private static final Presence AVAILABLE = Presence.of("available", PresenceType.AVAILABLE, "Hello");
    private static final Presence AWAY = Presence.of("away", PresenceType.AWAY, "");
    private static final Presence OFFLINE = Presence.of("offline", PresenceType.OFFLINE, "");

    private final FakeSession session = new FakeSession().withWork();

    @BeforeEach
    void fill() {
        session.contacts(
                WORK,
                contact(WORK, "bob@localhost", "Bob Brown", AWAY),
                contact(WORK, "zoe@localhost", "zoë", AVAILABLE),
                contact(WORK, "alice@localhost", "Alice Anders", AVAILABLE),
                contact(WORK, "carol@localhost", "Carol", OFFLINE));
    }

    @Test
    void thoseOnlineAreListedMostAvailableFirstThenByName() {
        assertEquals(Ran.done("""
                        ● Alice Anders  Available  Hello
                        ● zoë           Available  Hello
                        ◐ Bob Brown     Away
                        """), Shell.run(session, "contacts"));
        assertTrue(session.closed);
    }

    @Test
    void allListsThoseOfflineToo() {
        assertEquals(Ran.done("""
                        ● Alice Anders  Available  Hello
                        ● zoë           Available  Hello
                        ◐ Bob Brown     Away
                        ○ Carol         Offline
                        """), Shell.run(session, "contacts", "--all"));
    }

    @Test
    void jsonIsOneDocument() {
        session.write(WORK, writer -> writer.removeContacts(List.of("zoe@localhost", "bob@localhost")));
        assertEquals(
                Ran.done("[{\"account\":\"haze/jabber/work0\",\"id\":\"alice@localhost\",\"alias\":\"Alice Anders\","
                        + "\"groups\":[\"Friends\"],\"type\":\"available\",\"status\":\"available\","
                        + "\"message\":\"Hello\",\"statuses\":{\"available\":{\"message\":\"Hello\"}},"
                        + "\"lastActivity\":null,\"since\":null,\"subscription\":\"yes\"}]\n"),
                Shell.run(session, "contacts", "--json"));
    }

    @Test
    void jsonHoldsEveryStatusAndParameter() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("priority", -5);
        parameters.put("flag", true);
        parameters.put("nan", Double.NaN);
        parameters.put("bytes", new byte[] {1, 2, 3});
        parameters.put("list", List.of("a", 1L, Map.of("k", 0.5)));
        Presence several = new Presence(
                List.of(
                        new Status("phone", PresenceType.BUSY, Map.of()),
                        new Status("available", PresenceType.AVAILABLE, parameters)),
                Instant.parse("2026-01-01T11:00:00Z"));
        session.connected(HOME, "Home", FakeSession.haze(), AVAILABLE);
        session.contacts(HOME, contact(HOME, "dan", "", AWAY));
        session.contacts(HOME, contact(HOME, "dan", "", several));
        assertEquals(
                Ran.done(
                        "[{\"account\":\"haze/jabber/home0\",\"id\":\"dan\",\"alias\":\"dan\",\"groups\":[\"Friends\"],"
                                + "\"type\":\"available\",\"status\":\"available\",\"message\":\"\",\"statuses\":{"
                                + "\"available\":{\"bytes\":\"AQID\",\"flag\":true,\"list\":[\"a\",1,{\"k\":0.5}],"
                                + "\"nan\":\"NaN\",\"priority\":-5},\"phone\":{}},\"lastActivity\":\"2026-01-01T11:00:00Z\","
                                + "\"since\":\"2026-01-01T12:00:00Z\",\"subscription\":\"yes\"}]\n"),
                Shell.run(session, "contacts", "--json", "--account", HOME));
    }

    @Test
    void textNeutralisesWhatStrangersWrite() {
        Presence hostile = Presence.of("\033]0;x\007", PresenceType.AVAILABLE, "line\r\nbreak\u009b31m\ud800");
        session.contacts(WORK, contact(WORK, "mallory", "\033[31mMal\u202elory\u0000", hostile));
        Ran ran = Shell.run(session, "contacts");
        assertEquals(
                "● [31mMallory   Available (]0;x)  line break 31m\ufffd",
                ran.out()
                        .lines()
                        .filter(line -> line.contains("Mal"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void jsonKeepsWhatStrangersWriteAndEscapesIt() {
        session.contacts(
                WORK, contact(WORK, "mallory", "<\033&\ud83d\ude00\ud800\u009b>", new Presence(List.of(), null)));
        Ran ran = Shell.run(session, "contacts", "--json", "--all");
        assertTrue(ran.out().contains("\"alias\":\"<\\u001b&\ud83d\ude00\\ud800\\u009b>\""), ran.out());
        assertTrue(ran.out().contains("\"statuses\":{}"), ran.out());
    }

    @Test
    void linesFitTheTerminalAndWideCharactersStayWhole() {
        session.contacts(
                WORK,
                contact(WORK, "li", "李小龍李小龍李小龍", Presence.of("available", PresenceType.AVAILABLE, "功夫".repeat(30))));
        Ran ran = Shell.run(options -> session, java.time.Duration.ofSeconds(10), 40, "contacts");
        assertEquals(
                List.of(
                        "● Alice Anders  Available  Hello",
                        "● zoë           Available  Hello",
                        "● 李小龍李小…   Available  功夫功夫功夫…",
                        "◐ Bob Brown     Away"),
                ran.out().lines().toList());
    }

    @Test
    void anAccountThatDoesNotExistIsNamed() {
        assertEquals(
                Ran.ended(
                        ExitCode.NO_ACCOUNT,
                        "",
                        "presence-applet: there is no account 'x'; there is haze/jabber/work0\n"),
                Shell.run(session, "contacts", "--account", "x"));
    }

    @Test
    void withoutAnyAccountTheDocumentIsEmpty() {
        assertEquals(
                Ran.ended(
                        ExitCode.NO_ACCOUNT,
                        "[]\n",
                        "presence-applet: There is no account. Connect one first, or try --demo.\n"),
                Shell.run(new FakeSession(), "contacts", "--json"));
    }
}
