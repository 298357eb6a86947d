package org.presenceapplet.app;

import java.util.concurrent.CompletionStage;
import org.presenceapplet.control.Session;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;

/**
 * A core as the commands see it.
 *
 * @param end run when the session is closed
 */
record CoreSession(Core core, CompletionStage<Void> settled, CompletionStage<Void> lost, Runnable end)
        implements Session {
    @Override
    public PresenceStore store() {
        return core.store();
    }

    @Override
    public PresenceEngine engine() {
        return core.engine();
    }

    @Override
    public AccountPort accounts() {
        return core.accounts();
    }

    @Override
    public void close() {
        end.run();
    }
}
