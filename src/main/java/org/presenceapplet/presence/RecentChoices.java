package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The different statuses the user set last, newest first, ten at most. Any thread may use it. */
public final class RecentChoices {
    /** The most that are kept. */
    public static final int MOST = 10;

    private final List<Consumer<List<StatusChoice>>> listeners = new CopyOnWriteArrayList<>();
    private List<StatusChoice> choices;

    /** @param initial newest first; those beyond the tenth and those that come twice are left out */
    public RecentChoices(Collection<StatusChoice> initial) {
        choices = initial.stream().distinct().limit(MOST).toList();
    }

    /** Newest first. */
    public synchronized List<StatusChoice> all() {
        return choices;
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<List<StatusChoice>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Puts a choice that took effect first. */
    void record(StatusChoice choice) {
        List<StatusChoice> now;
        synchronized (this) {
            List<StatusChoice> changed = new ArrayList<>(choices);
            changed.remove(choice);
            changed.add(0, choice);
            now = changed.stream().limit(MOST).toList();
            if (now.equals(choices)) {
                return;
            }
            choices = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }
}
