package org.presenceapplet.app;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.desktop.ColourScheme;

/** Follows whether the desktop is dark, from when that is first of interest: asking may start the desktop's portal. */
final class DesktopColours implements Residence.Resident {
    private static final System.Logger LOG = System.getLogger(DesktopColours.class.getName());

    private final Executor asking;
    private final Consumer<Boolean> preferDark;
    private boolean wanted;
    private @Nullable Bus bus;

    /** @param asking runs what waits for the desktop */
    DesktopColours(Executor asking, Consumer<Boolean> preferDark) {
        this.asking = asking;
        this.preferDark = preferDark;
    }

    /** From now on there is something to colour. */
    synchronized void wanted() {
        wanted = true;
        watch();
    }

    @Override
    public synchronized AutoCloseable moveIn(Bus newBus) {
        bus = newBus;
        watch();
        return this::moveOut;
    }

    private synchronized void moveOut() {
        bus = null;
    }

    private void watch() {
        Bus current = bus;
        if (wanted && current != null) {
            asking.execute(() -> watch(current));
        }
    }

    private void watch(Bus current) {
        try {
            ColourScheme.watch(current, preferDark);
        } catch (BusException e) {
            LOG.log(Level.INFO, "The desktop does not tell whether it is dark", e);
        }
    }
}
