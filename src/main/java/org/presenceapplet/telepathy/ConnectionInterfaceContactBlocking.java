package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.ContactBlocking}: contacts kept from reaching the user. */
@DBusInterfaceName(ConnectionInterfaceContactBlocking.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceContactBlocking extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.ContactBlocking";

    /** Property, u: Contact_Blocking_Capabilities; 1 where contacts can be reported as abusive. */
    String CONTACT_BLOCKING_CAPABILITIES = "ContactBlockingCapabilities";

    /** Contact attribute, b: whether the contact is blocked. */
    String BLOCKED_ATTRIBUTE = NAME + "/blocked";

    /** Blocks contacts. Errors: Disconnected, NetworkError, NotAvailable, InvalidHandle and others. */
    void BlockContacts(List<UInt32> contacts, boolean reportAbusive);

    /** Unblocks contacts. Errors: Disconnected, NetworkError, NotAvailable, InvalidHandle and others. */
    void UnblockContacts(List<UInt32> contacts);

    /** Everybody who is blocked, with their identifiers. Errors: Disconnected, NetworkError and others. */
    Map<UInt32, String> RequestBlockedContacts();

    /** Contacts have been blocked and unblocked. */
    class BlockedContactsChanged extends DBusSignal {
        public final Map<UInt32, String> blockedContacts;
        public final Map<UInt32, String> unblockedContacts;

        public BlockedContactsChanged(
                String path, Map<UInt32, String> blockedContacts, Map<UInt32, String> unblockedContacts)
                throws DBusException {
            super(path, blockedContacts, unblockedContacts);
            this.blockedContacts = blockedContacts;
            this.unblockedContacts = unblockedContacts;
        }
    }
}
