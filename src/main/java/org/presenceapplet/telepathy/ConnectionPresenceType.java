package org.presenceapplet.telepathy;

/** {@code Connection_Presence_Type}: the fundamental type of a status. */
public final class ConnectionPresenceType {
    /** Never a valid status. */
    public static final int UNSET = 0;

    public static final int OFFLINE = 1;

    public static final int AVAILABLE = 2;

    public static final int AWAY = 3;

    public static final int EXTENDED_AWAY = 4;

    public static final int HIDDEN = 5;

    public static final int BUSY = 6;

    public static final int UNKNOWN = 7;

    public static final int ERROR = 8;

    private ConnectionPresenceType() {}
}
