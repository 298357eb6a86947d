package org.presenceapplet.presence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What something is now, and whoever is to hear when it becomes something else. Any thread may use it. */
final class Current<T> {
    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private T value;

    Current(T initial) {
        value = initial;
    }

    synchronized T get() {
        return value;
    }

    /**
     * Changes it at once.
     *
     * @param change called once, with what holds now
     */
    void change(UnaryOperator<T> change) {
        T now;
        synchronized (this) {
            now = change.apply(value);
            if (now.equals(value)) {
                return;
            }
            value = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    Runnable addListener(Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
