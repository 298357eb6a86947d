package org.presenceapplet.desktop;

import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.Activity.Idleness;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualScheduler;
import org.presenceapplet.testing.PrivateBus;

/** A person watched on a bus of the test's own, which is session and system bus at once. */
final class WatchedPerson implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final Duration SINCE_BOOT = Duration.ofDays(3);

    final PrivateBus daemon = PrivateBus.start();
    final ManualScheduler scheduler = new ManualScheduler();
    final ManualClock clock = new ManualClock(NOW);
    final List<Activity> told = new CopyOnWriteArrayList<>();
    final PersonWatch watch;

    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Bus session;
    private final Bus system;
    private @Nullable AutoCloseable stay;
    private @Nullable AutoCloseable systemStay;

    /** Watched with the default settings: away after 5 minutes, extended away after 15. */
    WatchedPerson() throws BusException {
        session = Bus.open(daemon.address());
        system = Bus.open(daemon.address());
        watch = new PersonWatch(calls, scheduler, clock, () -> SINCE_BOOT, Settings.DEFAULT, told::add);
    }

    static Settings after(int minutes, int extendedMinutes) {
        return new Settings(
                Duration.ofMinutes(minutes), Duration.ofMinutes(extendedMinutes), true, true, true, true, true);
    }

    ScriptedObject object(String path) {
        return ScriptedObject.join(daemon.address(), path);
    }

    WatchedPerson join() {
        stay = watch.joinSession(session);
        return this;
    }

    WatchedPerson joinSystem() {
        systemStay = watch.joinSystem(system);
        return this;
    }

    /** Opens once the watch has heard that nobody has this name any more. */
    CountDownLatch gone(String name) throws BusException {
        CountDownLatch gone = new CountDownLatch(1);
        // Whoever subscribes last hears last.
        var unused = NameOwners.watch(session, name, (changed, before, after) -> {
            if (after.isEmpty()) {
                gone.countDown();
            }
        });
        return gone;
    }

    void leave() throws Exception {
        if (stay != null) {
            stay.close();
        }
        if (systemStay != null) {
            systemStay.close();
        }
    }

    /** Waits until this source is the live one. */
    void eventuallyAsks(String source) {
        eventuallyEquals(Optional.of(source), watch::source);
    }

    void eventuallyAsksNobody() {
        eventuallyEquals(Optional.empty(), watch::source);
    }

    /** Waits until they are known to be this idle. */
    void eventuallyIs(Idleness idleness) {
        eventuallyEquals(idleness, () -> now().idleness());
    }

    void eventuallyLocked(boolean locked) {
        eventuallyEquals(locked, () -> now().lockedSince().isPresent());
    }

    Activity now() {
        return told.isEmpty() ? Activity.HERE : told.get(told.size() - 1);
    }

    /** Asks for the idle time, behind all that is being asked already. */
    Optional<Duration> idleTime() {
        return watch.idleTime().toCompletableFuture().join();
    }

    @Override
    public void close() {
        watch.close();
        session.close();
        system.close();
        daemon.close();
        calls.shutdownNow();
    }
}
