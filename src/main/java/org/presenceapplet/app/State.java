package org.presenceapplet.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.RecentChoice;
import org.presenceapplet.view.WindowPlace;

/**
 * What must survive a restart.
 *
 * @param recent the statuses chosen of late, the newest first, and the favourites
 * @param stayOffline the accounts that were put offline by name
 * @param layers what was chosen for each account, until when, and what it was asked for
 * @param alerts what somebody asked to be told of others
 * @param list how the contact list is shown
 * @param window where it was, if ever it has been moved
 */
record State(
        List<RecentChoice> recent,
        Set<String> stayOffline,
        Layers layers,
        List<Alert> alerts,
        ListState list,
        Optional<WindowPlace> window) {
    static final State NONE = new State(List.of(), Set.of(), Layers.NONE, List.of(), ListState.USUAL, Optional.empty());

    State {
        recent = List.copyOf(recent);
        stayOffline = Set.copyOf(stayOffline);
        alerts = List.copyOf(alerts);
    }
}
