package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.Settings;

class SettingsTextTest {
    private static final Settings OTHERS =
            new Settings(Duration.ZERO, Duration.ofDays(1), false, false, false, false, false);

    private static SettingsText.Reading parse(String... lines) {
        return SettingsText.parse(String.join("\n", lines));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, String> unknown = Map.of("later key", " = \\ and שלום 🙂\n", "#odd", "");

        String text = SettingsText.render(OTHERS, new TreeMap<>(unknown));

        assertEquals(new SettingsText.Reading(OTHERS, List.of(), new TreeMap<>(unknown)), parse(text));
        assertEquals(text, SettingsText.render(OTHERS, parse(text).unknown()));
    }

    @Test
    void eachKeyStandsUnderAComment() {
        assertEquals("""
                # The settings of Presence Applet. What is changed here takes effect as soon as the file is saved.
                # A change in the applet's own window writes the file anew; comments of your own are lost then.

                # Away after so many minutes without a key or the pointer: 0 to 1440, 0 for never.
                away-after = 5

                # Extended away after so many minutes: 0 to 1440, 0 for never; not before away.
                extended-away-after = 15

                # Away while the screen is locked: yes or no.
                away-when-locked = yes

                # Away before the computer sleeps: yes or no.
                away-before-sleep = yes

                # Keep the desktop's notifications quiet while busy: yes or no.
                silence-notifications = yes

                # Do not disturb while the desktop's own setting says so: yes or no.
                follow-do-not-disturb = yes

                # Take down when contacts come and go, to tell when each was last seen: yes or no.
                keep-history = yes

                # Not known to this version, and kept for others.
                x=1
                y=2
                """, SettingsText.render(Settings.DEFAULT, new TreeMap<>(Map.of("y", "2", "x", "1"))));
    }

    @Test
    void whatIsMissingHasItsDefault() {
        assertEquals(SettingsText.Reading.NOTHING, parse("# nothing but a comment"));
        assertEquals(
                Settings.DEFAULT.withAwayBeforeSleep(false),
                parse("away-before-sleep: false").settings());
    }

    @Test
    void whatIsWrongIsNamedAndTheRestHolds() {
        SettingsText.Reading reading =
                parse("away-after = soon", "away-when-locked=perhaps", "extended-away-after = 20 ", "extra=1");

        assertEquals(Settings.DEFAULT.withExtendedAwayAfter(Duration.ofMinutes(20)), reading.settings());
        assertEquals(
                List.of(
                        "away-after: “soon” is not a number of minutes from 0 to 1440; 5 is used",
                        "away-when-locked: “perhaps” is neither yes nor no; yes is used"),
                reading.complaints());
        assertEquals(Map.of("extra", "1"), reading.unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1441", "5.0", "5 min", "٥", "99999999999", "0x5"})
    void onlyWholeMinutesOfADayAreMinutes(String value) {
        SettingsText.Reading reading = parse("away-after=" + value);
        assertEquals(Settings.DEFAULT, reading.settings());
        assertEquals(1, reading.complaints().size());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1440, 1440", "007, 7"})
    void minutesOfADayAreTaken(String value, long minutes) {
        SettingsText.Reading reading = parse("extended-away-after=0", "away-after=" + value);
        assertEquals(Duration.ofMinutes(minutes), reading.settings().awayAfter());
        assertEquals(List.of(), reading.complaints());
    }

    @Test
    void extendedAwayBeforeAwayIsNamedAndComesWithIt() {
        SettingsText.Reading reading = parse("away-after = 10", "extended-away-after = 3");
        assertEquals(Duration.ofMinutes(10), reading.settings().awayAfter());
        assertEquals(Duration.ofMinutes(10), reading.settings().extendedAwayAfter());
        assertEquals(List.of("extended-away-after: 3 is earlier than away-after; 10 is used"), reading.complaints());
    }

    @Test
    void extendedAwayThatIsNotWrittenFollowsAwayWithoutAWord() {
        SettingsText.Reading reading = parse("away-after = 30");
        assertEquals(Duration.ofMinutes(30), reading.settings().extendedAwayAfter());
        assertEquals(List.of(), reading.complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"away-after=\\u00zz", "\0\1\2", "away-after=5\u001b"})
    void whatIsNoTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> parse(text));
    }
}
