package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.desktop.WatchedPerson.NOW;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.Activity.Idleness;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
class PersonIdleBusIT {
    private static final String MUTTER = "GNOME (Mutter)";
    private static final String SCREEN_SAVER = "Screen saver service";
    private static final String SAVER = "org.freedesktop.ScreenSaver";
    private static final String MUTTER_NAME = "org.gnome.Mutter.IdleMonitor";

    private WatchedPerson person;

    @BeforeEach
    void start() throws BusException {
        person = new WatchedPerson();
    }

    @AfterEach
    void end() {
        person.close();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** A screen saver service that tells this number. */
    private ScriptedObject screenSaver(String path, AtomicLong idle) {
        return person.object(path)
                .on(SAVER, "GetSessionIdleTime", args -> Reply.of("u", new UInt32(idle.get())))
                .on(SAVER, "GetActive", args -> Reply.of("b", false))
                .own(SAVER);
    }

    private static long asked(ScriptedObject saver) {
        return saver.calls().stream().filter("GetSessionIdleTime"::equals).count();
    }

    @Test
    void mutterTellsEachStepAndTheReturnWithoutBeingPolled() {
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        person.join().eventuallyAsks(MUTTER);
        assertEquals(Set.of(minutes(5), minutes(15)), new HashSet<>(mutter.watches.values()));

        person.scheduler.advance(Duration.ofHours(1));
        mutter.idleFor(minutes(5));
        person.eventuallyIs(Idleness.IDLE);
        mutter.idleFor(minutes(15));
        person.eventuallyIs(Idleness.LONG_IDLE);
        mutter.touch();
        person.eventuallyIs(Idleness.ACTIVE);

        assertEquals(
                List.of(
                        new Activity(Idleness.IDLE, NOW.minus(minutes(5)), null, null),
                        new Activity(Idleness.LONG_IDLE, NOW.minus(minutes(5)), null, null),
                        Activity.HERE),
                person.told);
        // Once at the start, twice when first idle, once at each other signal.
        assertEquals(5, mutter.asked());
    }

    @Test
    void somebodyIdleAlreadyIsKnownAndTheirReturnToo() {
        FakeMutter mutter = new FakeMutter(person, minutes(20));
        person.join().eventuallyIs(Idleness.LONG_IDLE);

        mutter.touch();

        person.eventuallyIs(Idleness.ACTIVE);
    }

    @Test
    void watchesThatOthersSetAreNoReasonToAsk() {
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        person.join().eventuallyAsks(MUTTER);

        mutter.fire(99);
        mutter.idleFor(minutes(5));

        person.eventuallyIs(Idleness.IDLE);
        assertEquals(3, mutter.asked());
    }

    @Test
    void whoeverElseSaysThatAWatchFiredIsNotBelieved() {
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        person.join().eventuallyAsks(MUTTER);
        ScriptedObject stranger = person.object("/org/gnome/Mutter/IdleMonitor/Core");

        mutter.watches.keySet().forEach(ours -> stranger.emit(MUTTER_NAME, "WatchFired", "u", new UInt32(ours)));
        // The daemon answers, so it has passed the signals on.
        stranger.own("org.presenceapplet.Stranger");
        mutter.idleFor(minutes(5));

        person.eventuallyIs(Idleness.IDLE);
        assertEquals(3, mutter.asked());
    }

    @Test
    void newLimitsCountAtOnceAndReplaceTheWatches() {
        FakeMutter mutter = new FakeMutter(person, minutes(3));
        person.join().eventuallyAsks(MUTTER);

        person.watch.settingsChanged(WatchedPerson.after(2, 0));

        person.eventuallyIs(Idleness.IDLE);
        eventuallyEquals(Set.of(minutes(2), Duration.ZERO), () -> new HashSet<>(mutter.watches.values()));

        person.watch.settingsChanged(WatchedPerson.after(0, 0));
        person.eventuallyIs(Idleness.ACTIVE);
        eventually("no watch is left", mutter.watches::isEmpty);
    }

    @Test
    void mutterThatDiesMakesNobodyIdleAndIsHeardAgainWhenItIsBack() {
        FakeMutter mutter = new FakeMutter(person, minutes(6));
        person.join().eventuallyIs(Idleness.IDLE);

        mutter.vanish();
        person.eventuallyIs(Idleness.ACTIVE);
        person.eventuallyAsksNobody();

        mutter.appear();
        person.eventuallyIs(Idleness.IDLE);
        person.eventuallyAsks(MUTTER);
    }

    @Test
    void withoutMutterTheScreenSaverTellsAndMutterIsPreferredWhenItComes() {
        screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(360));
        person.join().eventuallyAsks(SCREEN_SAVER);
        person.eventuallyIs(Idleness.IDLE);

        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);

        person.eventuallyAsks(MUTTER);
        person.eventuallyIs(Idleness.ACTIVE);
        mutter.vanish();
        person.eventuallyAsks(SCREEN_SAVER);
        person.eventuallyIs(Idleness.IDLE);
    }

    @Test
    void sourceThatErrsIsLeftForTheNextAndTriedAgainLater() {
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        mutter.object.on(MUTTER_NAME, "GetIdletime", args -> Reply.error("NotAvailable"));
        screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(0));
        person.join().eventuallyAsks(SCREEN_SAVER);
        eventually("the watches of the one that erred are gone", mutter.watches::isEmpty);

        mutter.object.on(MUTTER_NAME, "GetIdletime", args -> Reply.of("t", new UInt64(0)));
        assertEquals(Optional.of(SCREEN_SAVER), person.watch.source());
        person.scheduler.advance(minutes(5));

        person.eventuallyAsks(MUTTER);
    }

    @Test
    void sourceThatNeverAnswersIsLeftForTheNext() {
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        mutter.object.on(MUTTER_NAME, "GetIdletime", args -> null);
        screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(360));

        person.join().eventuallyAsks(SCREEN_SAVER);

        person.eventuallyIs(Idleness.IDLE);
    }

    @Test
    void mutterThatSaysLongerThanTheComputerIsUpIsNotBelieved() {
        FakeMutter mutter = new FakeMutter(person, WatchedPerson.SINCE_BOOT.plusHours(1));
        screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(0));

        person.join().eventuallyAsks(SCREEN_SAVER);

        mutter.object.on(MUTTER_NAME, "GetIdletime", args -> Reply.of("t", new UInt64("18446744073709551615")));
        person.watch.lookAgain();
        assertEquals(Optional.of(Duration.ZERO), person.idleTime());
        assertEquals(Optional.of(SCREEN_SAVER), person.watch.source());
        assertEquals(List.of(), person.told);
    }

    @Test
    void answerOfASourceThatIsGoneDoesNotCount() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        mutter.object.on(MUTTER_NAME, "GetIdletime", args -> {
            asked.countDown();
            await(answer);
            return Reply.of("t", new UInt64(minutes(60).toMillis()));
        });
        person.join();
        await(asked);
        CountDownLatch gone = person.gone(MUTTER_NAME);
        mutter.vanish();
        await(gone);
        AtomicLong idle = new AtomicLong(1);
        screenSaver("/org/freedesktop/ScreenSaver", idle);
        answer.countDown();

        person.eventuallyAsks(SCREEN_SAVER);
        assertEquals(List.of(), person.told);
    }

    @Test
    void kdeTellsMillisecondsAndOthersSeconds() {
        AtomicLong number = new AtomicLong(200_000);
        ScriptedObject saver =
                screenSaver("/org/freedesktop/ScreenSaver", number).own("org.kde.screensaver");
        person.join().eventuallyAsks(SCREEN_SAVER);
        assertEquals(Optional.of(Duration.ofSeconds(200)), person.idleTime());

        saver.disown("org.kde.screensaver");
        number.set(200);
        eventuallyEquals(Optional.of(Duration.ofSeconds(200)), person::idleTime);
    }

    @Test
    void kdeOnWaylandWhichAlwaysTellsZeroIsNoSource() {
        AtomicLong number = new AtomicLong(0);
        ScriptedObject saver =
                screenSaver("/org/freedesktop/ScreenSaver", number).own("org.kde.screensaver");
        person.join();
        eventually("it was asked", () -> asked(saver) > 0);

        assertEquals(Optional.empty(), person.idleTime());
        person.eventuallyAsksNobody();

        saver.disown("org.kde.screensaver");
        person.watch.lookAgain();
        person.eventuallyAsks(SCREEN_SAVER);
    }

    @Test
    void screenSaverOnTheOldPathTellsToo() {
        screenSaver("/ScreenSaver", new AtomicLong(360));

        person.join().eventuallyIs(Idleness.IDLE);
    }

    @Test
    void screenSaverIsAskedWhenTheNextLimitCanFirstBeReached() {
        AtomicLong idle = new AtomicLong(60);
        ScriptedObject saver = screenSaver("/org/freedesktop/ScreenSaver", idle);
        person.join().eventuallyAsks(SCREEN_SAVER);
        assertEquals(Optional.of(Duration.ofSeconds(60)), person.idleTime());
        long before = asked(saver);

        person.scheduler.advance(minutes(4).minusMillis(1));
        assertEquals(before, asked(saver));
        idle.set(300);
        person.scheduler.advance(Duration.ofMillis(1));

        person.eventuallyIs(Idleness.IDLE);
        assertEquals(before + 1, asked(saver));
    }

    @Test
    void returnIsSeenWithinTenSecondsWhereItIsNotTold() {
        AtomicLong idle = new AtomicLong(400);
        ScriptedObject saver = screenSaver("/org/freedesktop/ScreenSaver", idle);
        person.join().eventuallyIs(Idleness.IDLE);
        // Behind this the next ask is planned.
        assertEquals(Optional.of(Duration.ofSeconds(400)), person.idleTime());
        long before = asked(saver);

        idle.set(2);
        person.scheduler.advance(Duration.ofSeconds(9));
        assertEquals(before, asked(saver));
        person.scheduler.advance(Duration.ofSeconds(1));

        person.eventuallyIs(Idleness.ACTIVE);
    }

    @Test
    void nothingIsAskedWhereNoLimitIsSet() {
        ScriptedObject saver = screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(400));
        person.watch.settingsChanged(WatchedPerson.after(0, 0));
        person.join().eventuallyAsks(SCREEN_SAVER);
        assertEquals(Optional.of(Duration.ofSeconds(400)), person.idleTime());
        long before = asked(saver);

        person.scheduler.advance(Duration.ofDays(1));

        assertEquals(Optional.of(Duration.ofSeconds(400)), person.idleTime());
        assertEquals(before + 1, asked(saver));
        assertEquals(List.of(), person.told);
    }

    @Test
    void screenSaverThatSaysANegativeOrAnImpossibleTimeIsNotBelieved() {
        AtomicLong idle = new AtomicLong(0xffff_fff0L);
        screenSaver("/org/freedesktop/ScreenSaver", idle).own("org.kde.screensaver");
        person.join();
        assertEquals(List.of(), person.told);
        person.eventuallyAsksNobody();

        idle.set(60_000);
        person.watch.lookAgain();
        person.eventuallyAsks(SCREEN_SAVER);
        idle.set(WatchedPerson.SINCE_BOOT.plusHours(1).toMillis());
        assertEquals(Optional.empty(), person.idleTime());
        assertEquals(List.of(), person.told);
    }

    @Test
    void lookingAgainCorrectsAStaleIdle() {
        AtomicLong idle = new AtomicLong(400);
        screenSaver("/org/freedesktop/ScreenSaver", idle);
        person.join().eventuallyIs(Idleness.IDLE);

        idle.set(0);
        person.watch.lookAgain();

        person.eventuallyIs(Idleness.ACTIVE);
    }

    @Test
    void whatTheBusToldEndsWithIt() throws Exception {
        screenSaver("/org/freedesktop/ScreenSaver", new AtomicLong(400));
        person.join().eventuallyIs(Idleness.IDLE);

        person.leave();

        person.eventuallyIs(Idleness.ACTIVE);
        person.eventuallyAsksNobody();
        assertEquals(Optional.empty(), person.idleTime());
        person.join().eventuallyIs(Idleness.IDLE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertEquals(true, latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
