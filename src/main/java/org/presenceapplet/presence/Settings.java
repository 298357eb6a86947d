package org.presenceapplet.presence;

import java.time.Duration;

/**
 * What the user prefers.
 *
 * @param awayAfter away after so long without a key or the pointer, in whole minutes; zero never
 * @param extendedAwayAfter the same for extended away
 * @param awayWhenLocked away while the screen is locked
 * @param awayBeforeSleep away before the computer sleeps
 * @param silenceNotifications keep the desktop's notifications quiet while busy or not to be disturbed
 * @param followDoNotDisturb not to be disturbed while the desktop's own setting says so
 */
public record Settings(
        Duration awayAfter,
        Duration extendedAwayAfter,
        boolean awayWhenLocked,
        boolean awayBeforeSleep,
        boolean silenceNotifications,
        boolean followDoNotDisturb) {
    public static final Settings DEFAULT =
            new Settings(Duration.ofMinutes(5), Duration.ofMinutes(15), true, true, true, true);
}
