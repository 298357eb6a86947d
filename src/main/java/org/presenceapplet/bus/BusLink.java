package org.presenceapplet.bus;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bus open: opens it, notices its loss, and opens it again, waiting twice as long after each failure, from half
 * a second to half a minute. All but {@link #close} happens on the scheduler's thread.
 */
public final class BusLink implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Waits vary by up to this part, so that not all programs of a session return at the same moment. */
    private static final double JITTER = 0.25;

    /** Told of each bus and each failure, on the scheduler's thread. */
    public interface Listener {
        /** A bus is open; nothing is subscribed on it yet. */
        void connected(Bus bus);

        /**
         * The bus was lost, or could not be opened.
         *
         * @param untilNextTry how long until the next try
         */
        void lost(BusException why, Duration untilNextTry);
    }

    /** Runs tasks after a delay, one at a time. */
    @FunctionalInterface
    public interface Scheduler {
        void schedule(Runnable task, Duration delay);

        /** Runs them on an executor, which must have a single thread; opening a bus may hold it for seconds. */
        static Scheduler on(ScheduledExecutorService executor) {
            return (task, delay) -> {
                var unused = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            };
        }
    }

    private final Supplier<Optional<String>> address;
    private final Scheduler scheduler;
    private final Random jitter;
    private final Listener listener;

    private int failures;
    /** Tells the try that is due from those that an earlier one replaced. */
    private int dueTry;

    private volatile @Nullable Bus bus;
    private volatile boolean closed;

    /**
     * @param address where the bus listens, asked before each try; empty if there is none
     * @param jitter varies the waits
     */
    public BusLink(Supplier<Optional<String>> address, Scheduler scheduler, Random jitter, Listener listener) {
        this.address = address;
        this.scheduler = scheduler;
        this.jitter = jitter;
        this.listener = listener;
    }

    /** Opens the bus for the first time. */
    public void start() {
        retryNow();
    }

    /** Tries at once instead of at the next try's time; does nothing while a bus is open. */
    public void retryNow() {
        scheduler.schedule(this::open, Duration.ZERO);
    }

    /** Closes the bus, if one is open, and opens none any more. The listener is not told. */
    @Override
    public void close() {
        closed = true;
        closeBus();
    }

    private void open() {
        if (closed || bus != null) {
            return;
        }
        try {
            Bus opened = Bus.open(address.get().orElseThrow(BusLink::noAddress));
            bus = opened;
            failures = 0;
            if (closed) {
                closeBus();
                return;
            }
            opened.onLost(() -> scheduler.schedule(() -> lost(opened), Duration.ZERO));
            listener.connected(opened);
        } catch (BusException e) {
            waitAndRetry(e);
        }
    }

    private void lost(Bus lostBus) {
        if (!closed && lostBus.equals(bus)) {
            bus = null;
            waitAndRetry(new BusException(BusException.DISCONNECTED, "The connection to the bus was lost."));
        }
    }

    private void waitAndRetry(BusException why) {
        Duration wait = nextWait();
        int thisTry = ++dueTry;
        scheduler.schedule(() -> openIfDue(thisTry), wait);
        listener.lost(why, wait);
    }

    private void openIfDue(int thisTry) {
        if (thisTry == dueTry) {
            open();
        }
    }

    private Duration nextWait() {
        long doubled = FIRST_WAIT.toMillis() << Math.min(failures++, 10);
        long longest = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (longest * (1 - JITTER * jitter.nextDouble())));
    }

    private void closeBus() {
        Bus open = bus;
        bus = null;
        if (open != null) {
            open.close();
        }
    }

    private static BusException noAddress() {
        return new BusException(
                BusException.NO_SERVER, "There is no session bus: DBUS_SESSION_BUS_ADDRESS is not set.");
    }
}
