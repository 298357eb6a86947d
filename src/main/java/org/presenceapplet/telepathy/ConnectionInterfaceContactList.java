package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code Connection.Interface.ContactList}: the list of known contacts, the roster. */
@DBusInterfaceName(ConnectionInterfaceContactList.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceContactList extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.ContactList";

    /** Property, u: a {@link ContactListState}. */
    String CONTACT_LIST_STATE = "ContactListState";

    /** Property, b: whether the service keeps the list from one connection to the next. */
    String CONTACT_LIST_PERSISTS = "ContactListPersists";

    /** Property, b: whether subscription and publication can be changed. */
    String CAN_CHANGE_CONTACT_LIST = "CanChangeContactList";

    /** Property, b: whether the message of RequestSubscription is used. */
    String REQUEST_USES_MESSAGE = "RequestUsesMessage";

    /** Property, b: whether the list is downloaded on connecting, rather than by Download. */
    String DOWNLOAD_AT_CONNECTION = "DownloadAtConnection";

    /** Contact attribute, u of {@link SubscriptionState}: whether the user sees the contact's presence. */
    String SUBSCRIBE_ATTRIBUTE = NAME + "/subscribe";

    /** Contact attribute, u of {@link SubscriptionState}: whether the contact sees the user's presence. */
    String PUBLISH_ATTRIBUTE = NAME + "/publish";

    /** Contact attribute, s: what the contact wrote on asking to see the user's presence; absent if nothing. */
    String PUBLISH_REQUEST_ATTRIBUTE = NAME + "/publish-request";

    /**
     * Attributes of every contact on the list, by handle; this interface's own are always among them. Errors:
     * NetworkError, NotImplemented, NotAvailable, ServiceBusy, NotYet (the state is None or Waiting).
     */
    Map<UInt32, Map<String, Variant<?>>> GetContactListAttributes(List<String> interfaces, boolean hold);

    /** Asks to see contacts' presence. Errors: Disconnected, InvalidHandle, NetworkError, NotYet, NotImplemented. */
    void RequestSubscription(List<UInt32> contacts, String message);

    /** Lets contacts see the user's presence. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void AuthorizePublication(List<UInt32> contacts);

    /** Removes contacts from the list. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void RemoveContacts(List<UInt32> contacts);

    /** Ceases to see contacts' presence. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented. */
    void Unsubscribe(List<UInt32> contacts);

    /** Ceases to show contacts the user's presence. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void Unpublish(List<UInt32> contacts);

    /** Downloads the list where that does not happen on connecting. Errors: Disconnected, NetworkError, NotImplemented. */
    void Download();

    /** The state is now a {@link ContactListState}. */
    class ContactListStateChanged extends DBusSignal {
        public final UInt32 contactListState;

        public ContactListStateChanged(String path, UInt32 contactListState) throws DBusException {
            super(path, contactListState);
            this.contactListState = contactListState;
        }
    }

    /** Contacts have been added, removed, or their subscriptions changed. */
    class ContactsChangedWithID extends DBusSignal {
        public final Map<UInt32, ContactSubscriptions> changes;
        public final Map<UInt32, String> identifiers;
        public final Map<UInt32, String> removals;

        public ContactsChangedWithID(
                String path,
                Map<UInt32, ContactSubscriptions> changes,
                Map<UInt32, String> identifiers,
                Map<UInt32, String> removals)
                throws DBusException {
            super(path, changes, identifiers, removals);
            this.changes = changes;
            this.identifiers = identifiers;
            this.removals = removals;
        }
    }

    /** The same as {@link ContactsChangedWithID} without identifiers; deprecated by the specification. */
    class ContactsChanged extends DBusSignal {
        public final Map<UInt32, ContactSubscriptions> changes;
        public final List<UInt32> removals;

        public ContactsChanged(String path, Map<UInt32, ContactSubscriptions> changes, List<UInt32> removals)
                throws DBusException {
            super(path, changes, removals);
            this.changes = changes;
            this.removals = removals;
        }
    }
}
