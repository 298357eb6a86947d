package org.presenceapplet.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Subscription;

/**
 * {@code Contact_Subscriptions}, (uus).
 *
 * @param subscribe whether we see the contact
 * @param publish whether the contact sees us
 * @param request what the contact wrote on asking to see us
 */
record Subscriptions(Subscription subscribe, Subscription publish, String request) {
    static Subscriptions of(@Nullable Object wire) {
        List<?> struct = Wire.list(wire);
        return new Subscriptions(
                Subscription.ofValue(Wire.number(Wire.argument(struct, 0), 0)),
                Subscription.ofValue(Wire.number(Wire.argument(struct, 1), 0)),
                Wire.string(Wire.argument(struct, 2)));
    }

    Contact on(Contact contact) {
        return contact.withSubscription(subscribe).withDetails(contact.details().withPublish(publish, request));
    }
}
