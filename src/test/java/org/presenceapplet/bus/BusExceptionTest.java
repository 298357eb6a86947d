package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BusExceptionTest {
    @Test
    void shortNameIsTheLastPart() {
        assertEquals("NotAvailable", new BusException("org.freedesktop.Telepathy.Error.NotAvailable", "").shortName());
    }

    @Test
    void shortNameOfANameWithoutDotsIsTheName() {
        assertEquals("Odd", new BusException("Odd", "").shortName());
    }

    @Test
    void textLosesItsTrailingNewline() {
        String text = "Method \"Nonsense\" doesn't exist\n";

        assertEquals("Method \"Nonsense\" doesn't exist", new BusException("a.B", text).getMessage());
    }
}
