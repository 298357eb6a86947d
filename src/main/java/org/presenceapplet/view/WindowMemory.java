package org.presenceapplet.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the user has put the window, for the next time that it is opened. Any thread may ask. */
public final class WindowMemory {
    private final Runnable changed;
    private volatile @Nullable WindowPlace place;

    /**
     * @param before where it was when the program ended last; empty where it has no place yet
     * @param changed run on the JavaFX thread each time that it has come to rest elsewhere
     */
    public WindowMemory(Optional<WindowPlace> before, Runnable changed) {
        this.place = before.orElse(null);
        this.changed = changed;
    }

    public Optional<WindowPlace> current() {
        return Optional.ofNullable(place);
    }

    void put(WindowPlace now) {
        if (!now.equals(place)) {
            place = now;
            changed.run();
        }
    }
}
