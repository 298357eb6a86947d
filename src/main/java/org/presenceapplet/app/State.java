package org.presenceapplet.app;

import java.util.List;
import java.util.Set;
import org.presenceapplet.presence.StatusChoice;

/**
 * What must survive a restart.
 *
 * @param recent the statuses chosen of late, the newest first
 * @param stayOffline the accounts that were put offline by name
 */
record State(List<StatusChoice> recent, Set<String> stayOffline) {
    static final State NONE = new State(List.of(), Set.of());

    State {
        recent = List.copyOf(recent);
        stayOffline = Set.copyOf(stayOffline);
    }
}
