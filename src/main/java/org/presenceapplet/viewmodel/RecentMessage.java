package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;

/**
 * A status with a message that was set of late, to be set again.
 *
 * @param type of the status
 * @param favourite whether the user marked it
 */
public record RecentMessage(StatusChoice choice, PresenceType type, boolean favourite) {
    /** The message, in one line. */
    public String text() {
        return DisplayText.oneLine(choice.message());
    }

    /** The status's name. */
    public String statusName() {
        return Texts.nameOf(choice.id());
    }
}
