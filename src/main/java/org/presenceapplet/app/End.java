package org.presenceapplet.app;

/** How the applet ends. */
enum End {
    /** It is over. */
    QUIT,
    /** The user wants to look around among pretended people. */
    TO_THE_DEMO
}
