package org.presenceapplet.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Timer;
import org.presenceapplet.service.TelepathyClient;

/** Store, engine and the client service behind them, with the threads they live on. */
final class Core implements AutoCloseable {
    /** How long a connection may take to answer any one call. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    /** What signals still hand over while everything is being closed is dropped. */
    private final ExecutorService storeExecutor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemon("store"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final ExecutorService calls = Executors.newCachedThreadPool(daemon("call"));
    private final RecentChoices recent;
    private final PresenceStore store;
    private final TelepathyClient telepathy;
    private final PresenceEngine engine;

    /** One that keeps nothing, for as long as a command takes. */
    Core(Clock clock) {
        this(clock, new RecentChoices(List.of()), new OfflineAccounts(List.of()), Layers.NONE, (delay, task) -> {});
    }

    /** The parameters are those of {@link PresenceEngine}. */
    Core(Clock clock, RecentChoices recent, OfflineAccounts stayOffline, Layers before, Timer timer) {
        this.recent = recent;
        store = new PresenceStore(storeExecutor, clock);
        telepathy = new TelepathyClient(store, storeExecutor, calls, CALL_TIMEOUT);
        engine = new PresenceEngine(
                store, telepathy.connections(), telepathy.accounts(), recent, stayOffline, before, clock, timer);
    }

    /** The one thread that owns the store. */
    Executor storeExecutor() {
        return storeExecutor;
    }

    PresenceStore store() {
        return store;
    }

    TelepathyClient telepathy() {
        return telepathy;
    }

    AccountPort accounts() {
        return telepathy.accounts();
    }

    RecentChoices recent() {
        return recent;
    }

    PresenceEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        storeExecutor.shutdownNow();
        calls.shutdownNow();
    }

    /** Threads of this name, which do not keep the program from ending. */
    static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
