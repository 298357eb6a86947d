package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.Avatars}: pictures of contacts. What sets one's own picture is left out. */
@DBusInterfaceName(ConnectionInterfaceAvatars.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceAvatars extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.Avatars";

    /** Contact attribute, s: names the contact's picture; empty if there is none, absent if it is not known. */
    String TOKEN_ATTRIBUTE = NAME + "/token";

    /** The tokens of those contacts whose tokens are known. Errors: Disconnected, InvalidHandle. */
    Map<UInt32, String> GetKnownAvatarTokens(List<UInt32> contacts);

    /**
     * Asks for contacts' pictures; each comes as an {@link AvatarRetrieved}. Errors: Disconnected, InvalidHandle,
     * NetworkError.
     */
    void RequestAvatars(List<UInt32> contacts);

    /** A contact has another picture, or none any more. */
    class AvatarUpdated extends DBusSignal {
        public final UInt32 contact;
        public final String newAvatarToken;

        public AvatarUpdated(String path, UInt32 contact, String newAvatarToken) throws DBusException {
            super(path, contact, newAvatarToken);
            this.contact = contact;
            this.newAvatarToken = newAvatarToken;
        }
    }

    /** The picture of a contact; an empty type where the connection does not know it. */
    class AvatarRetrieved extends DBusSignal {
        public final UInt32 contact;
        public final String token;
        public final List<Byte> avatar;
        public final String type;

        public AvatarRetrieved(String path, UInt32 contact, String token, List<Byte> avatar, String type)
                throws DBusException {
            super(path, contact, token, avatar, type);
            this.contact = contact;
            this.token = token;
            this.avatar = avatar;
            this.type = type;
        }
    }
}
