package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;

class WishesTest {
    private static final StatusChoice BUSY = StatusChoice.of("busy", "in a call");
    private static final RequestedPresence AWAY =
            RequestedPresence.of(PresenceType.AWAY, StatusChoice.of("away", "in a call"));
    private static final RequestedPresence AVAILABLE =
            RequestedPresence.of(PresenceType.AVAILABLE, StatusChoice.of("available", ""));

    private final Wishes wishes = new Wishes();

    @Test
    void whatAnotherProgramAskedForIsTheWish() {
        assertEquals(StatusChoice.of("available", ""), wishes.shown("work", AVAILABLE));
    }

    @Test
    void whatStandsInIsShownAsWhatWasWished() {
        var unused = wishes.record("work", AWAY, BUSY);
        assertEquals(BUSY, wishes.shown("work", AWAY));
        assertEquals(AWAY.choice(), wishes.shown("home", AWAY));
    }

    @Test
    void anotherProgramsWishEndsOurs() {
        var unused = wishes.record("work", AWAY, BUSY);
        assertEquals(AVAILABLE.choice(), wishes.shown("work", AVAILABLE));
    }

    @Test
    void whoIsOfflineOnlyToConnectAnewIsNotShownAsPutOffline() {
        var unused = wishes.record("work", AWAY, BUSY);
        wishes.recordDetour("work", RequestedPresence.OFFLINE, AWAY);
        assertEquals(BUSY, wishes.shown("work", AWAY));
        assertEquals(BUSY, wishes.shown("work", RequestedPresence.OFFLINE));
        assertEquals(BUSY, wishes.shown("work", AWAY));
        assertEquals(RequestedPresence.OFFLINE.choice(), wishes.shown("work", RequestedPresence.OFFLINE));
    }

    @Test
    void aWishIsStillTheLastUntilTheNext() {
        Object first = wishes.record("work", AWAY, BUSY);
        assertTrue(wishes.isStill("work", first));
        Object second = wishes.record("work", RequestedPresence.OFFLINE, RequestedPresence.OFFLINE.choice());
        assertFalse(wishes.isStill("work", first));
        assertTrue(wishes.isStill("work", second));
    }

    @Test
    void aWishOnTheWayEndsTheWay() {
        wishes.recordDetour("work", RequestedPresence.OFFLINE, AWAY);
        assertTrue(wishes.isOnDetour("work"));
        var unused = wishes.record("work", RequestedPresence.OFFLINE, RequestedPresence.OFFLINE.choice());
        assertFalse(wishes.isOnDetour("work"));
    }

    @Test
    void aForgottenAccountHasNoWish() {
        var unused = wishes.record("work", AWAY, BUSY);
        wishes.forget("work");
        assertEquals(AWAY.choice(), wishes.shown("work", AWAY));
    }
}
