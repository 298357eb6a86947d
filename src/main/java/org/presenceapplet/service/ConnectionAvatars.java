package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.presenceapplet.presence.AvatarPort;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.telepathy.ConnectionInterfaceAvatars;

/** Asks connections for pictures, and hands on those that come. */
final class ConnectionAvatars implements AvatarPort {
    private final Connections connections;
    private volatile Listener listener = (contact, token, picture) -> {};

    ConnectionAvatars(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void onAvatar(Listener newListener) {
        listener = newListener;
    }

    /** {@code AvatarRetrieved}, u handle, s token, ay picture, s type; whatever type it is said to be. */
    Consumer<ConnectionClient> retrieved(List<Object> arguments) {
        long handle = Wire.number(Wire.argument(arguments, 0), 0);
        String token = Wire.string(Wire.argument(arguments, 1));
        return Wire.argument(arguments, 2) instanceof byte[] picture
                ? client ->
                        client.contact(handle).ifPresent(contact -> listener.retrieved(contact.id(), token, picture))
                : client -> {};
    }

    @Override
    public CompletionStage<Void> requestAvatars(Collection<ContactId> contacts) {
        Map<String, List<String>> byAccount = new HashMap<>();
        contacts.forEach(contact -> byAccount
                .computeIfAbsent(contact.account(), account -> new ArrayList<>())
                .add(contact.identifier()));
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        byAccount.forEach((account, identifiers) -> requests.add(connections.onClient(account, client -> {
            List<Long> handles = client.handlesOf(identifiers);
            return client.beside(now -> ConnectionObject.inBatches(
                    handles,
                    batch -> client.object()
                            .call(
                                    ConnectionInterfaceAvatars.NAME,
                                    "RequestAvatars",
                                    "au",
                                    ConnectionObject.wireHandles(batch))));
        })));
        return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
    }
}
