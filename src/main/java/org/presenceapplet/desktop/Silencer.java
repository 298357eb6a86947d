package org.presenceapplet.desktop;

import org.presenceapplet.bus.BusException;

/** One desktop's way to keep its notifications quiet, for the person or for us. One thread at a time uses it. */
interface Silencer {
    /** Whether notifications are quiet now, for whatever reason. */
    boolean isQuiet() throws BusException;

    /** Whether we keep them quiet. */
    boolean holds();

    /** Keeps them quiet from now on. */
    void hold() throws BusException;

    /** Keeps them quiet no more. */
    void release() throws BusException;

    /** They are not quiet although we hold: somebody else ended it, and has the last word. */
    void overruled();
}
