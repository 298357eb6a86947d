package org.presenceapplet.presence;

import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** Contacts' pictures, as connections have them. */
public interface AvatarPort {
    /**
     * {@code RequestAvatars}: from any thread; each picture comes to the listener, sooner or later, possibly never. Fails
     * with a {@link PresenceException} like {@link ContactPort}.
     */
    CompletionStage<Void> requestAvatars(Collection<ContactId> contacts);

    /** From any thread: tells this listener, and no other any more, of every picture that comes. */
    void onAvatar(Listener listener);

    /** Is told of pictures, also of those that only other programs asked for. */
    @FunctionalInterface
    interface Listener {
        /**
         * On the store's executor; must not block.
         *
         * @param picture whatever was sent
         */
        void retrieved(ContactId contact, String token, byte[] picture);
    }
}
