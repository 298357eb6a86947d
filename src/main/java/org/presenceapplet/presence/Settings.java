package org.presenceapplet.presence;

import java.time.Duration;

/**
 * What the user prefers. Where both are on, extended away does not come before away.
 *
 * @param awayAfter away after so long without a key or the pointer, in whole minutes; zero never
 * @param extendedAwayAfter the same for extended away
 * @param awayWhenLocked away while the screen is locked
 * @param awayBeforeSleep away before the computer sleeps
 * @param silenceNotifications keep the desktop's notifications quiet while busy or not to be disturbed
 * @param followDoNotDisturb not to be disturbed while the desktop's own setting says so
 * @param keepHistory take down when contacts come and go
 */
public record Settings(
        Duration awayAfter,
        Duration extendedAwayAfter,
        boolean awayWhenLocked,
        boolean awayBeforeSleep,
        boolean silenceNotifications,
        boolean followDoNotDisturb,
        boolean keepHistory) {
    public static final Settings DEFAULT =
            new Settings(Duration.ofMinutes(5), Duration.ofMinutes(15), true, true, true, true, true);

    /** The same for everything else; extended away comes later where it would come before. */
    public Settings withAwayAfter(Duration time) {
        boolean tooEarly = !extendedAwayAfter.isZero() && extendedAwayAfter.compareTo(time) < 0;
        return new Settings(
                time,
                tooEarly ? time : extendedAwayAfter,
                awayWhenLocked,
                awayBeforeSleep,
                silenceNotifications,
                followDoNotDisturb,
                keepHistory);
    }

    /** The same for everything else; away comes earlier where it would come after. */
    public Settings withExtendedAwayAfter(Duration time) {
        boolean tooEarly = !time.isZero() && time.compareTo(awayAfter) < 0;
        return new Settings(
                tooEarly ? time : awayAfter,
                time,
                awayWhenLocked,
                awayBeforeSleep,
                silenceNotifications,
                followDoNotDisturb,
                keepHistory);
    }

    public Settings withAwayWhenLocked(boolean away) {
        return new Settings(
                awayAfter,
                extendedAwayAfter,
                away,
                awayBeforeSleep,
                silenceNotifications,
                followDoNotDisturb,
                keepHistory);
    }

    public Settings withAwayBeforeSleep(boolean away) {
        return new Settings(
                awayAfter,
                extendedAwayAfter,
                awayWhenLocked,
                away,
                silenceNotifications,
                followDoNotDisturb,
                keepHistory);
    }

    public Settings withSilenceNotifications(boolean silence) {
        return new Settings(
                awayAfter,
                extendedAwayAfter,
                awayWhenLocked,
                awayBeforeSleep,
                silence,
                followDoNotDisturb,
                keepHistory);
    }

    public Settings withFollowDoNotDisturb(boolean follow) {
        return new Settings(
                awayAfter,
                extendedAwayAfter,
                awayWhenLocked,
                awayBeforeSleep,
                silenceNotifications,
                follow,
                keepHistory);
    }

    public Settings withKeepHistory(boolean keep) {
        return new Settings(
                awayAfter,
                extendedAwayAfter,
                awayWhenLocked,
                awayBeforeSleep,
                silenceNotifications,
                followDoNotDisturb,
                keep);
    }
}
