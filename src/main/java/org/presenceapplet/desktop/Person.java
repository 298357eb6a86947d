package org.presenceapplet.desktop;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.Activity.Idleness;

/** Puts together what is known of the person in front of the machine, from any thread, and tells each change once. */
final class Person {
    /** Who may know that the screen is locked. */
    enum LockTeller {
        FREEDESKTOP_SCREEN_SAVER,
        GNOME_SCREEN_SAVER,
        LOGIND
    }

    private final Clock clock;
    private final Consumer<Activity> listener;
    private final Set<LockTeller> lockTellers = new HashSet<>();
    private Activity told = Activity.HERE;
    private Idleness idleness = Idleness.ACTIVE;
    private @Nullable Instant idleSince;
    private boolean lockRequested;
    private @Nullable Instant lockedSince;
    private @Nullable Instant asleepSince;

    /** @param listener told one change at a time; must not wait */
    Person(Clock clock, Consumer<Activity> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    synchronized void idle(Idleness newIdleness, @Nullable Instant sinceOrNull) {
        idleness = newIdleness;
        idleSince = sinceOrNull;
        if (newIdleness == Idleness.ACTIVE) {
            lockRequested = false;
        }
        tell();
    }

    /** One who knows says whether the screen is locked; if any says so, it is. */
    synchronized void locked(LockTeller teller, boolean locked) {
        if (locked) {
            lockTellers.add(teller);
        } else if (lockTellers.remove(teller)) {
            lockRequested = false;
        }
        tell();
    }

    /**
     * Somebody was asked to lock the screen, or to unlock it. Not every screen locker says when it has done so, nor when the
     * person unlocked it; so a request counts only until any sign that somebody is here.
     */
    synchronized void lockRequested(boolean lock) {
        lockRequested = lock;
        tell();
    }

    synchronized void asleep(boolean asleep) {
        if (asleep != (asleepSince != null)) {
            asleepSince = asleep ? clock.instant() : null;
            tell();
        }
    }

    private void tell() {
        if (lockTellers.isEmpty() && !lockRequested) {
            lockedSince = null;
        } else if (lockedSince == null) {
            lockedSince = clock.instant();
        }
        Activity now = new Activity(idleness, idleSince, lockedSince, asleepSince);
        if (!now.equals(told)) {
            told = now;
            listener.accept(now);
        }
    }
}
