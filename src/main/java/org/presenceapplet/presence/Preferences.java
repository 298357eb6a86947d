package org.presenceapplet.presence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the user prefers now, and what hinders it from being kept. Any thread may use it. */
public final class Preferences {
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> problemListeners = new CopyOnWriteArrayList<>();
    private Settings current;
    private String problem = "";

    public Preferences(Settings initial) {
        current = initial;
    }

    public synchronized Settings current() {
        return current;
    }

    /**
     * Changes the settings at once.
     *
     * @param change called once, with what holds now
     */
    public void change(UnaryOperator<Settings> change) {
        Settings now;
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
    public Runnable addListener(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Why the settings are not those that were kept, or cannot be kept, in sentences; empty where all is well. */
    public synchronized String problem() {
        return problem;
    }

    /** For whoever keeps the settings: what {@link #problem()} is from now on. */
    public void report(String newProblem) {
        synchronized (this) {
            if (newProblem.equals(problem)) {
                return;
            }
            problem = newProblem;
        }
        problemListeners.forEach(listener -> listener.accept(newProblem));
    }

    /** Tells of each change of the problem, on the thread that reported it, until the returned handle is closed. */
    public Runnable addProblemListener(Consumer<String> listener) {
        problemListeners.add(listener);
        return () -> problemListeners.remove(listener);
    }
}
