package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.Timed;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.XmppPerson.Shown;

/** What alice sees while somebody locks the screen, goes and comes back, and chooses for a time. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE, Part.MISSION_CONTROL})
@Timeout(120)
final class EngineRealIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration LUNCH = Duration.ofMinutes(45);
    private static final long OFFLINE = 1;
    private static final long AVAILABLE = 2;
    private static final long AWAY = 3;
    private static final long BUSY = 6;

    private final RealDesk desk = new RealDesk();
    private final ManualClock clock = new ManualClock(NOON);

    @TempDir
    private Path folder = Path.of("");

    private CoreAtDesk applet;

    @BeforeEach
    void start() throws Exception {
        applet = new CoreAtDesk(desk, clock, folder);
    }

    @AfterEach
    void end() {
        applet.close();
        desk.close();
    }

    private Optional<Instant> until() {
        return applet.engine().layers().timed().map(Timed::until);
    }

    @Test
    void lockedScreenIsAwayWithTheMessageAndUnlockedExactlyWhatWasThere() {
        applet.choose("available", "reading");

        desk.lock();
        desk.aliceSees("away", "reading");
        eventuallyEquals("Away, because the screen is locked; you chose Available", applet::explanation);
        desk.beginsWith(AVAILABLE, "available", "reading");

        desk.unlock();
        desk.aliceSees("available", "reading");
        desk.isAskedFor(AVAILABLE, "available", "reading");
        eventuallyEquals("", applet::explanation);
    }

    @Test
    void whatIsChosenWhileTheScreenIsLockedIsSeenOnceItIsUnlocked() {
        applet.choose("available", "reading");
        desk.lock();
        desk.aliceSees("away", "reading");

        applet.choose("busy", "in a call");
        desk.aliceSees("away", "in a call");
        applet.choose("xa", "gone");
        desk.aliceSees("xa", "gone");
        applet.choose("busy", "in a call");
        desk.aliceSees("away", "in a call");

        desk.unlock();
        desk.aliceSees("dnd", "in a call");
        desk.isAskedFor(BUSY, "busy", "in a call");
        desk.beginsWith(BUSY, "busy", "in a call");
    }

    @Test
    void whoeverIsIdleIsAwayThenExtendedAwayAndBackAsTheyWere() {
        applet.choose("busy", "in a call");

        desk.idleFor(Duration.ofMinutes(1));
        inTimeAliceSees("away", "in a call");
        desk.idleFor(Duration.ofMinutes(2));
        inTimeAliceSees("xa", "in a call");
        desk.idleFor(Duration.ZERO);
        inTimeAliceSees("dnd", "in a call");
    }

    /** Time passes until then. */
    private void inTimeAliceSees(String show, String message) {
        eventuallyEquals(new Shown(show, message), () -> {
            applet.pass(Duration.ofSeconds(10));
            return desk.stack.alice().sees();
        });
    }

    @Test
    void whoeverIsOfflineStaysSoWhateverTheScreenDoes() {
        applet.choose("offline", "");
        desk.aliceSees("offline", "");

        desk.lock();
        applet.hearsOut();
        desk.isAskedFor(OFFLINE, "offline", "");
        desk.unlock();
        applet.hearsOut();
        desk.isAskedFor(OFFLINE, "offline", "");

        desk.aliceSees("offline", "");
    }

    @Test
    void statusForATimeEndsByItselfAlsoWhileTheScreenIsLocked() {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.aliceSees("dnd", "lunch");
        assertEquals(Optional.of(NOON.plus(LUNCH)), until());
        desk.beginsWith(AVAILABLE, "available", "reading");

        desk.lock();
        desk.aliceSees("away", "lunch");
        applet.pass(LUNCH);
        desk.aliceSees("away", "reading");

        desk.unlock();
        desk.aliceSees("available", "reading");
        desk.isAskedFor(AVAILABLE, "available", "reading");
    }

    @Test
    void offlineForATimeEndsWithWhatWasChosenBefore() {
        applet.choose("available", "reading");
        applet.choose("offline", "", LUNCH);
        desk.aliceSees("offline", "");
        eventuallyEquals(
                "Offline until 12:45 PM, then Available",
                () -> applet.explanation().replace('\u202f', ' '));
        desk.beginsWith(AVAILABLE, "available", "reading");

        applet.pass(LUNCH);
        desk.aliceSees("available", "reading");
    }

    @Test
    void whatAnotherProgramAsksForIsWhatComesBack() {
        applet.choose("available", "reading");
        desk.lock();
        desk.aliceSees("away", "reading");

        desk.stack.missionControl().request(desk.account, (int) BUSY, "busy", "theirs");
        desk.aliceSees("dnd", "theirs");
        // The screen is on another bus, and could be heard first.
        applet.hearsOut();
        desk.unlock();
        applet.hearsOut();
        desk.isAskedFor(BUSY, "busy", "theirs");

        desk.lock();
        inTimeAliceSees("away", "theirs");
        desk.unlock();
        inTimeAliceSees("dnd", "theirs");
    }

    @Test
    void whatWasChosenComesBackWhereTheAppletWasKilledWhileTheScreenWasLocked() throws Exception {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.lock();
        desk.aliceSees("away", "lunch");

        applet.crash();
        desk.unlock();
        clock.advance(Duration.ofMinutes(5));
        start();

        desk.aliceSees("dnd", "lunch");
        assertEquals(Optional.of(NOON.plus(LUNCH)), until());
        applet.pass(Duration.ofMinutes(40));
        desk.aliceSees("available", "reading");
    }

    @Test
    void statusForATimeThatEndedWhileTheAppletDidNotRunEndsAtTheStart() throws Exception {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.aliceSees("dnd", "lunch");

        applet.crash();
        clock.advance(LUNCH);
        start();

        inTimeAliceSees("available", "reading");
        assertEquals(Optional.empty(), until());
    }

    @Test
    void statusForATimeSurvivesTheEndOfTheSession() throws Exception {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.aliceSees("dnd", "lunch");

        applet.crash();
        desk.stack.missionControl().kill();
        desk.stack.killHaze();
        desk.aliceSees("offline", "");
        start();

        desk.aliceSees("dnd", "lunch");
        applet.pass(LUNCH);
        desk.aliceSees("available", "reading");
    }

    @Test
    void missionControlThatDiesTakesNothingWithIt() {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.lock();
        desk.aliceSees("away", "lunch");

        desk.stack.missionControl().kill();
        desk.isAskedFor(AWAY, "away", "lunch");
        applet.hearsOut();
        assertEquals(Optional.of(NOON.plus(LUNCH)), until());

        desk.unlock();
        desk.aliceSees("dnd", "lunch");
        applet.pass(LUNCH);
        desk.aliceSees("available", "reading");
    }

    @Test
    void hazeThatDiesWhileTheScreenIsLockedComesBackAwayAndThenWithWhatWasChosen() {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.lock();
        desk.aliceSees("away", "lunch");

        desk.stack.killHaze();
        desk.aliceSees("offline", "");
        desk.aliceSees("away", "lunch");

        desk.unlock();
        desk.aliceSees("dnd", "lunch");
        applet.pass(LUNCH);
        desk.aliceSees("available", "reading");
    }

    @Test
    void statusForATimeThatEndsWhileTheServerIsGoneIsOverWhenItIsBack() {
        applet.choose("available", "reading");
        applet.choose("busy", "lunch", LUNCH);
        desk.lock();
        desk.aliceSees("away", "lunch");

        desk.stack.stopServer();
        applet.pass(LUNCH);
        desk.unlock();
        applet.hearsOut();
        desk.stack.startServer();

        inTimeAliceSees("available", "reading");
        desk.isAskedFor(AVAILABLE, "available", "reading");
    }
}
