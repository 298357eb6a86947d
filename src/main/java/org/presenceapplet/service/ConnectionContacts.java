package org.presenceapplet.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.HandleType;
import org.presenceapplet.telepathy.TelepathyError;

/** Asks connections to change their contact lists. */
final class ConnectionContacts implements ContactPort {
    private static final String LIST = ConnectionInterfaceContactList.NAME;
    private static final String BLOCKING = ConnectionInterfaceContactBlocking.NAME;

    private final Connections connections;

    ConnectionContacts(Connections connections) {
        this.connections = connections;
    }

    /** What to ask of one contact of a connection. */
    private interface ContactRequest {
        void send(ConnectionObject connection, List<UInt32> contact) throws BusException;
    }

    @Override
    public CompletionStage<Void> accept(ContactId contact) {
        return connections.onClient(contact.account(), client -> {
            boolean asks = client.contact(contact.identifier())
                    .filter(known ->
                            known.subscription() != Subscription.YES && known.subscription() != Subscription.ASK)
                    .isPresent();
            return order(client, contact, (connection, handles) -> accept(connection, handles, asks));
        });
    }

    /**
     * haze takes who is on the server's list for somebody already asked, and the server lists who is let see us: asking comes
     * first.
     */
    private static void accept(ConnectionObject connection, List<UInt32> contact, boolean asks) throws BusException {
        try {
            if (asks) {
                connection.call(LIST, "RequestSubscription", "aus", contact, "");
            }
        } finally {
            connection.call(LIST, "AuthorizePublication", "au", contact);
        }
    }

    @Override
    public CompletionStage<Void> refuse(ContactId contact) {
        return connections.onClient(contact.account(), client -> {
            boolean stranger = client.contact(contact.identifier())
                    .filter(Contact::isStrangerAsking)
                    .isPresent();
            return order(client, contact, (connection, handles) -> call(connection, "Unpublish", handles, stranger));
        });
    }

    @Override
    public CompletionStage<Void> block(ContactId contact) {
        return connections.onClient(contact.account(), client -> {
            boolean refuses = client.contact(contact.identifier())
                    .filter(Contact::isStrangerAsking)
                    .isPresent();
            return order(client, contact, (connection, handles) -> {
                connection.call(BLOCKING, "BlockContacts", "aub", handles, false);
                if (refuses) {
                    call(connection, "Unpublish", handles, true);
                }
            });
        });
    }

    @Override
    public CompletionStage<Void> unblock(ContactId contact) {
        return order(contact, (connection, handles) -> connection.call(BLOCKING, "UnblockContacts", "au", handles));
    }

    @Override
    public CompletionStage<Void> add(String account, String identifier, String message, List<String> groups) {
        return connections.onClient(
                account, client -> client.order(now -> add(client.object(), identifier, message, groups)));
    }

    private static void add(ConnectionObject connection, String identifier, String message, List<String> groups)
            throws BusException, PresenceException {
        List<Long> handles = Wire.handles(Wire.argument(
                connection.call(
                        Connection.NAME, "RequestHandles", "uas", new UInt32(HandleType.CONTACT), List.of(identifier)),
                0));
        if (handles.isEmpty()) {
            throw new PresenceException("InvalidHandle", "the connection knows nobody of this identifier");
        }
        List<UInt32> contact = ConnectionObject.wireHandles(handles);
        connection.call(LIST, "RequestSubscription", "aus", contact, message);
        if (!groups.isEmpty()) {
            connection.call(ConnectionInterfaceContactGroups.NAME, "SetContactGroups", "uas", contact.get(0), groups);
        }
    }

    @Override
    public CompletionStage<Void> cancelRequest(ContactId contact) {
        return order(contact, (connection, handles) -> call(connection, "Unsubscribe", handles, true));
    }

    /** What some connections cannot do by itself they do by removing the contact (haze). */
    private static void call(ConnectionObject connection, String member, List<UInt32> contact, boolean orRemove)
            throws BusException {
        try {
            connection.call(LIST, member, "au", contact);
        } catch (BusException e) {
            if (!orRemove || !e.errorName().equals(TelepathyError.NOT_IMPLEMENTED)) {
                throw e;
            }
            connection.call(LIST, "RemoveContacts", "au", contact);
        }
    }

    @Override
    public CompletionStage<Void> remove(ContactId contact) {
        return order(contact, (connection, handles) -> connection.call(LIST, "RemoveContacts", "au", handles));
    }

    @Override
    public CompletionStage<Void> rename(ContactId contact, String alias) {
        return order(
                contact,
                (connection, handles) -> connection.call(
                        ConnectionInterfaceAliasing.NAME, "SetAliases", "a{us}", Map.of(handles.get(0), alias)));
    }

    @Override
    public CompletionStage<Void> setGroups(ContactId contact, List<String> groups) {
        return order(
                contact,
                (connection, handles) -> connection.call(
                        ConnectionInterfaceContactGroups.NAME,
                        "SetContactGroups",
                        "uas",
                        handles.get(0),
                        List.copyOf(groups)));
    }

    private CompletableFuture<Void> order(ContactId contact, ContactRequest request) {
        return connections.onClient(contact.account(), client -> order(client, contact, request));
    }

    private static CompletableFuture<Void> order(ConnectionClient client, ContactId contact, ContactRequest request) {
        List<Long> handles = client.handlesOf(List.of(contact.identifier()));
        return handles.isEmpty()
                ? CompletableFuture.failedFuture(
                        new PresenceException("DoesNotExist", "this contact is not in the contact list any more"))
                : client.order(now -> request.send(client.object(), ConnectionObject.wireHandles(handles)));
    }
}
