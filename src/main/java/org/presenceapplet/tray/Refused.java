package org.presenceapplet.tray;

import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** What was asked for is not there. */
final class Refused extends DBusExecutionException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
