package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.presence.LineFixture.OFFERED;
import static org.presenceapplet.presence.LineFixture.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday, 25 November 2026, 13:20 in Berlin. */
class StatusLineReaderTest {
    private static final String NOW = "2026-11-25T13:20";
    private static final String CAN =
            "Available, Busy, Do not disturb, Away, Extended away, Invisible, on-the-phone, Offline";

    private final StatusLineReader english = new StatusLineReader(LineFixture.ENGLISH, LineFixture.at(NOW));
    private final StatusLineReader german = new StatusLineReader(LineFixture.GERMAN, LineFixture.at(NOW));

    private static StatusLine wanted(String id, @Nullable String message, @Nullable String limit) {
        String plain = message == null ? "" : message;
        return limit == null ? read(id, plain) : read(id, plain, limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        available                             | available    |                    |
        busy lunch 45m                        | busy         | lunch              | PT45M
        away until 14:00 back soon            | away         | back soon          | 2026-11-25T14:00
        dnd 2h                                | dnd          |                    | PT2H
        busy until tomorrow                   | busy         |                    | 2026-11-26T00:00
        away lunch for 1h 30m                 | away         | lunch              | PT1H30M
        busy 90 min                           | busy         |                    | PT1H30M
        hidden                                | hidden       |                    |
        offline                               | offline      |                    |
        offline 8h                            | offline      |                    | PT8H
        BUSY Lunch 45M                        | busy         | Lunch              | PT45M
        `  busy   lunch  break   45 m  `      | busy         | lunch break        | PT45M
        busy, lunch, 45m                      | busy         | lunch              | PT45M
        busy,lunch,45m                        | busy         | lunch              | PT45M
        busy for 45m                          | busy         |                    | PT45M
        busy 45m lunch                        | busy         | lunch              | PT45M
        busy for 45 minutes, lunch            | busy         | lunch              | PT45M
        Do not disturb 2h                     | dnd          |                    | PT2H
        do-not-disturb exam 2h                | dnd          | exam               | PT2H
        do not dist 2h                        | dnd          |                    | PT2H
        Extended away                         | xa           |                    |
        extended until 18:00                  | xa           |                    | 2026-11-25T18:00
        invisible 1h                          | hidden       |                    | PT1H
        on-the-phone 10m                      | on-the-phone |                    | PT10M
        on the phone with mum                 | on-the-phone | with mum           |
        On-The-Phone                          | on-the-phone |                    |
        avail                                 | available    |                    |
        av                                    | available    |                    |
        avail here 1h                         | available    | here               | PT1H
        off                                   | offline      |                    |
        busy call 45m talk                    | busy         | call 45m talk      |
        busy call for 45m then lunch          | busy         | call then lunch    | PT45M
        busy call until 14:30 then lunch      | busy         | call then lunch    | 2026-11-25T14:30
        busy waiting for 2 people             | busy         | waiting for 2 people |
        busy waiting until 5 people come      | busy         | waiting until 5 people come |
        busy for you                          | busy         | for you            |
        busy until I am back                  | busy         | until I am back    |
        busy meeting 14:00                    | busy         | meeting 14:00      |
        busy back tomorrow                    | busy         | back tomorrow      |
        busy 2                                | busy         | 2                  |
        busy room 101                         | busy         | room 101           |
        away 1,5h                             | away         |                    | PT1H30M
        away 1.5h                             | away         |                    | PT1H30M
        away 1h30                             | away         |                    | PT1H30M
        away 1h 30                            | away         |                    | PT1H30M
        away 1h30m                            | away         |                    | PT1H30M
        away 1 hour and 30 minutes            | away         |                    | PT1H30M
        away 2 hrs.                           | away         |                    | PT2H
        away 2 days                           | away         |                    | PT48H
        away 1d 2h 3m                         | away         |                    | PT26H3M
        away 365 days                         | away         |                    | PT8760H
        away 0.5 min                          | away         |                    | PT30S
        away today                            | away         |                    | 2026-11-26T00:00
        away ill today                        | away         | ill                | 2026-11-26T00:00
        away ill for today                    | away         | ill                | 2026-11-26T00:00
        away until today                      | away         |                    | 2026-11-26T00:00
        away until today 18:00                | away         |                    | 2026-11-25T18:00
        away until 14                         | away         |                    | 2026-11-25T14:00
        away until 14 back soon               | away         | back soon          | 2026-11-25T14:00
        away until 2pm                        | away         |                    | 2026-11-25T14:00
        away until 2 PM                       | away         |                    | 2026-11-25T14:00
        away until 2:30 p.m.                  | away         |                    | 2026-11-25T14:30
        away until 2 o'clock                  | away         |                    | 2026-11-26T02:00
        away until 12am                       | away         |                    | 2026-11-26T00:00
        away until 12pm                       | away         |                    | 2026-11-26T12:00
        away till at 14.15                    | away         |                    | 2026-11-25T14:15
        away until 24:00                      | away         |                    | 2026-11-26T00:00
        away until 0                          | away         |                    | 2026-11-26T00:00
        away until 13:20                      | away         |                    | 2026-11-26T13:20
        away until 13:21                      | away         |                    | 2026-11-25T13:21
        away until 9                          | away         |                    | 2026-11-26T09:00
        away until tomorrow 9:00              | away         |                    | 2026-11-26T09:00
        away until tomorrow, at 9am           | away         |                    | 2026-11-26T09:00
        away trip until 2026-12-24            | away         | trip               | 2026-12-24T00:00
        away until 2026-12-24T18:00           | away         |                    | 2026-12-24T18:00
        away until 2026-12-24 18:00           | away         |                    | 2026-12-24T18:00
        away until 2026-12-24T18:00:30        | away         |                    | 2026-12-24T18:00:30
        away until 2026-12-24T17:00Z          | away         |                    | 2026-12-24T18:00
        away until 2026-12-24T19:00+02:00     | away         |                    | 2026-12-24T18:00
        away "back in 5m"                     | away         | back in 5m         |
        away "back in 5m" 1h                  | away         | back in 5m         | PT1H
        away 1h "back in 5m"                  | away         | back in 5m         | PT1H
        away, "back in 5m", for 1h            | away         | back in 5m         | PT1H
        away “back in 5m” 1h                  | away         | back in 5m         | PT1H
        away "say ""hi"" 5m"                  | away         | say "hi" 5m        |
        away "back in 5m                      | away         | back in 5m         |
        away "one" and "two" 5m               | away         | "one" and "two"    | PT5M
        away ""                               | away         |                    |
        away the "big" one 5m                 | away         | the "big" one      | PT5M
        away don't ask                        | away         | don't ask          |
        """)
    void englishLinesAreRead(String line, String id, @Nullable String message, @Nullable String limit) {
        assertEquals(wanted(id, message, limit), english.read(line, OFFERED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        beschäftigt Mittag 45min              | busy         | Mittag             | PT45M
        Beschaeftigt Mittag 45 Min.           | busy         | Mittag             | PT45M
        beschaftigt                           | busy         |                    |
        besch 1 Std                           | busy         |                    | PT1H
        abwesend bis 14 Uhr                   | away         |                    | 2026-11-25T14:00
        abwesend bis 14 Uhr 30 Zahnarzt       | away         | Zahnarzt           | 2026-11-25T14:30
        abwesend bis um 14.30 Uhr             | away         |                    | 2026-11-25T14:30
        abwesend bis 14:30                    | away         |                    | 2026-11-25T14:30
        abwesend bis morgen                   | away         |                    | 2026-11-26T00:00
        abwesend bis morgen um 9 Uhr          | away         |                    | 2026-11-26T09:00
        abwesend bis heute 18 Uhr             | away         |                    | 2026-11-25T18:00
        abwesend krank heute                  | away         | krank              | 2026-11-26T00:00
        abwesend für 1,5 Stunden              | away         |                    | PT1H30M
        abwesend fuer eine Weile              | away         | fuer eine Weile    |
        abwesend Mittag für 1 Stunde und 30 Minuten | away   | Mittag             | PT1H30M
        abwesend 2 Tage                       | away         |                    | PT48H
        länger abwesend                       | xa           |                    |
        Laenger Abwesend bis morgen           | xa           |                    | 2026-11-26T00:00
        bitte nicht stören 2h                 | dnd          |                    | PT2H
        unsichtbar                            | hidden       |                    |
        verf                                  | available    |                    |
        busy lunch until 2pm                  | busy         | lunch              | 2026-11-25T14:00
        do not disturb for 2 hours            | dnd          |                    | PT2H
        on the phone bis 14                   | on-the-phone |                    | 2026-11-25T14:00
        abwesend „gleich da in 5m“ 1h         | away         | gleich da in 5m    | PT1H
        abwesend „gleich da in 5m”            | away         | gleich da in 5m    |
        beschäftigt guten Morgen              | busy         | guten Morgen       |
        """)
    void germanAndEnglishLinesAreReadInGerman(
            String line, String id, @Nullable String message, @Nullable String limit) {
        assertEquals(wanted(id, message, limit), german.read(line, OFFERED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                    | Write what to show, such as “busy lunch 45m”. You can show %s.
        ` , `                 | Write what to show, such as “busy lunch 45m”. You can show %s.
        lunch                 | “lunch” is no status. Begin with one of these: %s.
        lunch with Bob 45m    | “lunch” is no status. Begin with one of these: %s.
        "busy lunch"          | “"busy” is no status. Did you mean “Busy”? You can show %s.
        bsuy 45m              | “bsuy” is no status. Did you mean “Busy”? You can show %s.
        avialable             | “avialable” is no status. Did you mean “Available”? You can show %s.
        do not call me        | “do” is no status. Begin with one of these: %s.
        in a meeting          | “in” is no status. Begin with one of these: %s.
        off to lunch          | “off” is no status. Begin with one of these: %s.
        unknown               | “unknown” is no status. Begin with one of these: %s.
        pstn                  | “pstn” is no status. Begin with one of these: %s.
        a                     | “a” can mean several: Available, Away. Write more of it.
        45m                   | “45m” says how long, but not what to show. Begin with one of these: %s.
        until 14:00 busy      | “until 14:00” says how long, but not what to show. Begin with one of these: %s.
        brb                   | Be right back cannot be shown now. You can show %s.
        busy 45m lunch 30m    | “45m” and “30m” are two time limits. Leave one out, or put the message in quotes.
        busy 0m               | “0m” is no time at all. Write a longer one, such as 45m.
        busy -5m              | “-5m” is no time at all. Write a longer one, such as 45m.
        busy lunch 0.001m     | “0.001m” is no time at all. Write a longer one, such as 45m.
        busy 366 days         | “366 days” is longer than a year. Write a shorter time limit.
        busy 99999999999999999999h | “99999999999999999999h” is longer than a year. Write a shorter time limit.
        busy until 2028-01-01 | “2028-01-01” is longer than a year. Write a shorter time limit.
        busy until 2026-11-25T13:20 | “2026-11-25t13:20” is over already. Write a time that is to come.
        busy until today 9:00 | “today 9:00” is over already. Write a time that is to come.
        busy until 2026-13-01 | “2026-13-01” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        busy until 25         | “25” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        busy until 14:60      | “14:60” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        busy until 13pm       | “13pm” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        busy until 24:01      | “24:01” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        busy lunch for 3      | “3” lacks its unit. Write 3m for minutes, or 3h for hours.
        """)
    void whatCannotBeReadIsSaidWithWhatCould(String line, String sentence) {
        StatusLine read = english.read(line, OFFERED);
        assertEquals(sentence.formatted(CAN), read instanceof StatusLine.Wrong wrong ? wrong.sentence() : read);
    }

    @Test
    void germansAreToldInGerman() {
        assertEquals(
                new StatusLine.Unreadable("„beschäfitgt“ ist kein Status. War „Beschäftigt“ gemeint?"
                        + " Möglich: Verfügbar, Beschäftigt, Bitte nicht stören, Abwesend, Länger abwesend,"
                        + " Unsichtbar, on-the-phone, Offline."),
                german.read("beschäfitgt", OFFERED));
        assertEquals(
                new StatusLine.Unreadable(
                        "„25“ ist keine Zeit. Möglich ist etwa 14:00, 14 Uhr, morgen oder 2026-12-24T18:00."),
                german.read("abwesend bis 25", OFFERED));
    }

    @Test
    void whereNothingIsOfferedOfflineIsAndTheRestIsUnderstood() {
        assertEquals(read("offline", ""), english.read("offline", List.of()));
        assertEquals(
                new StatusLine.NotOffered(
                        StatusChoice.of("dnd", "exam"),
                        Optional.of(LineFixture.limit("PT2H")),
                        "Do not disturb cannot be shown now. You can show Offline."),
                english.read("dnd exam 2h", List.of()));
    }

    @Test
    void theNameOfAnOfferedStatusBeatsTheBeginningOfAnother() {
        List<StatusSpec> offered = new ArrayList<>(OFFERED);
        offered.add(LineFixture.spec("busy-bee", PresenceType.BUSY));
        offered.add(LineFixture.spec("on", PresenceType.AVAILABLE));
        assertEquals(read("busy", "bees"), english.read("busy bees", offered));
        assertEquals(read("busy-bee", ""), english.read("Busy bee", offered));
        assertEquals(read("on", "fire"), english.read("on fire", offered));
    }

    @Test
    void identifiersThatDifferInCapitalsOnlyAreToldApartAsTheyAreWritten() {
        List<StatusSpec> offered =
                List.of(LineFixture.spec("Desk", PresenceType.BUSY), LineFixture.spec("desk", PresenceType.BUSY));
        assertEquals(read("Desk", ""), english.read("Desk", offered));
        assertEquals(read("desk", ""), english.read("desk", offered));
        assertEquals(
                new StatusLine.Unreadable("“DESK” can mean several: Desk, desk. Write more of it."),
                english.read("DESK", offered));
    }

    @Test
    void anIdentifierBeatsTheNameOfAnotherStatus() {
        List<StatusSpec> offered = new ArrayList<>(OFFERED);
        offered.add(LineFixture.spec("invisible", PresenceType.AWAY));
        assertEquals(read("invisible", ""), english.read("INVISIBLE", offered));
    }

    @Test
    void aStatusMayBeCalledAsATimeLimitIs() {
        List<StatusSpec> offered = List.of(new StatusSpec("45m", PresenceType.AWAY, true, true, Map.of()));
        assertEquals(read("45m", "", "PT1H"), english.read("45m 1h", offered));
    }

    @Test
    void theUsersOwnLanguageIsEnglishHere() {
        StatusLineReader users = new StatusLineReader(LineFixture.at(NOW));
        Stream.of("busy lunch 45m", "away until 2pm", "lunch")
                .forEach(line -> assertEquals(english.read(line, OFFERED), users.read(line, OFFERED)));
    }
}
