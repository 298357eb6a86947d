package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.spec;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;

/** It is noon, UTC, on 1 January 2026. */
class SetCommandTest {
    private static final Presence AVAILABLE = Presence.of("available", PresenceType.AVAILABLE, "");

    private final FakeSession session = new FakeSession();

    @BeforeEach
    void workOffersMoreThanUsual() {
        session.connected(
                WORK,
                "Work",
                FakeSession.offer(
                        spec("available", PresenceType.AVAILABLE),
                        spec("busy", PresenceType.BUSY),
                        spec("dnd", PresenceType.BUSY),
                        spec("away", PresenceType.AWAY),
                        spec("out for a walk", PresenceType.AWAY)),
                AVAILABLE);
        session.outlivesCommands = true;
    }

    private static Ran wrong(String sentence) {
        return Ran.ended(ExitCode.WRONG_USAGE, "", "presence-applet: " + sentence + "\n");
    }

    private Ran set(String... arguments) {
        return Shell.run(
                session, Stream.concat(Stream.of("set"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Newer versions of Java put another blank before the half of the day. */
    private static Ran plain(Ran ran) {
        return new Ran(ran.result(), ran.out().replace('\u202f', ' '), ran.err());
    }

    private void assertAsked(String id, String message) {
        String parameters = message.isEmpty() ? "" : "message=" + message;
        assertEquals(
                List.of("SetStatus [StatusChoice[id=" + id + ", parameters={" + parameters + "}]] " + WORK),
                session.port.calls);
    }

    @Test
    void whoChoosesWhileNobodyIsHereIsToldWhatIsShown() {
        session.engine()
                .activityChanged(new Activity(
                        Activity.Idleness.ACTIVE,
                        null,
                        FakeSession.NOON.instant().minusSeconds(120),
                        null));
        session.change(WORK, account -> account.withActual(Presence.of("away", PresenceType.AWAY, "")));
        assertEquals(
                Ran.ended(
                        ExitCode.DONE,
                        "",
                        "presence-applet: Away, because the screen has been locked for 2 min; you chose Busy\n"),
                set("busy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        busy lunch            | busy           | lunch   |
        Do not disturb        | dnd            | ''      |
        DND                   | dnd            | ''      |
        avail                 | available      | ''      |
        out for a walk        | out for a walk | ''      |
        out for a walk, alone | out for a walk | alone   |
        busy lunch 45m        | busy           | lunch   | Busy with “lunch” until 12:45 PM
        away until 14:00 back soon | away      | back soon | Away with “back soon” until 2:00 PM
        away today            | away           | ''      | Away until midnight
        """)
    void oneArgumentIsReadAsALine(String line, String id, String message, @Nullable String said) {
        assertEquals(Ran.done(said == null ? "" : said + "\n"), plain(set(line)));
        assertAsked(id, message);
    }

    @Test
    void aMessageOfItsOwnIsNeverReadAsATimeLimit() {
        assertEquals(Ran.done(""), set("busy", "lunch 45m"));
        assertAsked("busy", "lunch 45m");
    }

    @Test
    void aTimeLimitIsSaidWithWhatItLimits() {
        assertEquals(Ran.done("Busy with “lunch” until 1:30 PM\n"), plain(set("busy", "lunch", "--for", "1h 30m")));
        assertEquals(Ran.done("Away until tomorrow, 9:00 AM\n"), plain(set("--until", "9", "away")));
        assertEquals(Ran.done("Busy with “lunch” until 1:00 PM\n"), plain(set("busy lunch", "--for=1h")));
    }

    @Test
    void whatIsRefusedHasNoTimeLimit() {
        session.port.refuse(WORK, "NotAvailable", "not now");
        assertEquals(
                Ran.ended(ExitCode.REFUSED, "", "presence-applet: Work: NotAvailable: not now\n"),
                set("busy", "--for", "1h"));
    }

    @Test
    void withoutTheAppletNothingWouldEndAStatusThatHasATimeLimit() {
        session.outlivesCommands = false;
        Ran refused = Ran.ended(
                ExitCode.NO_BUS,
                "",
                "presence-applet: a time limit needs the running applet to end it, and none runs here;"
                        + " start it with: presence-applet --background\n");
        assertEquals(refused, set("busy", "--for", "1h"));
        assertEquals(refused, set("busy 1h"));
        assertEquals(List.of(), session.port.calls);

        assertEquals(Ran.done(""), set("busy lunch"));
    }

    @Test
    void aLineThatCannotBeReadSaysWhy() {
        assertEquals(
                wrong("“lunch” is no status. Begin with one of these: Available, Busy, Do not disturb, Away,"
                        + " out for a walk, Offline."),
                set("lunch 45m"));
        assertEquals(
                wrong("“bussy” is no status. Did you mean “Busy”? You can show Available, Busy, Do not disturb, Away,"
                        + " out for a walk, Offline."),
                set("bussy"));
        assertEquals(
                wrong("'busy 45m' has a time limit of its own; leave that out, or --for and --until"),
                set("busy 45m", "--for", "1h"));
        assertEquals(List.of(), session.port.calls);
    }

    @Test
    void wrongTimeLimitsAreSaidBeforeAnythingIsBegun() {
        assertEquals(wrong("--for and --until exclude each other"), unopened("--for", "1h", "--until", "14:00"));
        assertEquals(wrong("“45” is no duration. Write one such as 45m, 2h or 1h 30m."), unopened("--for", "45"));
        assertEquals(
                wrong("“25:00” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00."),
                unopened("--until", "25:00"));
        assertEquals(
                wrong("“2025-12-31” is over already. Write a time that is to come."),
                unopened("--until", "2025-12-31"));
    }

    private static Ran unopened(String... options) {
        return Shell.run(
                any -> fail("opened a session"),
                Duration.ofSeconds(10),
                80,
                Stream.concat(Stream.of("set", "busy"), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void whereNothingIsOfferedTheAccountsSayWhy() {
        FakeSession none = new FakeSession();
        none.account(WORK, "Work");
        Ran unable = Ran.ended(
                ExitCode.NO_ACCOUNT,
                "",
                "presence-applet: No account is connected. Connect one first, or try --demo.\n");
        assertEquals(unable, Shell.run(none, "set", "busy lunch"));
        assertEquals(unable, Shell.run(none, "set", "no such thing"));
    }
}
