package org.presenceapplet.tray;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two results of one method; dbus-java reads their types from the arguments. */
public final class Two<A, B> extends Tuple {
    @Position(0)
    public final A first;

    @Position(1)
    public final B second;

    Two(A first, B second) {
        this.first = first;
        this.second = second;
    }
}
