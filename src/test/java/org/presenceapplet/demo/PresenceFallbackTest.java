package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.Test;
import org.presenceapplet.telepathy.ConnectionPresenceType;
import org.presenceapplet.telepathy.SimplePresenceStruct;

class PresenceFallbackTest {
    private static final Set<String> FEW = Set.of("available", "away");

    @Test
    void whatThereIsIsSetAsItIs() {
        assertEquals("chat", fallback(ConnectionPresenceType.AVAILABLE, "chat", Set.of("available", "chat")));
    }

    @Test
    void whatIsMissingIsReplacedInMissionControlsOrder() {
        assertEquals("dnd", fallback(ConnectionPresenceType.BUSY, "busy", Set.of("available", "away", "dnd")));
        assertEquals("away", fallback(ConnectionPresenceType.BUSY, "busy", FEW));
        assertEquals("away", fallback(ConnectionPresenceType.EXTENDED_AWAY, "xa", FEW));
        assertEquals("dnd", fallback(ConnectionPresenceType.HIDDEN, "hidden", Set.of("away", "busy", "dnd")));
        assertEquals("away", fallback(ConnectionPresenceType.HIDDEN, "hidden", FEW));
    }

    @Test
    void anUnknownIdentifierBecomesOneOfItsType() {
        assertEquals("away", fallback(ConnectionPresenceType.AWAY, "nosuch", FEW));
        assertEquals("available", fallback(ConnectionPresenceType.AVAILABLE, "nosuch", FEW));
    }

    private static String fallback(int type, String status, Set<String> settable) {
        return PresenceFallback.statusFor(new SimplePresenceStruct(new UInt32(type), status, ""), settable);
    }
}
