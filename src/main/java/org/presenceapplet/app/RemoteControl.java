package org.presenceapplet.app;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.control.AppletWindow;
import org.presenceapplet.control.RemoteApplet;
import org.presenceapplet.control.RunningApplet;
import org.presenceapplet.control.Session;

/** Makes this the one applet of a bus; where there is one already, shows that one's window instead. */
final class RemoteControl implements Residence.Resident {
    private static final System.Logger LOG = System.getLogger(RemoteControl.class.getName());

    private final Session session;
    private final AppletWindow window;
    private final Clock clock;
    private final Duration patience;
    private final Optional<String> activationToken;
    private final CompletableFuture<Boolean> only = new CompletableFuture<>();

    /** @param activationToken handed on to the applet that runs already */
    RemoteControl(
            Session session, AppletWindow window, Clock clock, Duration patience, Optional<String> activationToken) {
        this.session = session;
        this.window = window;
        this.clock = clock;
        this.patience = patience;
        this.activationToken = activationToken;
    }

    /** Whether this is the only applet on its bus, or there is no bus; false once the other one shows its window. */
    CompletableFuture<Boolean> only() {
        return only;
    }

    @Override
    public AutoCloseable moveIn(Bus bus) throws BusException {
        Optional<RunningApplet> running = RunningApplet.on(bus, session, window, clock, patience);
        while (running.isEmpty() && !only.isDone()) {
            Optional<RemoteApplet> other = RemoteApplet.find(bus);
            if (other.isPresent()) {
                activate(other.get());
            } else {
                // It has ended since.
                running = RunningApplet.on(bus, session, window, clock, patience);
            }
        }
        if (running.isEmpty()) {
            LOG.log(Level.INFO, "Another applet has taken the name on the bus");
            return () -> {};
        }
        only.complete(true);
        return running.get();
    }

    @Override
    public void homeless() {
        only.complete(true);
    }

    private void activate(RemoteApplet other) {
        try {
            other.activate(activationToken);
        } catch (BusException e) {
            LOG.log(Level.WARNING, "The running applet does not show its window: {0}", e.getMessage());
        }
        only.complete(false);
    }
}
