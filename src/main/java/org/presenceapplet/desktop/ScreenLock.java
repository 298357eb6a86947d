package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;

/** Whether a screen saver has locked the screen; not while there is none. */
final class ScreenLock {
    private static final System.Logger LOG = System.getLogger(ScreenLock.class.getName());

    private final Turns turns;
    private final Locker locker;
    private volatile @Nullable ScreenSaver screenSaver;

    /** @param turns runs what waits for the screen saver */
    ScreenLock(Turns turns, Locker locker) {
        this.turns = turns;
        this.locker = locker;
    }

    /** This one now does it, or nobody; what the one before still answers does not count. */
    void by(@Nullable ScreenSaver newScreenSaver) {
        screenSaver = newScreenSaver;
        locker.says(false);
        if (newScreenSaver != null) {
            turns.execute(() -> ask(newScreenSaver));
        }
    }

    /** {@code ActiveChanged}. */
    void activeChanged(Signal signal) {
        ScreenSaver current = screenSaver;
        List<Object> arguments = signal.arguments();
        if (current != null && current.sent(signal) && !arguments.isEmpty()) {
            locker.says(arguments.get(0).equals(true));
        }
    }

    private void ask(ScreenSaver asked) {
        int question = locker.question();
        if (!asked.equals(screenSaver)) {
            return;
        }
        try {
            locker.answers(question, asked.ask(Boolean.class, "GetActive"));
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The screen saver does not tell whether it is active: {0}", e.getMessage());
        }
    }
}
