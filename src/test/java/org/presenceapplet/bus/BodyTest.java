package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {
    @Test
    void argumentsAreDecodedOnce() {
        Body body = new Body("s", Marshalled.body(true, "s", "text"), true);

        assertEquals(List.of("text"), body.arguments());
        assertSame(body.arguments(), body.arguments());
    }

    @Test
    void malformedBodyIsRefusedOnlyWhenAskedFor() {
        Signal signal = new Signal(":1.1", "/", "a.b", "C", new Body("s", new byte[] {9, 0, 0, 0}, false));

        assertEquals("C", signal.member());
        assertThrows(IllegalArgumentException.class, signal::arguments);
    }
}
