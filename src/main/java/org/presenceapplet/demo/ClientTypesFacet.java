package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceClientTypes;

/** {@code Connection.Interface.ClientTypes} of a demo connection. */
@SuppressWarnings("MemberName") // the specification's names
final class ClientTypesFacet extends Facet implements ConnectionInterfaceClientTypes {
    ClientTypesFacet(DemoConnection connection) {
        super(connection);
    }

    @Override
    public Map<UInt32, List<String>> GetClientTypes(List<UInt32> contacts) {
        connection.requireConnected();
        return WirePresence.byHandle(
                connection.known(handles(contacts)), contact -> contact.traits().clientTypes());
    }

    @Override
    public List<String> RequestClientTypes(UInt32 contact) {
        connection.requireConnected();
        return connection.contact(contact.longValue()).traits().clientTypes();
    }
}
