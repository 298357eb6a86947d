package org.presenceapplet.presence;

import java.util.Locale;

/** Which of Telepathy's presence interfaces a connection is spoken to by. */
public enum PresenceInterface {
    /** {@code Connection.Interface.Presence}: several statuses, parameters. */
    PRESENCE,
    /** {@code Connection.Interface.SimplePresence}: one status and a message. */
    SIMPLE_PRESENCE,
    /** The connection has no notion of presence, such as IRC. */
    NONE;

    /** The word for this interface in JSON, such as {@code simple-presence}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
