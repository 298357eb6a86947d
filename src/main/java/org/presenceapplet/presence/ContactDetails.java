package org.presenceapplet.presence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a contact besides name, groups and presence. Most contacts have nothing special here and share one
 * instance.
 *
 * @param publish whether the contact sees our presence; {@link Subscription#ASK} where it asked for that and waits
 * @param request what the contact wrote when it asked, possibly nothing. Strangers' text: see {@link DisplayText}
 * @param blocked whether the contact is kept from reaching us
 * @param avatarToken names the contact's picture; another picture has another token; empty where there is none
 * @param clientTypes what kind of device the contact uses, such as {@code phone}; the most important first
 */
public record ContactDetails(
        Subscription publish, String request, boolean blocked, String avatarToken, List<String> clientTypes) {
    private static final Map<Subscription, ContactDetails> PLAIN = Stream.of(Subscription.values())
            .map(ContactDetails::new)
            .collect(Collectors.toUnmodifiableMap(ContactDetails::publish, plain -> plain));

    /** A contact of whom nothing more is known. */
    public static final ContactDetails UNKNOWN = plain(Subscription.UNKNOWN);

    public ContactDetails {
        clientTypes = List.copyOf(clientTypes);
    }

    private ContactDetails(Subscription publish) {
        this(publish, "", false, "", List.of());
    }

    /** Nothing special but for this; always the same instance. */
    public static ContactDetails plain(Subscription publish) {
        return Objects.requireNonNull(PLAIN.get(publish));
    }

    /** The instance to keep in place of this one. */
    public ContactDetails shared() {
        ContactDetails plain = plain(publish);
        return equals(plain) ? plain : this;
    }

    public ContactDetails withPublish(Subscription newPublish, String newRequest) {
        return new ContactDetails(newPublish, newRequest, blocked, avatarToken, clientTypes).shared();
    }

    public ContactDetails withBlocked(boolean nowBlocked) {
        return new ContactDetails(publish, request, nowBlocked, avatarToken, clientTypes).shared();
    }

    public ContactDetails withAvatarToken(String newToken) {
        return new ContactDetails(publish, request, blocked, newToken, clientTypes).shared();
    }

    public ContactDetails withClientTypes(List<String> newTypes) {
        return new ContactDetails(publish, request, blocked, avatarToken, newTypes).shared();
    }

    /** Whether the contact asks to see our presence and waits for an answer. */
    public boolean isAsking() {
        return publish == Subscription.ASK && !blocked;
    }
}
