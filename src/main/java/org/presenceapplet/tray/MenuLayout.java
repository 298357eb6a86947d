package org.presenceapplet.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** {@code (ia{sv}av)}: an item, its properties, and the items below it. */
public final class MenuLayout extends Struct {
    /** As it stands in a variant. */
    static final String SIGNATURE = "(ia{sv}av)";

    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    @Position(2)
    public final List<Variant<?>> children;

    MenuLayout(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
        this.id = id;
        this.properties = properties;
        this.children = children;
    }
}
