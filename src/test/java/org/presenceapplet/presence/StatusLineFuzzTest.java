package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.presence.LineFixture.OFFERED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed: the same for each seed, so that what fails once fails again. */
class StatusLineFuzzTest {
    private static final Clock CLOCK = LineFixture.at("2026-11-25T13:20");
    private static final List<String> WORDS = List.of(
            "busy",
            "away",
            "dnd",
            "do",
            "not",
            "disturb",
            "on-the-phone",
            "off",
            "offline",
            "beschäftigt",
            "für",
            "for",
            "until",
            "bis",
            "at",
            "um",
            "today",
            "tomorrow",
            "morgen",
            "heute",
            "and",
            "und",
            "45m",
            "45",
            "m",
            "1h",
            "1h30",
            "1,5h",
            "-5m",
            "0m",
            "99999999999h",
            "h",
            "min",
            "14:00",
            "25:61",
            "2pm",
            "pm",
            "Uhr",
            "2026-12-24",
            "2026-99-99t10:00",
            "2026-12-24T18:00Z",
            "lunch",
            "ß",
            "İ",
            "🎉",
            "\ud83c",
            "\"",
            "\"\"",
            "“",
            "”",
            "„",
            ",",
            ",,",
            "\t",
            "\n",
            "\0",
            "\u00a0",
            "{0}",
            "'",
            "\\E",
            "$1",
            "(",
            "[",
            "");

    private final StatusLineReader english = new StatusLineReader(LineFixture.ENGLISH, CLOCK);
    private final StatusLineReader german = new StatusLineReader(LineFixture.GERMAN, CLOCK);
    private final StatusLineText text = new StatusLineText(LineFixture.GERMAN, CLOCK);
    private final StatusLineCompletion completion = new StatusLineCompletion(LineFixture.GERMAN, CLOCK);

    private static String line(Random random, List<String> words, int most) {
        StringBuilder line = new StringBuilder();
        for (int count = random.nextInt(most); count > 0; count--) {
            line.append(words.get(random.nextInt(words.size())));
            if (random.nextInt(5) > 0) {
                line.append(' ');
            }
        }
        return line.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLineIsEitherReadOrAnsweredInASentence(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String line = line(random, WORDS, 12);
            StatusLine read = (i % 2 == 0 ? english : german).read(line, OFFERED);
            if (read instanceof StatusLine.Wrong wrong) {
                assertTrue(wrong.sentence().endsWith("."), line);
                assertFalse(wrong.sentence().contains("{1}"), () -> line + ": " + wrong.sentence());
            } else {
                checkLimit((StatusLine.Read) read, line);
            }
            assertFalse(text.preview(read).isBlank(), line);
        }
    }

    private static void checkLimit(StatusLine.Read read, String line) {
        Instant now = CLOCK.instant();
        read.limit().ifPresent(limit -> {
            assertTrue(limit.end(now).isAfter(now), line);
            assertFalse(limit.end(now).isAfter(now.plus(TimeLimitReader.LONGEST)), line);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void everyMessageInQuotesIsReadAsItIsWithAnyLimitBesideIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String message = line(random, WORDS, 6);
            String quoted = LineQuote.quote(message);
            assertEquals(LineFixture.read("dnd", message), english.read("dnd " + quoted, OFFERED));
            assertEquals(LineFixture.read("dnd", message, "PT2H"), english.read("dnd 2h " + quoted, OFFERED));
            assertEquals(
                    LineFixture.read("dnd", message, "PT2H"), german.read("DND, " + quoted + " für 2 Std", OFFERED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void everySuggestionIsReadAsWhatItSays(long seed) {
        Random random = new Random(seed);
        List<StatusChoice> recent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            recent.add(StatusChoice.of("busy", line(random, WORDS, 4)));
        }
        for (int i = 0; i < 100; i++) {
            String typed = line(random, WORDS, 5);
            for (StatusLineCompletion.Suggestion suggestion : completion.suggestions(typed, OFFERED, recent)) {
                StatusLine.Read read = (StatusLine.Read) german.read(suggestion.line(), OFFERED);
                assertEquals(suggestion.label(), text.summary(read.choice(), read.limit()), typed);
            }
        }
    }
}
