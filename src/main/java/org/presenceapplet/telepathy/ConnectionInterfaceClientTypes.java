package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.ClientTypes}: what kind of device contacts use; the words are those of XMPP's registry. */
@DBusInterfaceName(ConnectionInterfaceClientTypes.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceClientTypes extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.ClientTypes";

    /** Contact attribute, as: such as {@code phone}, {@code pc}, {@code web}; empty or absent if not known. */
    String CLIENT_TYPES_ATTRIBUTE = NAME + "/client-types";

    /** The types of those contacts whose types are known. Errors: Disconnected, InvalidHandle. */
    Map<UInt32, List<String>> GetClientTypes(List<UInt32> contacts);

    /** The types of one contact, asking the network. Errors: Disconnected, InvalidHandle. */
    List<String> RequestClientTypes(UInt32 contact);

    /** A contact uses other devices. */
    class ClientTypesUpdated extends DBusSignal {
        public final UInt32 contact;
        public final List<String> clientTypes;

        public ClientTypesUpdated(String path, UInt32 contact, List<String> clientTypes) throws DBusException {
            super(path, contact, clientTypes);
            this.contact = contact;
            this.clientTypes = clientTypes;
        }
    }
}
