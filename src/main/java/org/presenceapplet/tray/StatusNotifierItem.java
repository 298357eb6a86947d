package org.presenceapplet.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The methods of {@code org.kde.StatusNotifierItem}; positions are in pixels of the screen. */
@DBusInterfaceName(StatusNotifierItem.NAME)
@SuppressWarnings("MethodName") // the specification's names
public interface StatusNotifierItem extends DBusInterface {
    String NAME = "org.kde.StatusNotifierItem";

    void Activate(int x, int y);

    void SecondaryActivate(int x, int y);

    void ContextMenu(int x, int y);

    /**
     * Turns the wheel over the icon.
     *
     * @param delta positive upwards or to the left
     * @param orientation {@code vertical} or {@code horizontal}
     */
    void Scroll(int delta, String orientation);
}
