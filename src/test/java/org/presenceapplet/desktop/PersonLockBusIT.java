package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.desktop.WatchedPerson.NOW;
import static org.presenceapplet.testing.Eventually.eventually;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
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
class PersonLockBusIT {
    private static final String SAVER = "org.freedesktop.ScreenSaver";
    private static final String SAVER_PATH = "/org/freedesktop/ScreenSaver";
    private static final String GNOME = "org.gnome.ScreenSaver";
    private static final String MANAGER = "org.freedesktop.login1.Manager";
    private static final String SESSION = "org.freedesktop.login1.Session";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String LOGIND = "org.freedesktop.login1";

    private WatchedPerson person;

    @BeforeEach
    void start() throws BusException {
        person = new WatchedPerson();
    }

    @AfterEach
    void end() {
        person.close();
    }

    /** Another object of the same program. */
    private static final class Sibling extends ScriptedObject {
        Sibling(ScriptedObject sibling, String path) {
            super(sibling, path);
        }
    }

    private ScriptedObject screenSaver(String name, String path, boolean active) {
        return person.object(path)
                .on(name, "GetActive", args -> Reply.of("b", active))
                .own(name);
    }

    /** logind with one session of ours. */
    private final class Logind {
        final Map<String, Variant<?>> properties = new ConcurrentHashMap<>(Map.of(
                "Id", new Variant<>("2"),
                "IdleHint", new Variant<>(false),
                "IdleSinceHint", new Variant<>(new UInt64(0)),
                "LockedHint", new Variant<>(false)));
        final ScriptedObject manager = person.object("/org/freedesktop/login1").on(MANAGER, "GetSessionByPID", args -> {
            assertEquals(ProcessHandle.current().pid(), ((UInt32) args.get(0)).longValue());
            return Reply.of("o", new DBusPath("/org/freedesktop/login1/session/_32"));
        });
        final ScriptedObject session = new Sibling(manager, "/org/freedesktop/login1/session/_32")
                .on(PROPERTIES, "GetAll", args -> Reply.of("a{sv}", properties));

        Logind start() {
            manager.own(LOGIND);
            return this;
        }

        void change(String name, Variant<?> value) {
            properties.put(name, value);
            session.emit(PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, Map.of(name, value), List.of());
        }

        void idleSince(Duration ago) {
            long micros = NOW.minus(ago).toEpochMilli() * 1000;
            properties.put("IdleSinceHint", new Variant<>(new UInt64(micros)));
            change("IdleHint", new Variant<>(true));
        }

        void sleep(boolean asleep) {
            manager.emit(MANAGER, "PrepareForSleep", "b", asleep);
        }
    }

    @Test
    void screenThatIsLockedAlreadyIsKnownAndItsUnlockingToo() {
        ScriptedObject saver = screenSaver(SAVER, SAVER_PATH, true);
        person.join().eventuallyLocked(true);

        saver.emit(SAVER, "ActiveChanged", "b", false);
        person.eventuallyLocked(false);

        assertEquals(List.of(new Activity(Idleness.ACTIVE, null, NOW, null), Activity.HERE), person.told);
    }

    @Test
    void gnomesScreenSaverTellsWhereTheOtherIsNotThere() {
        ScriptedObject saver = screenSaver(GNOME, "/org/gnome/ScreenSaver", false);
        person.join();
        eventually("it was asked", () -> saver.calls().contains("GetActive"));

        saver.emit(GNOME, "ActiveChanged", "b", true);

        person.eventuallyLocked(true);
    }

    @Test
    void lockedIsWhatAnyoneSays() {
        ScriptedObject freedesktop = screenSaver(SAVER, SAVER_PATH, true);
        ScriptedObject gnome = screenSaver(GNOME, "/org/gnome/ScreenSaver", true);
        person.join().eventuallyLocked(true);
        eventually("both were asked", () -> gnome.calls().contains("GetActive"));
        gnome.emit(GNOME, "ActiveChanged", "b", true);

        freedesktop.emit(SAVER, "ActiveChanged", "b", false);
        gnome.emit(GNOME, "ActiveChanged", "b", false);
        person.eventuallyLocked(false);

        assertEquals(List.of(new Activity(Idleness.ACTIVE, null, NOW, null), Activity.HERE), person.told);
    }

    @Test
    void screenSaverThatDiesLocksNothingAndIsAskedAgainWhenItIsBack() {
        ScriptedObject saver = screenSaver(SAVER, SAVER_PATH, true);
        person.join().eventuallyLocked(true);

        saver.disown(SAVER);
        person.eventuallyLocked(false);
        saver.own(SAVER);
        person.eventuallyLocked(true);
    }

    @Test
    void whoeverElseSaysThatTheScreenIsUnlockedIsNotBelieved() {
        ScriptedObject saver = screenSaver(SAVER, SAVER_PATH, true);
        person.join().eventuallyLocked(true);
        ScriptedObject stranger = person.object(SAVER_PATH);

        stranger.emit(SAVER, "ActiveChanged", "b", false);
        // The daemon answers, so it has passed the signal on.
        stranger.own("org.presenceapplet.Stranger");
        saver.emit(SAVER, "ActiveChanged", "b", true);
        saver.emit(SAVER, "ActiveChanged", "b", false);
        person.eventuallyLocked(false);

        assertEquals(List.of(new Activity(Idleness.ACTIVE, null, NOW, null), Activity.HERE), person.told);
    }

    @Test
    void signalThatComesWhileTheScreenSaverIsAskedBeatsTheAnswer() {
        ScriptedObject saver = person.object(SAVER_PATH);
        saver.on(SAVER, "GetActive", args -> {
                    saver.emit(SAVER, "ActiveChanged", "b", true);
                    eventually(
                            "the signal is told",
                            () -> person.now().lockedSince().isPresent());
                    return Reply.of("b", false);
                })
                .own(SAVER);
        person.join().eventuallyLocked(true);

        saver.emit(SAVER, "ActiveChanged", "b", false);
        person.eventuallyLocked(false);

        assertEquals(2, person.told.size());
    }

    @Test
    void lockedHintOfOurSessionIsTold() {
        Logind logind = new Logind();
        logind.properties.put("LockedHint", new Variant<>(true));
        logind.start();
        person.joinSystem().eventuallyLocked(true);

        logind.change("LockedHint", new Variant<>(false));

        person.eventuallyLocked(false);
    }

    @Test
    void requestToLockCountsUntilTheRequestToUnlock() {
        Logind logind = new Logind().start();
        person.joinSystem().eventuallyAsks("logind");

        logind.session.emit(SESSION, "Lock", "");
        person.eventuallyLocked(true);
        logind.session.emit(SESSION, "Unlock", "");
        person.eventuallyLocked(false);
    }

    @Test
    void requestToLockEndsWithAnySignThatSomebodyIsHere() {
        Logind logind = new Logind().start();
        person.joinSystem().eventuallyAsks("logind");

        logind.session.emit(SESSION, "Lock", "");
        person.eventuallyLocked(true);
        person.watch.lookAgain();
        person.eventuallyLocked(false);

        logind.session.emit(SESSION, "Lock", "");
        person.eventuallyLocked(true);
        logind.idleSince(Duration.ofMinutes(6));
        person.eventuallyIs(Idleness.IDLE);
        logind.change("IdleHint", new Variant<>(false));
        person.eventuallyLocked(false);
    }

    @Test
    void otherSessionsAreNotOurs() {
        Logind logind = new Logind();
        logind.properties.put("LockedHint", new Variant<>(true));
        logind.start();
        ScriptedObject other = new Sibling(logind.manager, "/org/freedesktop/login1/session/c1");
        person.joinSystem().eventuallyLocked(true);

        other.emit(
                PROPERTIES,
                "PropertiesChanged",
                "sa{sv}as",
                SESSION,
                Map.of("LockedHint", new Variant<>(false)),
                List.of());
        other.emit(SESSION, "Lock", "");
        logind.change("LockedHint", new Variant<>(true));
        logind.change("LockedHint", new Variant<>(false));
        person.eventuallyLocked(false);

        assertEquals(List.of(new Activity(Idleness.ACTIVE, null, NOW, null), Activity.HERE), person.told);
    }

    @Test
    void sessionIsFoundWhereTheUsersServicesStartedUs() {
        Logind logind = new Logind();
        logind.manager
                .on(MANAGER, "GetSessionByPID", args -> Reply.error("NoSessionForPID"))
                .on(MANAGER, "GetSession", args -> {
                    assertEquals("2", args.get(0));
                    return Reply.of("o", new DBusPath("/org/freedesktop/login1/session/_32"));
                });
        ScriptedObject auto = new Sibling(logind.manager, "/org/freedesktop/login1/session/auto")
                .on(PROPERTIES, "Get", args -> Reply.of("v", new Variant<>("2")));
        assertEquals("/org/freedesktop/login1/session/auto", auto.path());
        logind.start();

        person.joinSystem().eventuallyAsks("logind");
    }

    @Test
    void idleHintCountsFromItsOwnTimeOn() {
        Logind logind = new Logind().start();
        person.joinSystem().eventuallyAsks("logind");

        logind.idleSince(Duration.ofMinutes(4));
        eventually("it is seen", () -> person.idleTime().equals(Optional.of(Duration.ofMinutes(4))));
        assertEquals(List.of(), person.told);
        person.clock.advance(Duration.ofMinutes(1));
        person.scheduler.advance(Duration.ofMinutes(1));
        person.eventuallyIs(Idleness.IDLE);
        assertEquals(Optional.of(NOW.minusSeconds(240)), person.now().idleSince());

        logind.change("IdleHint", new Variant<>(false));
        person.eventuallyIs(Idleness.ACTIVE);
    }

    @Test
    void idleHintOfAClockThatWasSetBackIsNoLie() {
        Logind logind = new Logind().start();
        person.joinSystem().eventuallyAsks("logind");

        logind.idleSince(Duration.ofHours(-1));

        assertEquals(Optional.of(Duration.ZERO), person.idleTime());
        logind.properties.put(
                "IdleSinceHint", new Variant<>(new UInt64(new BigInteger("18446744073709551615").toString())));
        assertEquals(Optional.empty(), person.idleTime());
    }

    @Test
    void sleepIsToldAtOnceAndWakingUpAsksAnew() {
        Logind logind = new Logind().start();
        FakeMutter mutter = new FakeMutter(person, Duration.ZERO);
        person.join().joinSystem().eventuallyAsks("GNOME (Mutter)");
        // The session is known, and so is logind.
        eventually("logind is listened to", () -> logind.session.calls().contains("GetAll"));

        logind.sleep(true);
        eventually("asleep", () -> person.now().asleepSince().equals(Optional.of(NOW)));
        long before = mutter.asked();
        logind.sleep(false);

        eventually("awake", () -> person.now().equals(Activity.HERE));
        eventually("asked anew", () -> mutter.asked() == before + 1);
    }

    @Test
    void logindThatDiesLeavesNobodyAsleepLockedOrIdle() {
        Logind logind = new Logind().start();
        person.joinSystem().eventuallyAsks("logind");
        logind.change("LockedHint", new Variant<>(true));
        logind.idleSince(Duration.ofMinutes(20));
        logind.sleep(true);
        eventually(
                "all three",
                () -> person.now().equals(new Activity(Idleness.LONG_IDLE, NOW.minusSeconds(1200), NOW, NOW)));

        logind.manager.disown(LOGIND);

        eventually("none of them", () -> person.now().equals(Activity.HERE));
        logind.manager.own(LOGIND);
        person.eventuallyIs(Idleness.LONG_IDLE);
        person.eventuallyLocked(true);
    }
}
