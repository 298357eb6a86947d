package org.presenceapplet.app;

import static org.presenceapplet.testing.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.TimeLimit;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualScheduler;

/** What of the applet bears on the own presence, put together as in the applet, at a desk; time passes as the test says. */
final class CoreAtDesk implements AutoCloseable {
    /** Nobody is believed to be idle for longer than this machine has been up, which may be short. */
    private static final Settings SOON_AWAY =
            Settings.DEFAULT.withAwayAfter(Duration.ofMinutes(1)).withExtendedAwayAfter(Duration.ofMinutes(2));

    /** Mission Control now and then loses what it is asked for; that is waited for in its own time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger heard = new AtomicInteger();
    private final RealDesk desk;
    private final ManualClock clock;
    private final StateFile state;
    private final Core core;
    private final Surroundings surroundings;
    private final Bus bus;
    private int marks;

    /**
     * Goes on where one before it ended; returns when it knows the account.
     *
     * @param folder where it keeps what must survive
     */
    CoreAtDesk(RealDesk desk, ManualClock clock, Path folder) throws Exception {
        this.desk = desk;
        this.clock = clock;
        state = new StateFile(folder, problem -> {});
        core = new Core(
                clock,
                new RecentChoices(List.of()),
                new OfflineAccounts(List.of()),
                state.read().layers(),
                this::after);
        surroundings = new Surroundings(
                core,
                calls,
                new Notifications(calls),
                new Preferences(SOON_AWAY),
                new Alerts(List.of()),
                () -> {},
                scheduler,
                clock,
                false,
                new FileMarker(folder, "notifications-silenced"));
        bus = Bus.open(desk.stack.busAddress());
        for (Residence.Resident resident : surroundings.onSessionBus()) {
            var unused = resident.moveIn(bus);
        }
        var unused = bus.subscribe(RealDesk.MARK, "Mark", mark -> heard.incrementAndGet());
        core.telepathy().open(bus).join();
    }

    private void after(Duration delay, Runnable task) {
        if (delay.equals(PATIENCE)) {
            var unused = patience.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            scheduler.schedule(task, delay);
        }
    }

    PresenceEngine engine() {
        return core.engine();
    }

    /** Chooses for good. */
    List<Outcome> choose(String status, String message) {
        return engine().set(StatusChoice.of(status, message), null).join();
    }

    /** Chooses for a time. */
    List<Outcome> choose(String status, String message, Duration time) {
        Optional<TimeLimit> limit = Optional.of(new TimeLimit.Lasting(time));
        return engine().set(StatusChoice.of(status, message), limit, null).join();
    }

    /** Why alice sees what she sees. */
    String explanation() {
        return engine().layers().explanation(core.store().snapshot().join(), clock);
    }

    void pass(Duration time) {
        clock.advance(time);
        scheduler.advance(time);
    }

    /** Returns when it has heard all that the screen saver has said so far, and Mission Control has done what it was asked. */
    void hearsOut() {
        int mark = ++marks;
        desk.mark();
        eventually("the screen saver is heard", () -> heard.get() >= mark);
        core.store().snapshot().join();
        // What changes nothing is asked behind all else.
        core.accounts().setEnabled(desk.account, true).toCompletableFuture().join();
    }

    /** Ends without a last word. */
    void crash() {
        state.write(new State(List.of(), Set.of(), engine().layers(), List.of(), ListState.USUAL, Optional.empty()));
        close();
    }

    @Override
    public void close() {
        patience.shutdownNow();
        core.close();
        surroundings.close();
        calls.shutdown();
        bus.close();
    }
}
