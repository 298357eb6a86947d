package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;

/** {@code Connection.Interface.Aliasing} of a demo connection. The user may rename everybody. */
@SuppressWarnings("MemberName") // the specification's names
final class AliasingFacet extends Facet implements ConnectionInterfaceAliasing {
    AliasingFacet(DemoConnection connection) {
        super(connection);
    }

    /** What a contact is called: the identifier where there is no alias. */
    static String aliasOf(DemoContact contact) {
        return contact.alias().isEmpty() ? contact.identifier() : contact.alias();
    }

    @Override
    public UInt32 GetAliasFlags() {
        connection.requireConnected();
        return new UInt32(ALIAS_FLAG_USER_SET);
    }

    @Override
    public List<String> RequestAliases(List<UInt32> contacts) {
        connection.requireConnected();
        return handles(contacts).stream()
                .map(handle -> aliasOf(connection.contact(handle)))
                .toList();
    }

    @Override
    public Map<UInt32, String> GetAliases(List<UInt32> contacts) {
        connection.requireConnected();
        handles(contacts).forEach(connection::contact);
        return WirePresence.byHandle(connection.known(handles(contacts)), AliasingFacet::aliasOf);
    }

    @Override
    public void SetAliases(Map<UInt32, String> aliases) {
        connection.requireAllowed("SetAliases");
        handles(aliases.keySet()).forEach(connection::contact);
        aliases.forEach((handle, alias) -> connection.changeAlias(handle.longValue(), alias));
    }
}
