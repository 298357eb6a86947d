package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresenceTest {
    @Test
    void typesAreOrderedByAvailability() {
        assertEquals(
                List.of(
                        PresenceType.AVAILABLE,
                        PresenceType.BUSY,
                        PresenceType.AWAY,
                        PresenceType.EXTENDED_AWAY,
                        PresenceType.HIDDEN,
                        PresenceType.OFFLINE,
                        PresenceType.ERROR,
                        PresenceType.UNKNOWN,
                        PresenceType.UNSET),
                Arrays.stream(PresenceType.values())
                        .sorted(PresenceType.MOST_AVAILABLE_FIRST)
                        .toList());
    }

    @Test
    void aNumberTheSpecificationDoesNotListIsUnknown() {
        assertEquals(PresenceType.UNKNOWN, PresenceType.ofValue(99));
        assertEquals(PresenceType.UNKNOWN, PresenceType.ofValue(-1));
        assertEquals(PresenceType.UNSET, PresenceType.ofValue(0));
    }

    @Test
    void theMostAvailableOfSeveralStatusesIsThePrimaryOne() {
        Status away = Status.of("away", PresenceType.AWAY, "out");
        Status phone = Status.of("phone", PresenceType.BUSY, "");
        Presence presence = new Presence(List.of(away, phone), null);
        assertEquals(phone, presence.primary());
        assertEquals(List.of(away), presence.further());
    }

    @Test
    void ofTwoStatusesAlikeTheFamiliarOneIsThePrimaryOne() {
        Status phone = Status.of("aphone", PresenceType.BUSY, "");
        Status busy = Status.of("busy", PresenceType.BUSY, "");
        assertEquals(busy, new Presence(List.of(phone, busy), null).primary());
    }

    @Test
    void noStatusesAtAllCountAsUnknown() {
        assertEquals(PresenceType.UNKNOWN, new Presence(List.of(), null).type());
    }

    @Test
    void aMessageThatIsNoStringIsNone() {
        assertEquals("", new Status("away", PresenceType.AWAY, Map.of("message", 7)).message());
    }

    @Test
    void aTypeOfUnsetIsNeverShown() {
        assertEquals(PresenceType.UNKNOWN, new Status("x", PresenceType.UNSET, Map.of()).type());
    }
}
