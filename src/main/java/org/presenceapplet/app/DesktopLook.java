package org.presenceapplet.app;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.desktop.Appearance;

/** Follows how the desktop wants windows to look, from when that is first of interest: asking may start its portal. */
final class DesktopLook implements Residence.Resident {
    private static final System.Logger LOG = System.getLogger(DesktopLook.class.getName());

    private final Executor asking;
    private final Consumer<Appearance.Preference> listener;
    private boolean wanted;
    private @Nullable Bus bus;

    /** @param asking runs what waits for the desktop */
    DesktopLook(Executor asking, Consumer<Appearance.Preference> listener) {
        this.asking = asking;
        this.listener = listener;
    }

    /** From now on there is something to look at. */
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
            Appearance.watch(current, listener);
        } catch (BusException e) {
            LOG.log(Level.INFO, "The desktop does not tell how windows are to look", e);
        }
    }
}
