package org.presenceapplet.telepathy;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code Protocol}: one protocol of a connection manager.
 *
 * <p>Its object path is the connection manager's, a slash and the protocol's name with each {@code -} as {@code _}. Its
 * properties never change; {@link ConnectionManager#PROTOCOLS} has them too, by qualified name.
 */
@DBusInterfaceName(Protocol.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface Protocol extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Protocol";

    /** Property, as: extra interfaces. */
    String INTERFACES = "Interfaces";

    /** Property, a(susv) of {@link ParamSpec}: what {@link ConnectionManager#GetParameters} returns. */
    String PARAMETERS = "Parameters";

    /** Property, as: the interfaces its connections may have. */
    String CONNECTION_INTERFACES = "ConnectionInterfaces";

    /** Property, a(a{sv}as): the channels its connections may have. */
    String REQUESTABLE_CHANNEL_CLASSES = "RequestableChannelClasses";

    /** Property, s: the vCard field that holds a contact's identifier, in lower case; may be empty. */
    String V_CARD_FIELD = "VCardField";

    /** Property, s: what people call it, in English; may be empty. */
    String ENGLISH_NAME = "EnglishName";

    /** Property, s: the name of its icon; may be empty. */
    String ICON = "Icon";

    /** Property, as: the interfaces of channels by which its connections ask for a password. */
    String AUTHENTICATION_TYPES = "AuthenticationTypes";

    /** What tells an account with these parameters from all others. Errors: NotAvailable, InvalidArgument. */
    String IdentifyAccount(Map<String, Variant<?>> parameters);

    /** An identifier as a connection would tell it. Errors: InvalidHandle. */
    String NormalizeContact(String contactId);
}
