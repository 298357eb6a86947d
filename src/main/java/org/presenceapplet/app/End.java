package org.presenceapplet.app;

/** How the applet ends. */
enum End {
    /** It is over. */
    QUIT,
    /** The user wants to look around among pretended people. */
    TO_THE_DEMO,
    /** The window is wanted, and what has replaced the program while it ran is to open it. */
    TO_THE_REPLACEMENT
}
