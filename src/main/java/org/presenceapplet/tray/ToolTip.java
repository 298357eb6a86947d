package org.presenceapplet.tray;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** {@code (sa(iiay)ss)}: an icon's name, its pictures, a title, and a text with markup. */
public final class ToolTip extends Struct {
    @Position(0)
    public final String icon;

    @Position(1)
    public final List<Pixmap> pixmaps;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    ToolTip(String icon, String title, String text) {
        this.icon = icon;
        this.pixmaps = List.of();
        this.title = title;
        this.text = text;
    }
}
