package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code Connection.Interface.Contacts}: many attributes of many contacts in one call. An attribute is named by the
 * interface that defines it, a slash and its own name; the interfaces here hold theirs as constants.
 */
@DBusInterfaceName(ConnectionInterfaceContacts.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceContacts extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.Contacts";

    /** Property, as: the interfaces whose attributes can be asked for. */
    String CONTACT_ATTRIBUTE_INTERFACES = "ContactAttributeInterfaces";

    /** Attributes of contacts by handle; invalid handles are left out. Errors: Disconnected. */
    Map<UInt32, Map<String, Variant<?>>> GetContactAttributes(
            List<UInt32> handles, List<String> interfaces, boolean hold);

    /** The handle and the attributes of one contact. Errors: Disconnected, InvalidHandle. */
    Pair<UInt32, Map<String, Variant<?>>> GetContactByID(String identifier, List<String> interfaces);
}
