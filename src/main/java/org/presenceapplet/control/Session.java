package org.presenceapplet.control;

import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;

/** A reach to one bus: what is known there, and the means to change it. */
public interface Session extends AutoCloseable {
    PresenceStore store();

    PresenceEngine engine();

    AccountPort accounts();

    /** Ends when every connection on the bus has been read or has failed to answer. */
    CompletionStage<Void> settled();

    /** Ends, in whichever way, when the bus has gone away. */
    CompletionStage<?> lost();

    /** Whether it goes on after a command has ended, so that what is due later will be done. */
    default boolean outlivesCommands() {
        return false;
    }

    @Override
    void close();
}
