package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static Offer limitedTo(int characters) {
        return new Offer(PresenceInterface.SIMPLE_PRESENCE, Map.of(), characters);
    }

    @Test
    void aMessageIsCutInCharactersAndNeverThroughOne() {
        assertEquals("a🎉", limitedTo(2).truncate("a🎉b"));
        assertEquals("a🎉b", limitedTo(3).truncate("a🎉b"));
    }

    @Test
    void noLimitLeavesAMessageWhole() {
        String message = "x".repeat(10_000);
        assertEquals(message, limitedTo(0).truncate(message));
    }

    @Test
    void theConnectionsTypeOfAStatusBeatsTheSpecifications() {
        StatusSpec chat = new StatusSpec("chat", PresenceType.BUSY, true, true, Map.of());
        Offer offer = new Offer(PresenceInterface.PRESENCE, Map.of("chat", chat), 0);
        assertEquals(PresenceType.BUSY, offer.typeOf("chat"));
        assertEquals(PresenceType.AWAY, offer.typeOf("brb"));
        assertEquals(PresenceType.UNKNOWN, offer.typeOf("phone"));
    }
}
