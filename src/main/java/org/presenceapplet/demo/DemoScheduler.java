package org.presenceapplet.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs things later. Tests bring their own, so that nothing waits. */
@FunctionalInterface
public interface DemoScheduler extends AutoCloseable {
    void after(Duration delay, Runnable action);

    /** Ends it; what has not run by then never does. */
    @Override
    default void close() {}

    /** On a daemon thread of its own. */
    static DemoScheduler onItsOwnThread() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread thread = new Thread(runnable, "demo-life");
            thread.setDaemon(true);
            return thread;
        });
        return new DemoScheduler() {
            @Override
            @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for what happens
            public void after(Duration delay, Runnable action) {
                if (!executor.isShutdown()) {
                    executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
                }
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
