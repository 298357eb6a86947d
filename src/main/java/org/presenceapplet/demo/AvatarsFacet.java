package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;

/** {@code Connection.Interface.Avatars} of a demo connection; one's own picture cannot be set. */
@SuppressWarnings("MemberName") // the specification's names
final class AvatarsFacet extends Facet implements ConnectionInterfaceAvatars {
    AvatarsFacet(DemoConnection connection) {
        super(connection);
    }

    @Override
    public Map<UInt32, String> GetKnownAvatarTokens(List<UInt32> contacts) {
        connection.requireConnected();
        return WirePresence.byHandle(
                connection.known(handles(contacts)), contact -> contact.traits().avatarToken());
    }

    @Override
    public void RequestAvatars(List<UInt32> contacts) {
        connection.requireAllowed("RequestAvatars");
        connection.requestAvatars(handles(contacts));
    }
}
