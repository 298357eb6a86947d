package org.presenceapplet.desktop;

import java.util.function.Consumer;

/**
 * Whether one of those who know says that the screen is locked. Answers are not ordered against signals, so what was
 * signalled while it was asked counts, and the answer does not.
 */
final class Locker {
    private final Consumer<Boolean> told;
    private int news;

    Locker(Consumer<Boolean> told) {
        this.told = told;
    }

    /** It says so by itself, or has gone. */
    synchronized void says(boolean locked) {
        news++;
        told.accept(locked);
    }

    /** It is about to be asked; gives what to give back with the answer. */
    synchronized int question() {
        return news;
    }

    synchronized void answers(int question, boolean locked) {
        if (question == news) {
            told.accept(locked);
        }
    }
}
