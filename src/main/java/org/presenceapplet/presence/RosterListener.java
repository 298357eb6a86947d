package org.presenceapplet.presence;

/** Is told what changes in a {@link PresenceStore}. */
@FunctionalInterface
public interface RosterListener {
    /**
     * Called on the store's executor, once for all that came at about the same time. Must not block; may ask the store
     * for its {@linkplain PresenceStore#roster() roster}.
     */
    void rosterChanged(RosterChange change);
}
