package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.presence.LineFixture.OFFERED;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.StatusLineCompletion.Suggestion;

/** It is Wednesday, 25 November 2026, 13:20 in Berlin. */
class StatusLineCompletionTest {
    private static final Clock CLOCK = LineFixture.at("2026-11-25T13:20");
    private static final List<StatusChoice> RECENT = List.of(
            StatusChoice.of("busy", "lunch"),
            StatusChoice.of("away", "walking"),
            StatusChoice.of("busy", "back in 5m"),
            StatusChoice.of("busy", ""));

    private static List<String> lines(LineLanguage language, String typed) {
        return new StatusLineCompletion(language, CLOCK)
                .suggestions(typed, OFFERED, RECENT).stream()
                        .map(Suggestion::line)
                        .toList();
    }

    private static List<String> lines(String typed) {
        return lines(LineFixture.ENGLISH, typed);
    }

    @Test
    void anEmptyLineBeginsWithAnyStatus() {
        List<String> all = List.of(
                "Available", "Busy", "Do not disturb", "Away", "Extended away", "Invisible", "on-the-phone", "Offline");
        assertEquals(all, lines(""));
        assertEquals(all, lines("  "));
    }

    @Test
    void aStatusIsCompletedByAnyOfItsNames() {
        assertEquals(List.of("Available", "Away"), lines("a"));
        assertEquals(List.of("Invisible"), lines("hid").subList(0, 1));
        assertEquals(List.of("on-the-phone", "Offline"), lines("o"));
        assertEquals(List.of("Beschäftigt"), lines(LineFixture.GERMAN, "besc").subList(0, 1));
        assertEquals(List.of("Beschäftigt"), lines(LineFixture.GERMAN, "bus").subList(0, 1));
        assertEquals(List.of(), lines("lunch"));
    }

    @Test
    void aStatusGoesOnWithItsMessagesAndTheUsualLimits() {
        List<String> after =
                List.of("busy lunch", "busy \"back in 5m\"", "busy 30m", "busy 1h", "busy 4h", "busy today");
        assertEquals(after, lines("busy "));
        assertEquals(
                List.of("Busy lunch", "Busy \"back in 5m\"", "Busy 30m", "Busy 1h", "Busy 4h", "Busy today"),
                lines("busy"));
    }

    @Test
    void aMessageGoesOnAsOneThatWasUsed() {
        assertEquals(List.of("busy lunch"), lines("busy lu").subList(0, 1));
        assertEquals(List.of("busy \"back in 5m\""), lines("busy \"ba").subList(0, 1));
        assertEquals(
                List.of("busy lunch 30m", "busy lunch 1h", "busy lunch 4h", "busy lunch today"), lines("busy lunch"));
        assertEquals(List.of("away walking"), lines("away w").subList(0, 1));
    }

    @Test
    void aMessageThatWouldNotBeReadAsItIsGoesIntoQuotes() {
        for (String message : List.of("wait,", "two  blanks", "gone today", "say \"hi\" for 5m")) {
            String line = new StatusLineCompletion(LineFixture.ENGLISH, CLOCK)
                    .suggestions("busy ", OFFERED, List.of(StatusChoice.of("busy", message)))
                    .get(0)
                    .line();
            assertEquals("busy " + LineQuote.quote(message), line);
        }
    }

    @Test
    void aLimitThatIsBegunIsCompletedAndOneThatIsThereIsEnough() {
        assertEquals(List.of("busy lunch 30m"), lines("busy lunch 3"));
        assertEquals(List.of("busy lunch for 4h"), lines("busy lunch for 4"));
        assertEquals(List.of("busy lunch today"), lines("busy lunch to"));
        assertEquals(List.of("abwesend heute"), lines(LineFixture.GERMAN, "abwesend he"));
        assertEquals(List.of(), lines("busy lunch 20m"));
    }

    @Test
    void whatASuggestionMeansStandsBesideIt() {
        assertEquals(
                List.of(
                        new Suggestion("dnd 30m", "Do not disturb until 13:50"),
                        new Suggestion("dnd 1h", "Do not disturb until 14:20"),
                        new Suggestion("dnd 4h", "Do not disturb until 17:20"),
                        new Suggestion("dnd today", "Do not disturb until midnight")),
                new StatusLineCompletion(LineFixture.ENGLISH, CLOCK).suggestions("dnd ", OFFERED, RECENT));
    }

    @Test
    void aStatusWhoseNameIsAnothersIsWrittenByItsIdentifier() {
        List<StatusSpec> offered =
                List.of(LineFixture.spec("busy", PresenceType.BUSY), LineFixture.spec("Busy", PresenceType.BUSY));
        assertEquals(
                List.of(new Suggestion("busy", "Busy"), new Suggestion("Busy", "Busy")),
                new StatusLineCompletion(LineFixture.ENGLISH, CLOCK)
                        .suggestions("", offered, List.of()).stream().limit(2).toList());
    }
}
