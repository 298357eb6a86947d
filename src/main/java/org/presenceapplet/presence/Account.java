package org.presenceapplet.presence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account, or a connection that belongs to none, as last heard of.
 *
 * @param id the account's or connection's object path without Telepathy's prefix, such as {@code haze/jabber/me_40x}
 * @param name what to call it towards the user
 * @param offer what presence is spoken through and which statuses there are; {@link Offer#NONE} unless connected
 * @param requestedOrNull what this program asked for last; null where it has asked for nothing
 * @param actual the own presence as the connection reports it
 * @param errorOrNull why it is not up, or what it last failed at; null where there is nothing to say
 */
public record Account(
        String id,
        String name,
        ConnectionState connection,
        Offer offer,
        @Nullable StatusChoice requestedOrNull,
        Presence actual,
        @Nullable ConnectionError errorOrNull) {

    /** An account of which nothing is known yet. */
    public static Account unknown(String id, String name) {
        return new Account(id, name, ConnectionState.DISCONNECTED, Offer.NONE, null, Presence.UNKNOWN, null);
    }

    /**
     * The same account in another state. What was read in the state before is void: statuses read before CONNECTED do
     * not hold after it, and nothing is known of a connection that is gone.
     */
    public Account withConnection(ConnectionState state, @Nullable ConnectionError error) {
        return new Account(id, name, state, Offer.NONE, requestedOrNull, Presence.UNKNOWN, error);
    }

    public Account withName(String newName) {
        return new Account(id, newName, connection, offer, requestedOrNull, actual, errorOrNull);
    }

    public Account withOffer(Offer newOffer) {
        return new Account(id, name, connection, newOffer, requestedOrNull, actual, errorOrNull);
    }

    public Account withRequested(StatusChoice requested) {
        return new Account(id, name, connection, offer, requested, actual, errorOrNull);
    }

    public Account withActual(Presence newActual) {
        return new Account(id, name, connection, offer, requestedOrNull, newActual, errorOrNull);
    }

    public boolean isConnected() {
        return connection == ConnectionState.CONNECTED;
    }

    /** Whether the own presence can be seen and set now. */
    public boolean hasPresence() {
        return isConnected() && offer.by() != PresenceInterface.NONE;
    }

    public Optional<StatusChoice> requested() {
        return Optional.ofNullable(requestedOrNull);
    }

    public Optional<ConnectionError> error() {
        return Optional.ofNullable(errorOrNull);
    }
}
