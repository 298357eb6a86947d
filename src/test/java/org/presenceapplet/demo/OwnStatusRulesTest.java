package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.telepathy.TelepathyError;

class OwnStatusRulesTest {
    private static final DemoPresence AVAILABLE = DemoPresence.of("available").lastActiveAt(42);
    private static final DemoPresence ON_THE_PHONE = DemoPresence.of("phone").lastActiveAt(42);

    @Test
    void setReplacesEverythingButTheLastActivity() {
        assertEquals(
                DemoPresence.of("busy", "Writing").lastActiveAt(42),
                OwnStatusRules.set(AVAILABLE, Map.of("busy", Map.of("message", "Writing"))));
    }

    @Test
    void severalStatusesAreSetTogetherIfNoneIsExclusive() {
        assertEquals(
                Set.of("phone", "music"),
                OwnStatusRules.set(AVAILABLE, Map.of("phone", Map.of(), "music", Map.of()))
                        .statuses()
                        .keySet());
        assertInvalid(() -> OwnStatusRules.set(AVAILABLE, Map.of("phone", Map.of(), "busy", Map.of())));
        assertInvalid(() -> OwnStatusRules.set(AVAILABLE, Map.of()));
    }

    @Test
    void addedExclusiveStatusReplacesAllOthers() {
        DemoPresence both = OwnStatusRules.add(ON_THE_PHONE, "music", Map.of());

        assertEquals(DemoPresence.of("away").lastActiveAt(42), OwnStatusRules.add(both, "away", Map.of()));
    }

    @Test
    void addedStatusThatIsNotExclusiveReplacesOnlyAnExclusiveOne() {
        assertEquals(ON_THE_PHONE, OwnStatusRules.add(AVAILABLE, "phone", Map.of()));
        assertEquals(
                ON_THE_PHONE.and("music", Map.of("title", "Clair de lune")),
                OwnStatusRules.add(ON_THE_PHONE, "music", Map.of("title", "Clair de lune")));
    }

    @Test
    void defaultTakesThePlaceOfTheLastStatus() {
        assertEquals(AVAILABLE, OwnStatusRules.remove(ON_THE_PHONE, "phone"));
        assertEquals(AVAILABLE, OwnStatusRules.clear(ON_THE_PHONE));
        assertEquals(ON_THE_PHONE, OwnStatusRules.remove(ON_THE_PHONE.and("music", Map.of()), "music"));
        assertInvalid(() -> OwnStatusRules.remove(ON_THE_PHONE, "music"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pstn", "offline", "unknown", "error", "sleeping", ""})
    void statusThatIsUnknownOrNotForOneselfIsRefused(String status) {
        assertInvalid(() -> OwnStatusRules.set(AVAILABLE, Map.of(status, Map.of())));
        assertInvalid(() -> OwnStatusRules.add(AVAILABLE, status, Map.of()));
        assertInvalid(() -> OwnStatusRules.setSimple(AVAILABLE, status, ""));
    }

    @Test
    void parametersMustBeDeclaredAndOfTheirType() {
        assertEquals(
                Map.of("available", Map.of("priority", (short) -5)),
                OwnStatusRules.set(AVAILABLE, Map.of("available", Map.of("priority", (short) -5)))
                        .statuses());
        assertInvalid(() -> OwnStatusRules.add(AVAILABLE, "available", Map.of("priority", 5)));
        assertInvalid(() -> OwnStatusRules.add(AVAILABLE, "away", Map.of("message", 5)));
        assertInvalid(() -> OwnStatusRules.add(AVAILABLE, "away", Map.of("mood", "fine")));
        assertInvalid(() -> OwnStatusRules.setSimple(AVAILABLE, "hidden", "has no message"));
    }

    @Test
    void simpleMessageIsCutToWholeCharacters() {
        assertEquals(
                "🎉".repeat(512),
                OwnStatusRules.setSimple(AVAILABLE, "away", "🎉".repeat(513)).message());
    }

    private static void assertInvalid(Runnable rule) {
        assertEquals(
                TelepathyError.INVALID_ARGUMENT,
                assertThrows(RefusedException.class, rule::run).errorName());
    }
}
