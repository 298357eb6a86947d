package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code Connection.Interface.Presence}: presence as a last activity time and any number of statuses, each with
 * parameters. Deprecated by the specification in favour of {@link ConnectionInterfaceSimplePresence}, which has only one
 * status and its message.
 *
 * <p>It has no D-Bus properties and no contact attributes.
 */
@DBusInterfaceName(ConnectionInterfacePresence.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfacePresence extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.Presence";

    /**
     * Publishes one more status of one's own. Errors: Disconnected, NetworkError, InvalidArgument, NotAvailable,
     * PermissionDenied.
     */
    void AddStatus(String status, Map<String, Variant<?>> parameters);

    /**
     * Removes all of one's own statuses; a default available one may take their place. Errors: Disconnected,
     * NetworkError, PermissionDenied.
     */
    void ClearStatus();

    /**
     * The presence of contacts as it was last signalled. One bad handle fails the whole call. Errors: Disconnected,
     * InvalidHandle, NotAvailable.
     */
    Map<UInt32, LastActivityAndStatuses> GetPresence(List<UInt32> contacts);

    /** The statuses that are valid on this connection, by identifier. Errors: Disconnected, NetworkError. */
    Map<String, StatusSpec> GetStatuses();

    /**
     * Removes one of one's own statuses; a default available one may take its place. Errors: Disconnected,
     * NetworkError, PermissionDenied, InvalidArgument (it is not set).
     */
    void RemoveStatus(String status);

    /**
     * Asks for the presence of contacts; the answer is a {@link PresenceUpdate}, which wakes every client. Errors:
     * Disconnected, NetworkError, InvalidHandle, PermissionDenied, NotAvailable.
     */
    void RequestPresence(List<UInt32> contacts);

    /**
     * Publishes the time of one's own last activity, in seconds since 1970 UTC. Errors: Disconnected, NetworkError,
     * NotImplemented (the protocol has no idle time).
     */
    void SetLastActivityTime(UInt32 time);

    /**
     * Replaces one's own statuses. Errors: Disconnected, NetworkError, NotAvailable, InvalidArgument,
     * PermissionDenied.
     */
    void SetStatus(Map<String, Map<String, Variant<?>>> statuses);

    /** Contacts' presence, or one's own, has changed or has been asked for. */
    class PresenceUpdate extends DBusSignal {
        public final Map<UInt32, LastActivityAndStatuses> presence;

        public PresenceUpdate(String path, Map<UInt32, LastActivityAndStatuses> presence) throws DBusException {
            super(path, presence);
            this.presence = presence;
        }
    }
}
