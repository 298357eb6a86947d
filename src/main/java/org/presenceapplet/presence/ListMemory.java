package org.presenceapplet.presence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How the contact list is shown now. Any thread may use it. */
public final class ListMemory {
    private final List<Consumer<ListState>> listeners = new CopyOnWriteArrayList<>();
    private ListState current;

    public ListMemory(ListState initial) {
        current = initial;
    }

    public synchronized ListState current() {
        return current;
    }

    /**
     * Changes it at once.
     *
     * @param change called once, with what holds now
     */
    public void change(UnaryOperator<ListState> change) {
        ListState now;
        synchronized (this) {
            now = change.apply(current);
            if (now.equals(current)) {
                return;
            }
            current = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<ListState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
