package org.presenceapplet.tray;

/** What the tray asks of the applet; called on threads of the bus, must not block. */
public interface TrayActions {
    /** Opens the window, or raises it. */
    void showContacts();

    /** Opens the window, or hides it where it is open. */
    void toggleWindow();

    /** Opens the window ready for a status to be written in one line. */
    void showStatusLine();

    /** Opens the window where the preferences are. */
    void showPreferences();

    /** Ends the applet. */
    void quit();
}
