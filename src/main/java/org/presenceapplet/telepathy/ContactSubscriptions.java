package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Contact_Subscriptions}, (uus): each a {@link SubscriptionState}, and the text of a request, empty if there is none. */
public final class ContactSubscriptions extends Struct {
    @Position(0)
    public final UInt32 subscribe;

    @Position(1)
    public final UInt32 publish;

    @Position(2)
    public final String publishRequest;

    public ContactSubscriptions(UInt32 subscribe, UInt32 publish, String publishRequest) {
        this.subscribe = subscribe;
        this.publish = publish;
        this.publishRequest = publishRequest;
    }
}
