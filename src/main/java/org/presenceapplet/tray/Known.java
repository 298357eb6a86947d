package org.presenceapplet.tray;

import java.time.Clock;
import java.util.List;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;

/**
 * What the tray is made of, at one moment.
 *
 * @param layers how the own presence comes about
 * @param recent what was set of late, the newest first
 * @param list who comes first, and who are the same person
 * @param refusals what was refused of late, in sentences
 * @param clock tells the time, and the zone that times are told in
 */
record Known(
        Roster roster, Layers layers, List<StatusChoice> recent, ListState list, List<String> refusals, Clock clock) {
    /** The message that was written, also while the status shown takes none. */
    String message() {
        return layers.chosen(roster)
                .map(chosen -> chosen.first().message())
                .orElseGet(() -> roster.effective().message());
    }
}
