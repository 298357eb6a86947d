package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.presence.LineFixture.OFFERED;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday, 25 November 2026, 13:20 in Berlin. */
class StatusLineTextTest {
    private static final Clock CLOCK = LineFixture.at("2026-11-25T13:20");

    private static String preview(LineLanguage language, String line) {
        return new StatusLineText(language, CLOCK).preview(new StatusLineReader(language, CLOCK).read(line, OFFERED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        busy                            | Busy.
        busy lunch                      | Busy with “lunch”.
        busy lunch 70m                  | Busy with “lunch” until 14:30, then what you show now.
        dnd until 18:00                 | Do not disturb until 18:00, then what you show now.
        away today                      | Away until midnight, then what you show now.
        away until tomorrow 9:00        | Away until tomorrow, 09:00, then what you show now.
        away until 2026-12-24T18:00     | Away until 24 Dec 2026, 18:00, then what you show now.
        on-the-phone                    | on-the-phone.
        lunch                           | “lunch” is no status. Begin with one of these: Available, Busy, \
        Do not disturb, Away, Extended away, Invisible, on-the-phone, Offline.
        """)
    void aLineIsToldInASentence(String line, String sentence) {
        assertEquals(sentence, preview(LineFixture.ENGLISH, line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        busy lunch                      | Beschäftigt mit „lunch“.
        beschäftigt Mittag 70 min       | Beschäftigt mit „Mittag“ bis 14:30, danach wie jetzt.
        abwesend heute                  | Abwesend bis Mitternacht, danach wie jetzt.
        abwesend bis morgen 9 Uhr       | Abwesend bis morgen, 09:00, danach wie jetzt.
        abwesend bis 2026-12-24         | Abwesend bis 24.12.2026, 00:00, danach wie jetzt.
        """)
    void germansReadGerman(String line, String sentence) {
        assertEquals(sentence, preview(LineFixture.GERMAN, line));
    }

    @Test
    void aMessageIsShownInOneLine() {
        StatusLine line = LineFixture.read("busy", "one\ntwo");
        assertEquals("Busy with “one two”.", new StatusLineText(LineFixture.ENGLISH, CLOCK).preview(line));
    }

    @Test
    void theSummaryIsNoSentence() {
        StatusLineText text = new StatusLineText(LineFixture.ENGLISH, CLOCK);
        assertEquals(
                "Busy with “lunch” until 14:30",
                text.summary(StatusChoice.of("busy", "lunch"), Optional.of(LineFixture.limit("PT70M"))));
        assertEquals("Away", text.summary(StatusChoice.of("away", ""), Optional.empty()));
    }
}
