package org.presenceapplet.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.BusLink;

/** What the applet has on one bus, put there anew each time that the bus comes back. */
final class Residence implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Residence.class.getName());

    /** Something that lives on a bus. */
    interface Resident {
        /**
         * Settles on a bus.
         *
         * @return what takes it off again, called once, after the bus was lost too
         */
        AutoCloseable moveIn(Bus bus) throws BusException;

        /** There is no bus to settle on, or it does not let this one settle. */
        default void homeless() {}
    }

    private final List<Resident> residents;
    private final BusLink link;
    private final List<AutoCloseable> settled = new ArrayList<>();
    private boolean closed;

    /** @param scheduler runs tries, which may wait, one at a time */
    Residence(String address, BusLink.Scheduler scheduler, Random jitter, List<Resident> residents) {
        this.residents = List.copyOf(residents);
        this.link = new BusLink(() -> Optional.of(address), scheduler, jitter, new LinkListener());
    }

    void start() {
        link.start();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        moveOut();
        link.close();
    }

    private synchronized void moveIn(Bus bus) {
        for (Resident resident : residents) {
            try {
                AutoCloseable handle = resident.moveIn(bus);
                if (closed) {
                    close(handle);
                } else {
                    settled.add(handle);
                }
            } catch (BusException e) {
                LOG.log(Level.WARNING, "Not on the bus: {0}", e.getMessage());
                resident.homeless();
            }
        }
    }

    private synchronized void moveOut() {
        settled.forEach(Residence::close);
        settled.clear();
    }

    private static void close(AutoCloseable handle) {
        try {
            handle.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "Could not be taken off the bus", e);
        }
    }

    private final class LinkListener implements BusLink.Listener {
        @Override
        public void connected(Bus bus) {
            moveIn(bus);
        }

        @Override
        public void lost(BusException why, Duration untilNextTry) {
            moveOut();
            residents.forEach(Resident::homeless);
        }
    }
}
