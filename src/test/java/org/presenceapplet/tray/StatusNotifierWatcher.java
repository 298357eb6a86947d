package org.presenceapplet.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What icons call of {@code org.kde.StatusNotifierWatcher}. */
@DBusInterfaceName(StatusNotifierWatcher.NAME)
@SuppressWarnings("MethodName") // the specification's names
public interface StatusNotifierWatcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";

    void RegisterStatusNotifierItem(String service);
}
