package org.presenceapplet.bus;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Keeps a bus open: opens it, notices its loss, and opens it again. */
public final class BusLink implements AutoCloseable {
    /** Told of each bus and each failure, on the scheduler's thread. */
    public interface Listener {
        void connected(Bus bus);

        void lost(BusException why, Duration untilNextTry);
    }

    /** Runs tasks later, one at a time. */
    @FunctionalInterface
    public interface Scheduler {
        void schedule(Runnable task, Duration delay);
    }

    public BusLink(Supplier<Optional<String>> address, Scheduler scheduler, Random jitter, Listener listener) {
        throw new UnsupportedOperationException("" + address + scheduler + jitter + listener);
    }

    /** Tries for the first time; call it once. */
    public void start() {}

    /** Tries now instead of waiting for the next try; does nothing while a bus is open. */
    public void retryNow() {}

    @Override
    public void close() {}
}
