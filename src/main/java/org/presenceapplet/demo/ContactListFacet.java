package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ContactListState;
import org.presenceapplet.telepathy.SubscriptionState;

/** {@code Connection.Interface.ContactList} of a demo connection. Nobody ever answers a request. */
@SuppressWarnings("MemberName") // the specification's names
final class ContactListFacet extends Facet implements ConnectionInterfaceContactList {
    private final ContactAttributes attributes;

    ContactListFacet(DemoConnection connection, ContactAttributes attributes) {
        super(connection);
        this.attributes = attributes;
    }

    @Override
    public Map<UInt32, Map<String, Variant<?>>> GetContactListAttributes(List<String> interfaces, boolean hold) {
        if (connection.contactListState() != ContactListState.SUCCESS) {
            throw RefusedException.notYet("the contact list has not been retrieved");
        }
        List<String> wanted = new ArrayList<>(interfaces);
        wanted.add(ConnectionInterfaceContactList.NAME);
        return WirePresence.byHandle(connection.known(connection.listed()), contact -> attributes.of(contact, wanted));
    }

    @Override
    public void RequestSubscription(List<UInt32> contacts, String message) {
        change(
                "RequestSubscription",
                contacts,
                contact -> contact.isSubscribed() ? contact : contact.withSubscribe(SubscriptionState.ASK));
    }

    @Override
    public void AuthorizePublication(List<UInt32> contacts) {
        change("AuthorizePublication", contacts, contact -> contact.withPublish(SubscriptionState.YES));
    }

    @Override
    public void RemoveContacts(List<UInt32> contacts) {
        change("RemoveContacts", contacts, contact -> DemoContact.stranger(contact.identifier()));
    }

    @Override
    public void Unsubscribe(List<UInt32> contacts) {
        change("Unsubscribe", contacts, contact -> contact.withSubscribe(SubscriptionState.NO));
    }

    @Override
    public void Unpublish(List<UInt32> contacts) {
        change("Unpublish", contacts, contact -> contact.withPublish(SubscriptionState.NO));
    }

    private void change(String member, List<UInt32> contacts, UnaryOperator<DemoContact> change) {
        connection.requireAllowed(member);
        connection.changeSubscriptions(handles(contacts), change);
    }

    @Override
    public void Download() {
        connection.requireConnected();
    }
}
