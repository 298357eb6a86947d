package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Interruption interruption = new Interruption();

    @Test
    void ofACommandThatDoesNotAwaitItIsNoGoodEnd() {
        assertFalse(interruption.request());
    }

    @Test
    void endsACommandThatAwaitsItWell() {
        var unused = interruption.awaited().thenRun(interruption::over);
        assertTrue(interruption.request());
    }

    /** The exit of the process is an end by signal to those who wait for one. */
    @Test
    void ofACommandThatHasEndedByItselfChangesNothing() {
        var unused = interruption.awaited();
        interruption.over();
        assertFalse(interruption.request());
    }
}
