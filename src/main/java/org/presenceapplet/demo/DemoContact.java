package org.presenceapplet.demo;

import java.util.List;
import org.presenceapplet.telepathy.SubscriptionState;

/**
 * A contact, or the user.
 *
 * @param subscribe whether the user sees the contact's presence, a {@link SubscriptionState}
 * @param publish whether the contact sees the user's presence, a {@link SubscriptionState}
 * @param publishRequest what the contact wrote on asking to see the user's presence, or nothing
 */
record DemoContact(
        String identifier,
        String alias,
        List<String> groups,
        int subscribe,
        int publish,
        String publishRequest,
        DemoPresence presence) {

    /** Somebody of whom only the identifier is known. */
    static DemoContact stranger(String identifier) {
        return new DemoContact(
                identifier,
                identifier,
                List.of(),
                SubscriptionState.NO,
                SubscriptionState.NO,
                "",
                DemoPresence.UNKNOWN);
    }

    boolean isOnTheList() {
        return subscribe != SubscriptionState.NO || publish != SubscriptionState.NO;
    }

    boolean isSubscribed() {
        return subscribe == SubscriptionState.YES;
    }

    DemoContact with(DemoPresence newPresence) {
        return new DemoContact(identifier, alias, groups, subscribe, publish, publishRequest, newPresence);
    }

    DemoContact withAlias(String newAlias) {
        return new DemoContact(identifier, newAlias, groups, subscribe, publish, publishRequest, presence);
    }

    DemoContact withGroups(List<String> newGroups) {
        return new DemoContact(identifier, alias, List.copyOf(newGroups), subscribe, publish, publishRequest, presence);
    }

    DemoContact withSubscribe(int newSubscribe) {
        DemoPresence seen = newSubscribe == SubscriptionState.YES ? DemoPresence.OFFLINE : DemoPresence.UNKNOWN;
        return new DemoContact(identifier, alias, groups, newSubscribe, publish, publishRequest, seen);
    }

    DemoContact withPublish(int newPublish) {
        return new DemoContact(identifier, alias, groups, subscribe, newPublish, "", presence);
    }
}
