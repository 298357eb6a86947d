package org.presenceapplet.benchmark;

import java.io.IOException;
import java.time.Clock;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.Timer;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.PreferencesViewModel;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.LogInStart;
import org.presenceapplet.presence.PersonInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterChange;
import org.presenceapplet.service.TelepathyClient;
import org.presenceapplet.viewmodel.WindowViewModel;

/**
 * The client service, with the window's view model on top or without, in a process of its own. After each mark of the
 * {@link Sender} it says when the roster with all that came before it was published, what that cost, how many JavaFX
 * runnables there were at most at a time, and what everybody shows.
 */
final class Follower {
    private static final String NO_MARK = "";

    private final ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ExecutorService javaFx = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final PresenceStore store = new PresenceStore(storeExecutor, Clock.systemUTC());
    private final TelepathyClient telepathy = new TelepathyClient(store, storeExecutor, calls, Duration.ofSeconds(30));

    private final AtomicInteger outstanding = new AtomicInteger();
    private final AtomicInteger mostOutstanding = new AtomicInteger();
    private volatile boolean reporting;
    private String mark = NO_MARK;
    private long processorTimeBefore;

    public static void main(String[] arguments) throws IOException, BusException {
        Follower follower = new Follower();
        try (Bus bus = Bus.open(arguments[0])) {
            follower.follow(bus, Boolean.parseBoolean(arguments[1]));
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Until the benchmark closes it.
            }
        }
        System.exit(0);
    }

    private void follow(Bus bus, boolean withWindow) throws BusException {
        store.addListener(this::changed);
        if (withWindow) {
            window().setActive(true);
        }
        telepathy.open(bus).join();
        mark = store.snapshot().thenApply(Follower::markIn).join();
        processorTimeBefore = JavaThreads.processorTime();
        reporting = true;
    }

    private WindowViewModel window() {
        Timer fxTimer = (delay, task) -> {
            var unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        };
        AlertsViewModel alerts = new AlertsViewModel(new Alerts(List.of()));
        return new WindowViewModel(
                store,
                new PresenceEngine(store, telepathy.connections(), telepathy.accounts()),
                new RecentChoices(List.of()),
                telepathy.accounts(),
                telepathy.contacts(),
                alerts,
                new ListMemory(ListState.USUAL),
                new PreferencesViewModel(
                        new Preferences(Settings.DEFAULT),
                        PersonInfo.NONE,
                        LogInStart.IMPOSSIBLE,
                        alerts.lines(),
                        alerts::remove,
                        () -> CompletableFuture.completedStage(null),
                        this::onJavaFx,
                        fxTimer),
                new CardViewModel(
                        telepathy.connections(), new PresenceHistory(), Clock.systemUTC(), this::onJavaFx),
                new PresenceHistory(),
                Clock.systemUTC(),
                background,
                this::onJavaFx,
                fxTimer,
                () -> {},
                () -> {},
                address -> {});
    }

    private void onJavaFx(Runnable update) {
        mostOutstanding.accumulateAndGet(outstanding.incrementAndGet(), Math::max);
        javaFx.execute(() -> {
            update.run();
            outstanding.decrementAndGet();
        });
    }

    private void changed(RosterChange change) {
        if (!reporting || change.accounts().isEmpty()) {
            return;
        }
        Roster roster = store.roster();
        long published = Moment.now();
        String seen = markIn(roster);
        if (!seen.equals(mark)) {
            mark = seen;
            long processorTime = JavaThreads.processorTime() - processorTimeBefore;
            System.out.println(published + " " + processorTime + " " + mostOutstanding + " " + Shown.in(roster.contacts()));
            processorTimeBefore = JavaThreads.processorTime();
        }
    }

    private static String markIn(Roster roster) {
        return roster.account(Sender.ACCOUNT)
                .map(account -> account.actual().message())
                .orElse(NO_MARK);
    }
}
