package org.presenceapplet.presence;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How the contact list is shown now. Any thread may use it. */
public final class ListMemory {
    private final Current<ListState> list;

    public ListMemory(ListState initial) {
        list = new Current<>(initial);
    }

    public ListState current() {
        return list.get();
    }

    /**
     * Changes it at once.
     *
     * @param change called once, with what holds now
     */
    public void change(UnaryOperator<ListState> change) {
        list.change(change);
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<ListState> listener) {
        return list.addListener(listener);
    }
}
