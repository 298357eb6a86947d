package org.presenceapplet.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.StatusChoice;

/**
 * How presence is spoken with one connection. The calls wait for their answer and never run on the store's executor.
 * Errors are the connection's own ({@link BusException}), or say that the interface has no such thing
 * ({@link PresenceException}).
 */
interface PresenceProtocol {
    PresenceInterface kind();

    /** The statuses, as they are now; they are void as soon as the connection's status changes. */
    Offer readOffer() throws BusException;

    /** The presences of these contacts as last signalled; of a handle that is not valid, nothing. */
    Map<Long, RawPresence> readPresences(List<Long> handles) throws BusException;

    /** Sets exactly these; the offer says what types their parameters are declared in. */
    void setStatus(List<StatusChoice> statuses, Offer offer) throws BusException, PresenceException;

    /** Adds this one beside those set; see {@link #setStatus}. */
    void addStatus(StatusChoice status, Offer offer) throws BusException, PresenceException;

    void removeStatus(String statusId) throws BusException, PresenceException;

    void clearStatus(Offer offer) throws BusException, PresenceException;

    /** Asks for the presences anew; the answer is a signal. */
    void requestPresence(List<Long> handles) throws BusException, PresenceException;

    void setLastActivityTime(Instant time) throws BusException, PresenceException;
}
