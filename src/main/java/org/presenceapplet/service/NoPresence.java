package org.presenceapplet.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.StatusChoice;

/** A connection without presence, which is normal: telepathy-idle (IRC) has neither interface. */
final class NoPresence implements PresenceProtocol {
    @Override
    public PresenceInterface kind() {
        return PresenceInterface.NONE;
    }

    @Override
    public Offer readOffer() {
        return Offer.NONE;
    }

    @Override
    public Map<Long, RawPresence> readPresences(List<Long> handles) {
        return Map.of();
    }

    @Override
    public void setStatus(List<StatusChoice> statuses, Offer offer) throws PresenceException {
        throw none();
    }

    @Override
    public void addStatus(StatusChoice status, Offer offer) throws PresenceException {
        throw none();
    }

    @Override
    public void removeStatus(String statusId) throws PresenceException {
        throw none();
    }

    @Override
    public void clearStatus(Offer offer) throws PresenceException {
        throw none();
    }

    @Override
    public void requestPresence(List<Long> handles) throws PresenceException {
        throw none();
    }

    @Override
    public void setLastActivityTime(Instant time) throws PresenceException {
        throw none();
    }

    private static PresenceException none() {
        return new PresenceException("NotImplemented", "this connection has no presence");
    }
}
