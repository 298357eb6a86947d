package org.presenceapplet.control;

import java.util.Optional;

/** Opens a session on the bus that the options name, or finds the applet that has one. */
@FunctionalInterface
public interface SessionFactory {
    /**
     * Opens a session, which the caller closes.
     *
     * @throws SessionException where the bus cannot be reached
     */
    Session open(Options options) throws SessionException;

    /**
     * The applet that runs on that bus, which the caller closes; empty where none does, as where none can.
     *
     * @throws SessionException where the bus cannot be reached
     */
    default Optional<RemoteApplet> applet(Options options) throws SessionException {
        return Optional.empty();
    }
}
