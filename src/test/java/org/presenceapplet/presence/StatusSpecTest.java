package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusSpecTest {
    private static StatusSpec spec(String id, PresenceType type, boolean flag) {
        return new StatusSpec(id, type, flag, true, Map.of("message", "s"));
    }

    @Test
    void aStatusWhoseFlagIsFalseMayNotBeSet() {
        assertFalse(spec("away", PresenceType.AWAY, false).maySetOnSelf());
        assertTrue(spec("away", PresenceType.AWAY, true).maySetOnSelf());
    }

    @ParameterizedTest
    @EnumSource(
            value = PresenceType.class,
            names = {"OFFLINE", "ERROR", "UNKNOWN", "UNSET"})
    void noFlagMakesAStatusOfTheseTypesSettable(PresenceType type) {
        assertFalse(spec("gone", type, true).maySetOnSelf());
    }

    @Test
    void aPhoneNumberIsNeverSettable() {
        assertFalse(spec("pstn", PresenceType.AVAILABLE, true).maySetOnSelf());
    }

    @Test
    void anUnfamiliarStatusMayBeSetByItsOwnName() {
        assertTrue(spec("phone", PresenceType.BUSY, true).maySetOnSelf());
    }

    @Test
    void aMessageIsTakenOnlyAsAString() {
        assertTrue(new StatusSpec("a", PresenceType.AWAY, true, true, Map.of("message", "s")).takesMessage());
        assertFalse(new StatusSpec("a", PresenceType.AWAY, true, true, Map.of("message", "u")).takesMessage());
        assertFalse(new StatusSpec("a", PresenceType.AWAY, true, true, Map.of()).takesMessage());
    }

    @Test
    void statusesAreOfferedFamiliarOnesFirstInAFixedOrder() {
        Offer offer = new Offer(
                PresenceInterface.PRESENCE,
                Map.of(
                        "phone", spec("phone", PresenceType.BUSY, true),
                        "xa", spec("xa", PresenceType.EXTENDED_AWAY, true),
                        "offline", spec("offline", PresenceType.OFFLINE, true),
                        "hidden", spec("hidden", PresenceType.HIDDEN, true),
                        "available", spec("available", PresenceType.AVAILABLE, true),
                        "away", spec("away", PresenceType.AWAY, false),
                        "busy", spec("busy", PresenceType.BUSY, true)),
                0);
        assertEquals(
                List.of("available", "busy", "xa", "hidden", "phone"),
                offer.settable().stream().map(StatusSpec::id).toList());
    }
}
