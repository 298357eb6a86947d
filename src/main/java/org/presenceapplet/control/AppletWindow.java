package org.presenceapplet.control;

import java.util.Optional;

/** What others may ask of the running applet. Any thread may call these; each must return at once. */
public interface AppletWindow {
    /**
     * Opens the window, or raises it.
     *
     * @param activationToken proves to the window manager that the user asked for this: an XDG activation token or a
     *     start-up notification identifier
     */
    void show(Optional<String> activationToken);

    void hide();

    /** Ends the applet soon after this has returned. */
    void quit();
}
