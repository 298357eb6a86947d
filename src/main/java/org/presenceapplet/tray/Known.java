package org.presenceapplet.tray;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;

/**
 * What the tray is made of, at one moment.
 *
 * @param layers how the own presence comes about
 * @param recent what was set of late, the newest first
 * @param favourites who comes first
 * @param refusals what was refused of late, in sentences
 * @param clock tells the time, and the zone that times are told in
 */
record Known(
        Roster roster,
        Layers layers,
        List<StatusChoice> recent,
        Set<ContactId> favourites,
        List<String> refusals,
        Clock clock) {
    /** The message that was written, also while the status shown takes none. */
    String message() {
        return layers.chosen(roster)
                .map(chosen -> chosen.first().message())
                .orElseGet(() -> roster.effective().message());
    }
}
