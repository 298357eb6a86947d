package org.presenceapplet.presence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account, or a connection that belongs to none, as last heard of.
 *
 * @param id the account's or connection's object path without Telepathy's prefix, such as {@code haze/jabber/me_40x}
 * @param name what to call it towards the user
 * @param offer what presence is spoken through and which statuses there are; {@link Offer#NONE} unless connected
 * @param requestedOrNull what was asked for last, by whichever program where an account manager keeps the account, else
 *     by this one; null where nothing was asked for. {@code offline} where it was put offline
 * @param actual the own presence as the connection reports it
 * @param errorOrNull why it is not up, or what it last failed at; null where there is nothing to say
 * @param managedOrNull what the account manager says of it; null for a connection that belongs to no account
 */
public record Account(
        String id,
        String name,
        ConnectionState connection,
        Offer offer,
        @Nullable StatusChoice requestedOrNull,
        Presence actual,
        @Nullable ConnectionError errorOrNull,
        @Nullable Managed managedOrNull) {

    /** An account of which nothing is known yet. */
    public static Account unknown(String id, String name) {
        return new Account(id, name, ConnectionState.DISCONNECTED, Offer.NONE, null, Presence.UNKNOWN, null, null);
    }

    /**
     * The same account in another state. What was read in the state before is void: statuses read before CONNECTED do
     * not hold after it, and nothing is known of a connection that is gone.
     */
    public Account withConnection(ConnectionState state, @Nullable ConnectionError error) {
        return new Account(id, name, state, Offer.NONE, requestedOrNull, Presence.UNKNOWN, error, managedOrNull);
    }

    public Account withName(String newName) {
        return new Account(id, newName, connection, offer, requestedOrNull, actual, errorOrNull, managedOrNull);
    }

    public Account withOffer(Offer newOffer) {
        return new Account(id, name, connection, newOffer, requestedOrNull, actual, errorOrNull, managedOrNull);
    }

    public Account withRequested(@Nullable StatusChoice requested) {
        return new Account(id, name, connection, offer, requested, actual, errorOrNull, managedOrNull);
    }

    public Account withActual(Presence newActual) {
        return new Account(id, name, connection, offer, requestedOrNull, newActual, errorOrNull, managedOrNull);
    }

    /** What the account manager says; null where it keeps the account no more. */
    public Account withManaged(@Nullable Managed managed) {
        return new Account(id, name, connection, offer, requestedOrNull, actual, errorOrNull, managed);
    }

    public Account withError(@Nullable ConnectionError error) {
        return new Account(id, name, connection, offer, requestedOrNull, actual, error, managedOrNull);
    }

    public boolean isConnected() {
        return connection == ConnectionState.CONNECTED;
    }

    /** Whether the own presence can be seen and set now. */
    public boolean hasPresence() {
        return isConnected() && offer.by() != PresenceInterface.NONE;
    }

    /** Whether a status can be wished for: now, or for when the account manager has connected it. */
    public boolean canShowPresence() {
        boolean canConnect = managed()
                .filter(managed -> managed.enabled() && managed.valid())
                .isPresent();
        return isConnected() ? hasPresence() : canConnect;
    }

    /** Whether it is online, on the way there, or will be tried again. */
    public boolean isToBeOnline() {
        boolean wished = requestedOrNull != null && !isPutOffline();
        return connection != ConnectionState.DISCONNECTED || (managedOrNull != null && wished);
    }

    public Optional<StatusChoice> requested() {
        return Optional.ofNullable(requestedOrNull);
    }

    /** Whether somebody put it offline, so that a change to all accounts does not wake it. */
    public boolean isPutOffline() {
        return requested()
                .filter(wish -> wish.id().equals(WellKnownStatus.OFFLINE))
                .isPresent();
    }

    /** What the account manager says of it; empty for a connection that belongs to no account. */
    public Optional<Managed> managed() {
        return Optional.ofNullable(managedOrNull);
    }

    public Optional<ConnectionError> error() {
        return Optional.ofNullable(errorOrNull);
    }
}
