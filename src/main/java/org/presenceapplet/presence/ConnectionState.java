package org.presenceapplet.presence;

import java.util.Locale;

/** {@code Connection_Status} in the specification. */
public enum ConnectionState {
    CONNECTED,
    CONNECTING,
    DISCONNECTED;

    /** The state a number on the wire stands for; {@link #DISCONNECTED} for one the specification does not list. */
    public static ConnectionState ofValue(long value) {
        return value == 0 ? CONNECTED : value == 1 ? CONNECTING : DISCONNECTED;
    }

    /** The word for this state in JSON, such as {@code connecting}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
