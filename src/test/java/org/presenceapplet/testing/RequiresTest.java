package org.presenceapplet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.opentest4j.AssertionFailedError;

final class RequiresTest {
    @Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
    private static class NeedsThree {}

    private static final class NeedsThreeByInheritance extends NeedsThree {}

    private static final class NeedsNothing {}

    @Test
    void testIsSkippedNamingThePackagesThatAreMissing() {
        RequiresExtension extension = lacking(EnumSet.of(Part.PROSODY, Part.HAZE, Part.XVFB), false);
        ConditionEvaluationResult result = extension.evaluate(Optional.of(NeedsThree.class));
        assertTrue(result.isDisabled());
        assertEquals(Optional.of("needs prosody, telepathy-haze"), result.getReason());
        assertTrue(
                extension.evaluate(Optional.of(NeedsThreeByInheritance.class)).isDisabled());
    }

    @Test
    void testIsNotSkippedButFailsWhereEverythingIsRequired() {
        RequiresExtension extension = lacking(EnumSet.of(Part.HAZE), true);
        assertFalse(extension.evaluate(Optional.of(NeedsThree.class)).isDisabled());
        AssertionFailedError failure =
                assertThrows(AssertionFailedError.class, () -> extension.failIfMissing(Optional.of(NeedsThree.class)));
        assertEquals("needs telepathy-haze", failure.getMessage());
    }

    @Test
    void testRunsWhereAllItNeedsIsThere() {
        RequiresExtension extension = lacking(EnumSet.of(Part.XVFB), true);
        assertFalse(extension.evaluate(Optional.of(NeedsThree.class)).isDisabled());
        extension.failIfMissing(Optional.of(NeedsThree.class));
    }

    @Test
    void testThatNeedsNothingAlwaysRuns() {
        RequiresExtension extension = lacking(EnumSet.allOf(Part.class), false);
        assertFalse(extension.evaluate(Optional.of(NeedsNothing.class)).isDisabled());
    }

    private static RequiresExtension lacking(Set<Part> missing, boolean allRequired) {
        return new RequiresExtension(part -> !missing.contains(part), allRequired);
    }
}
