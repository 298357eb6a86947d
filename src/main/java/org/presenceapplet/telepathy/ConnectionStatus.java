package org.presenceapplet.telepathy;

/** {@code Connection_Status}. */
public final class ConnectionStatus {
    public static final int CONNECTED = 0;

    public static final int CONNECTING = 1;

    /** As a property: not connected yet. In StatusChanged: gone, and so is the object. */
    public static final int DISCONNECTED = 2;

    private ConnectionStatus() {}
}
