package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;

import java.util.EnumSet;
import java.util.Map;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.testing.TelepathyStack;

/** {@code me@localhost} on real Telepathy, and a client that follows it. */
final class HazeAccount implements AutoCloseable {
    static final String ID = "haze/jabber/me_40localhost";

    /** What haze offers a connected XMPP account. */
    static final Offer OFFER = new Offer(
            PresenceInterface.PRESENCE,
            Map.of(
                    "available", spec("available", PresenceType.AVAILABLE),
                    "away", spec("away", PresenceType.AWAY),
                    "busy", spec("busy", PresenceType.BUSY),
                    "xa", spec("xa", PresenceType.EXTENDED_AWAY)),
            0,
            EnumSet.allOf(RosterAbility.class));

    private final TelepathyStack stack;
    private final PresenceClient client;

    private HazeAccount(TelepathyStack stack, PresenceClient client) {
        this.stack = stack;
        this.client = client;
    }

    /** Starts everything; nothing is connected yet. */
    static HazeAccount start() {
        TelepathyStack stack = TelepathyStack.start();
        try {
            return new HazeAccount(stack, PresenceClient.open(stack.busAddress()));
        } catch (BusException e) {
            stack.close();
            throw new IllegalStateException(e);
        }
    }

    TelepathyStack stack() {
        return stack;
    }

    PresenceClient client() {
        return client;
    }

    /** Connects, and returns the account once it has been read and alice been seen. */
    Account connect() {
        assertEquals(ID, stack.connect());
        eventually("alice is seen", () -> presenceOf("alice").type().isOnline());
        return now();
    }

    Account now() {
        return client.account(ID);
    }

    /** One of the people at localhost. */
    Contact contact(String name) {
        return client.contact(ID, name + "@localhost");
    }

    Presence presenceOf(String name) {
        return contact(name).presence();
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }

    private static StatusSpec spec(String id, PresenceType type) {
        return new StatusSpec(id, type, true, true, Map.of("message", "s"));
    }
}
