package org.presenceapplet.tray;

import org.presenceapplet.presence.StatusChoice;

/** What choosing a menu item does. */
sealed interface Command {
    /** Shows a status in place of all others. */
    record Show(StatusChoice choice) implements Command {}

    /** Shows a status in place of all others for a time. */
    record ShowFor(StatusChoice choice, Span span) implements Command {}

    /** Lets what holds for a time hold half an hour longer. */
    record Extend() implements Command {}

    /** Ends what holds for a time. */
    record EndTimed() implements Command {}

    /** Shows a status beside those already shown. */
    record Add(StatusChoice choice) implements Command {}

    /** Takes a status away that was beside others. */
    record Remove(String statusId) implements Command {}

    /** Disconnects every account. */
    record GoOffline() implements Command {}

    /** Opens the window. */
    record OpenWindow() implements Command {}

    /** Opens the window ready for a status to be written in one line. */
    record OpenStatusLine() implements Command {}

    /** Opens the window where the preferences are. */
    record OpenPreferences() implements Command {}

    /** Ends the applet. */
    record Quit() implements Command {}
}
