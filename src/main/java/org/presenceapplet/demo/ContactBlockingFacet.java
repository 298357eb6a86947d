package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;

/** {@code Connection.Interface.ContactBlocking} of a demo connection. */
@SuppressWarnings("MemberName") // the specification's names
final class ContactBlockingFacet extends Facet implements ConnectionInterfaceContactBlocking {
    ContactBlockingFacet(DemoConnection connection) {
        super(connection);
    }

    @Override
    public void BlockContacts(List<UInt32> contacts, boolean reportAbusive) {
        connection.requireAllowed("BlockContacts");
        connection.changeBlocked(handles(contacts), true);
    }

    @Override
    public void UnblockContacts(List<UInt32> contacts) {
        connection.requireAllowed("UnblockContacts");
        connection.changeBlocked(handles(contacts), false);
    }

    @Override
    public Map<UInt32, String> RequestBlockedContacts() {
        connection.requireConnected();
        return WirePresence.byHandle(connection.blocked(), DemoContact::identifier);
    }
}
