package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two results of one method. dbus-java wants them as a generic {@link Tuple}: it reads their types from the arguments. */
public final class Pair<A, B> extends Tuple {
    @Position(0)
    public final A first;

    @Position(1)
    public final B second;

    public Pair(A first, B second) {
        this.first = first;
        this.second = second;
    }
}
