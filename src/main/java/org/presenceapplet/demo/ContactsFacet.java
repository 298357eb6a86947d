package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.Pair;

/** {@code Connection.Interface.Contacts} of a demo connection. */
@SuppressWarnings("MemberName") // the specification's names
final class ContactsFacet extends Facet implements ConnectionInterfaceContacts {
    private final ContactAttributes attributes;

    ContactsFacet(DemoConnection connection, ContactAttributes attributes) {
        super(connection);
        this.attributes = attributes;
    }

    @Override
    public Map<UInt32, Map<String, Variant<?>>> GetContactAttributes(
            List<UInt32> handles, List<String> interfaces, boolean hold) {
        connection.requireConnected();
        return WirePresence.byHandle(connection.known(handles(handles)), contact -> attributes.of(contact, interfaces));
    }

    @Override
    public Pair<UInt32, Map<String, Variant<?>>> GetContactByID(String identifier, List<String> interfaces) {
        connection.requireConnected();
        long handle = connection.handleOf(identifier);
        return new Pair<>(new UInt32(handle), attributes.of(connection.contact(handle), interfaces));
    }
}
