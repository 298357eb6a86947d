package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final Preferences preferences = new Preferences(Settings.DEFAULT);

    @Test
    void changeHoldsAtOnceAndIsTold() {
        List<Settings> told = new ArrayList<>();
        Runnable end = preferences.addListener(told::add);

        preferences.change(settings -> settings.withAwayWhenLocked(false));
        preferences.change(settings -> settings.withAwayWhenLocked(false));
        end.run();
        preferences.change(settings -> settings.withAwayWhenLocked(true));

        assertEquals(List.of(Settings.DEFAULT.withAwayWhenLocked(false)), told);
        assertEquals(Settings.DEFAULT, preferences.current());
    }

    @Test
    void problemIsToldOnceUntilItIsAnother() {
        List<String> told = new ArrayList<>();
        preferences.addProblemListener(told::add);

        preferences.report("read-only");
        preferences.report("read-only");
        preferences.report("");

        assertEquals(List.of("read-only", ""), told);
        assertEquals("", preferences.problem());
    }

    @Test
    void extendedAwayNeverComesBeforeAway() {
        Settings settings = Settings.DEFAULT.withAwayAfter(Duration.ofMinutes(30));
        assertEquals(Duration.ofMinutes(30), settings.extendedAwayAfter());
        assertEquals(
                Duration.ofMinutes(3),
                settings.withExtendedAwayAfter(Duration.ofMinutes(3)).awayAfter());
    }

    @Test
    void whatIsOffIsNotMoved() {
        Settings never = Settings.DEFAULT.withExtendedAwayAfter(Duration.ZERO);
        assertEquals(Duration.ofMinutes(5), never.awayAfter());
        assertEquals(Duration.ZERO, never.withAwayAfter(Duration.ofMinutes(30)).extendedAwayAfter());
        assertEquals(
                Duration.ofMinutes(15),
                Settings.DEFAULT.withAwayAfter(Duration.ZERO).extendedAwayAfter());
        assertEquals(
                Duration.ZERO,
                Settings.DEFAULT
                        .withAwayAfter(Duration.ZERO)
                        .withExtendedAwayAfter(Duration.ofMinutes(1))
                        .awayAfter());
    }
}
