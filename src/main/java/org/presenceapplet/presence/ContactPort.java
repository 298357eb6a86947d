package org.presenceapplet.presence;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What a connection can be asked to do with its contact list; which of it, {@link Offer#roster()} tells. Each call returns
 * at once, from any thread; the answer comes later, on the store's executor, and fails with a {@link PresenceException}:
 * with the connection's own error where it refuses, DoesNotExist for a contact that is not in its list any more,
 * Disconnected without a connection. What came of it shows in the {@link PresenceStore}.
 */
public interface ContactPort {
    /** {@code AuthorizePublication}: lets the contact see us, and asks to see it, too, where that was not asked before. */
    CompletionStage<Void> accept(ContactId contact);

    /** {@code Unpublish}: the contact may not see us. */
    CompletionStage<Void> refuse(ContactId contact);

    /** {@code BlockContacts}: the contact cannot reach us; where it asked to see us, it may not. */
    CompletionStage<Void> block(ContactId contact);

    /** {@code UnblockContacts}. */
    CompletionStage<Void> unblock(ContactId contact);

    /**
     * {@code RequestSubscription}: asks to see somebody, who is then in the list.
     *
     * @param identifier as somebody typed it; InvalidHandle where it is none
     * @param message what the contact reads, where the connection sends it
     * @param groups to put the contact into
     */
    CompletionStage<Void> add(String account, String identifier, String message, List<String> groups);

    /** {@code Unsubscribe}: takes back a request that was not answered; who is in the list for that alone goes. */
    CompletionStage<Void> cancelRequest(ContactId contact);

    /** {@code RemoveContacts}: neither sees the other any more, and the contact is not in the list. */
    CompletionStage<Void> remove(ContactId contact);

    /** {@code SetAliases}. */
    CompletionStage<Void> rename(ContactId contact, String alias);

    /** {@code SetContactGroups}: exactly these; new ones are made. */
    CompletionStage<Void> setGroups(ContactId contact, List<String> groups);
}
