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
        DemoPresence presence,
        DemoTraits traits) {

    /** Somebody of whom only the identifier is known. */
    static DemoContact stranger(String identifier) {
        return new DemoContact(
                identifier,
                identifier,
                List.of(),
                SubscriptionState.NO,
                SubscriptionState.NO,
                "",
                DemoPresence.UNKNOWN,
                DemoTraits.NONE);
    }

    boolean isOnTheList() {
        return subscribe != SubscriptionState.NO || publish != SubscriptionState.NO;
    }

    boolean isSubscribed() {
        return subscribe == SubscriptionState.YES;
    }

    DemoContact with(DemoPresence newPresence) {
        return new DemoContact(identifier, alias, groups, subscribe, publish, publishRequest, newPresence, traits);
    }

    DemoContact withAlias(String newAlias) {
        return new DemoContact(identifier, newAlias, groups, subscribe, publish, publishRequest, presence, traits);
    }

    DemoContact withGroups(List<String> newGroups) {
        return new DemoContact(
                identifier, alias, List.copyOf(newGroups), subscribe, publish, publishRequest, presence, traits);
    }

    DemoContact withSubscribe(int newSubscribe) {
        DemoPresence seen = newSubscribe == SubscriptionState.YES ? DemoPresence.OFFLINE : DemoPresence.UNKNOWN;
        return new DemoContact(identifier, alias, groups, newSubscribe, publish, publishRequest, seen, traits);
    }

    DemoContact withPublish(int newPublish) {
        return new DemoContact(identifier, alias, groups, subscribe, newPublish, "", presence, traits);
    }

    DemoContact with(DemoTraits newTraits) {
        return new DemoContact(identifier, alias, groups, subscribe, publish, publishRequest, presence, newTraits);
    }

    /** Asks to see the user's presence. */
    DemoContact asking(String request) {
        return new DemoContact(identifier, alias, groups, subscribe, SubscriptionState.ASK, request, presence, traits);
    }
}
