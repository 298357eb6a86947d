package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.SimplePresence}: presence as one status and a message. */
@DBusInterfaceName(ConnectionInterfaceSimplePresence.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceSimplePresence extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.SimplePresence";

    /**
     * Property, a{s(ubb)} of {@link SimpleStatusSpec}: the statuses by identifier. Readable before CONNECTED, when it
     * holds what may be set in advance; to be read again once CONNECTED.
     */
    String STATUSES = "Statuses";

    /** Property, u: the most characters a message may have; 0 where there is no limit. To be read again once CONNECTED. */
    String MAXIMUM_STATUS_MESSAGE_LENGTH = "MaximumStatusMessageLength";

    /** Contact attribute, (uss) of {@link SimplePresenceStruct}. */
    String PRESENCE_ATTRIBUTE = NAME + "/presence";

    /** Publishes one's own status; allowed before connecting. Errors: NetworkError, InvalidArgument, NotAvailable. */
    void SetPresence(String status, String statusMessage);

    /**
     * The presence of contacts as it was last signalled. Errors: Disconnected, InvalidHandle, NetworkError,
     * NotAvailable.
     */
    Map<UInt32, SimplePresenceStruct> GetPresences(List<UInt32> contacts);

    /** Contacts' presence, or one's own, has changed. */
    class PresencesChanged extends DBusSignal {
        public final Map<UInt32, SimplePresenceStruct> presence;

        public PresencesChanged(String path, Map<UInt32, SimplePresenceStruct> presence) throws DBusException {
            super(path, presence);
            this.presence = presence;
        }
    }
}
