package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatusRulesTest {
    private static Offer offering(String... ids) {
        Map<String, StatusSpec> specs = Arrays.stream(ids)
                .map(id -> new StatusSpec(id, WellKnownStatus.typeOf(id), true, true, Map.of()))
                .collect(Collectors.toMap(StatusSpec::id, Function.identity()));
        return new Offer(PresenceInterface.PRESENCE, specs, 0);
    }

    private static Optional<String> standIn(String id, Offer offer) {
        return StatusRules.standIn(id, offer).map(StatusSpec::id);
    }

    @Test
    void nothingStandsInForHidden() {
        assertEquals(Optional.empty(), standIn("hidden", offering("available", "busy", "dnd", "away", "xa")));
    }

    @Test
    void hiddenStandsInForNothing() {
        for (String id : new String[] {"available", "chat", "busy", "dnd", "away", "brb", "xa"}) {
            assertEquals(Optional.empty(), standIn(id, offering("hidden")), id);
        }
    }

    @Test
    void theNearestListedStatusStandsIn() {
        assertEquals(Optional.of("dnd"), standIn("busy", offering("away", "dnd")));
        assertEquals(Optional.of("away"), standIn("busy", offering("available", "away")));
        assertEquals(Optional.of("away"), standIn("xa", offering("available", "away")));
        assertEquals(Optional.of("available"), standIn("chat", offering("available")));
        assertEquals(Optional.empty(), standIn("away", offering("available", "chat", "busy")));
    }

    @Test
    void anUnfamiliarStatusIsNoStandIn() {
        StatusSpec phone = new StatusSpec("phone", PresenceType.BUSY, true, true, Map.of());
        assertEquals(
                Optional.empty(), standIn("busy", new Offer(PresenceInterface.PRESENCE, Map.of("phone", phone), 0)));
        assertEquals(Optional.empty(), standIn("phone", offering("busy")));
    }

    @Test
    void whatMayNotBeSetStandsInForNothing() {
        StatusSpec away = new StatusSpec("away", PresenceType.AWAY, false, true, Map.of());
        assertEquals(Optional.empty(), standIn("xa", new Offer(PresenceInterface.PRESENCE, Map.of("away", away), 0)));
    }
}
