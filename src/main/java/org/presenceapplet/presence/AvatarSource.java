package org.presenceapplet.presence;

import java.util.function.Consumer;

/** Gives contacts' pictures to whoever shows them. */
@FunctionalInterface
public interface AvatarSource {
    /** Gives none. */
    AvatarSource NONE = (contact, token, picture) -> {};

    /**
     * From any thread: gives the picture, now or later, on a thread that may wait; never where there is none or it is not
     * fit to show. Asking again for what is on its way costs nothing.
     *
     * @param token names the picture, see {@link ContactDetails#avatarToken()}; not empty
     */
    void want(ContactId contact, String token, Consumer<Picture> picture);
}
