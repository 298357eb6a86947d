package org.presenceapplet.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One contact as last heard of.
 *
 * @param alias the name to show; the identifier where there is none. Strangers' text: see {@link DisplayText}
 * @param groups the groups the contact is in, possibly none
 * @param subscription whether we see their presence
 * @param sinceOrNull when this program saw the presence come; null where it was there from the beginning
 */
public record Contact(
        ContactId id,
        String alias,
        List<String> groups,
        Subscription subscription,
        Presence presence,
        @Nullable Instant sinceOrNull) {

    public Contact {
        alias = alias.isBlank() ? id.identifier() : alias;
        groups = List.copyOf(groups);
    }

    /** A contact of whom no more than the identifier is known. */
    public static Contact unknown(ContactId id) {
        return new Contact(id, id.identifier(), List.of(), Subscription.UNKNOWN, Presence.UNKNOWN, null);
    }

    public Contact withAlias(String newAlias) {
        return new Contact(id, newAlias, groups, subscription, presence, sinceOrNull);
    }

    public Contact withGroups(List<String> newGroups) {
        return new Contact(id, alias, newGroups, subscription, presence, sinceOrNull);
    }

    public Contact withSubscription(Subscription newSubscription) {
        return new Contact(id, alias, groups, newSubscription, presence, sinceOrNull);
    }

    public Contact withPresence(Presence newPresence, @Nullable Instant since) {
        return new Contact(id, alias, groups, subscription, newPresence, since);
    }

    public Optional<Instant> since() {
        return Optional.ofNullable(sinceOrNull);
    }
}
