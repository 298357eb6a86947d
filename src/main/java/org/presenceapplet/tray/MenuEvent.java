package org.presenceapplet.tray;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code (isvu)}: what happened to an item. */
public final class MenuEvent extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final String type;

    @Position(2)
    public final Variant<?> data;

    @Position(3)
    public final UInt32 time;

    /** Called by dbus-java. */
    public MenuEvent(int id, String type, Variant<?> data, UInt32 time) {
        this.id = id;
        this.type = type;
        this.data = data;
        this.time = time;
    }
}
