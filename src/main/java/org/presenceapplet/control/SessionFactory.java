package org.presenceapplet.control;

/** Opens a session on the bus that the options name. */
@FunctionalInterface
public interface SessionFactory {
    /**
     * Opens a session, which the caller closes.
     *
     * @throws SessionException where the bus cannot be reached
     */
    Session open(Options options) throws SessionException;
}
