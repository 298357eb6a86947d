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
        @Nullable Instant sinceOrNull,
        ContactDetails details) {

    public Contact {
        alias = alias.isBlank() ? id.identifier() : alias;
        groups = List.copyOf(groups);
    }

    /** A contact of whom nothing more is known. */
    public Contact(
            ContactId id,
            String alias,
            List<String> groups,
            Subscription subscription,
            Presence presence,
            @Nullable Instant sinceOrNull) {
        this(id, alias, groups, subscription, presence, sinceOrNull, ContactDetails.UNKNOWN);
    }

    /** A contact of whom no more than the identifier is known. */
    public static Contact unknown(ContactId id) {
        return new Contact(id, id.identifier(), List.of(), Subscription.UNKNOWN, Presence.UNKNOWN, null);
    }

    public Contact withAlias(String newAlias) {
        return new Contact(id, newAlias, groups, subscription, presence, sinceOrNull, details);
    }

    public Contact withGroups(List<String> newGroups) {
        return new Contact(id, alias, newGroups, subscription, presence, sinceOrNull, details);
    }

    public Contact withSubscription(Subscription newSubscription) {
        return new Contact(id, alias, groups, newSubscription, presence, sinceOrNull, details);
    }

    public Contact withPresence(Presence newPresence, @Nullable Instant since) {
        return new Contact(id, alias, groups, subscription, newPresence, since, details);
    }

    public Contact withDetails(ContactDetails newDetails) {
        return new Contact(id, alias, groups, subscription, presence, sinceOrNull, newDetails);
    }

    public Optional<Instant> since() {
        return Optional.ofNullable(sinceOrNull);
    }

    /** Whether somebody asks to see our presence who is not in the list otherwise: we neither see them nor asked to. */
    public boolean isStrangerAsking() {
        return details.isAsking() && subscription != Subscription.YES && subscription != Subscription.ASK;
    }
}
