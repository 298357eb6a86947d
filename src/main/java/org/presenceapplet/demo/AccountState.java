package org.presenceapplet.demo;

import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.ConnectionPresenceType;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.ConnectionStatusReason;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** What the account manager knows of an account only while it runs. Guarded by the account. */
final class AccountState {
    static final SimplePresenceStruct AVAILABLE =
            new SimplePresenceStruct(new UInt32(ConnectionPresenceType.AVAILABLE), "available", "");
    static final SimplePresenceStruct OFFLINE =
            new SimplePresenceStruct(new UInt32(ConnectionPresenceType.OFFLINE), "offline", "");

    String connection = Account.NO_CONNECTION;
    int status = ConnectionStatus.DISCONNECTED;
    int reason = ConnectionStatusReason.REQUESTED;
    String error = "";
    Map<String, Variant<?>> errorDetails = Map.of();
    SimplePresenceStruct current = OFFLINE;
    SimplePresenceStruct requested = OFFLINE;
    boolean changing;
    private String nextError = "";
    private Map<String, Variant<?>> nextErrorDetails = Map.of();

    boolean hasConnection() {
        return !connection.equals(Account.NO_CONNECTION);
    }

    boolean isDisconnected() {
        return status == ConnectionStatus.DISCONNECTED;
    }

    /** Whether it is to be online. */
    boolean isWanted() {
        return requested.type.intValue() != ConnectionPresenceType.OFFLINE;
    }

    /** What the connection has named as the cause of its end, which is to come. */
    void failed(String name, Map<String, Variant<?>> details) {
        nextError = name;
        nextErrorDetails = details;
    }

    /** The error of the attempt before stays until this one has ended. */
    void connecting() {
        status = ConnectionStatus.CONNECTING;
        reason = ConnectionStatusReason.REQUESTED;
    }

    void connected() {
        status = ConnectionStatus.CONNECTED;
        reason = ConnectionStatusReason.REQUESTED;
        failed("", Map.of());
        takeError();
    }

    /** The change has ended once the requested status is there: with one that stands in for it, it never does. */
    void see(SimplePresenceStruct presence) {
        current = presence;
        changing &= !presence.status.equals(requested.status);
    }

    /** Returns whether it was online. A change that never got so far does not end. */
    boolean disconnected(int newReason) {
        connection = Account.NO_CONNECTION;
        status = ConnectionStatus.DISCONNECTED;
        reason = newReason;
        if (reason == ConnectionStatusReason.REQUESTED) {
            failed("", Map.of());
        }
        takeError();
        boolean wasOnline = !current.equals(OFFLINE);
        if (wasOnline) {
            current = OFFLINE;
            changing = false;
        }
        return wasOnline;
    }

    private void takeError() {
        error = nextError;
        errorDetails = nextErrorDetails;
        failed("", Map.of());
    }
}
