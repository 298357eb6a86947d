package org.presenceapplet.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Reach;

/** Keeps {@link TelepathyClient} on a bus: opens it, notices its loss, opens it again, and says how far it reaches. */
public final class TelepathyService implements AutoCloseable {
    private final TelepathyClient telepathy;
    private final Clock clock;
    private final boolean demo;
    private final Consumer<Reach> reach;
    private final BusLink link;

    /**
     * Opens nothing yet.
     *
     * @param address where the bus is, asked anew before each try; empty where there is none
     * @param demo whether that bus is the demo's
     * @param scheduler runs tries, which may wait, one at a time
     * @param jitter spreads the tries of many programs that lost the same bus
     * @param reach told of each change, on any thread
     */
    public TelepathyService(
            TelepathyClient telepathy,
            Supplier<Optional<String>> address,
            boolean demo,
            BusLink.Scheduler scheduler,
            Random jitter,
            Clock clock,
            Consumer<Reach> reach) {
        this.telepathy = telepathy;
        this.clock = clock;
        this.demo = demo;
        this.reach = reach;
        this.link = new BusLink(address, scheduler, jitter, new LinkListener());
    }

    /** Tries for the first time. */
    public void start() {
        link.start();
    }

    /** Tries now instead of waiting for the next try; does nothing while there is a bus. */
    public void retryNow() {
        link.retryNow();
    }

    @Override
    public void close() {
        link.close();
    }

    private final class LinkListener implements BusLink.Listener {
        private volatile @Nullable Bus current;

        @Override
        public void connected(Bus bus) {
            current = bus;
            reach.accept(new Reach(Reach.Stage.READING, demo, null));
            try {
                var unused = telepathy.open(bus).thenRun(() -> settled(bus));
            } catch (BusException gone) {
                // The link reports the loss.
            }
        }

        /** A bus that is lost while its connections are being read settles too. */
        private void settled(Bus bus) {
            if (bus == current) {
                reach.accept(new Reach(Reach.Stage.READY, demo, null));
            }
        }

        @Override
        public void lost(BusException why, Duration untilNextTry) {
            current = null;
            telepathy.busLost();
            reach.accept(new Reach(Reach.Stage.NO_BUS, demo, clock.instant().plus(untilNextTry)));
        }
    }
}
