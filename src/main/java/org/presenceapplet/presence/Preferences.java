package org.presenceapplet.presence;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the user prefers now, and what hinders it from being kept. Any thread may use it. */
public final class Preferences {
    private final Current<Settings> settings;
    private final Current<String> problem = new Current<>("");

    public Preferences(Settings initial) {
        settings = new Current<>(initial);
    }

    public Settings current() {
        return settings.get();
    }

    /**
     * Changes the settings at once.
     *
     * @param change called once, with what holds now
     */
    public void change(UnaryOperator<Settings> change) {
        settings.change(change);
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<Settings> listener) {
        return settings.addListener(listener);
    }

    /** Why the settings are not those that were kept, or cannot be kept, in sentences; empty where all is well. */
    public String problem() {
        return problem.get();
    }

    /** For whoever keeps the settings: what {@link #problem()} is from now on. */
    public void report(String newProblem) {
        problem.change(before -> newProblem);
    }

    /** Tells of each change of the problem, on the thread that reported it, until the returned handle is closed. */
    public Runnable addProblemListener(Consumer<String> listener) {
        return problem.addListener(listener);
    }
}
