package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitReaderTest {
    private static TimeLimitReader english(Clock clock) {
        return new TimeLimitReader(LineFixture.ENGLISH, clock);
    }

    private static TimeLimitReading until(String moment) {
        return new TimeLimitReading.Read(new TimeLimit.Until(Instant.parse(moment)));
    }

    private static Clock berlin(String moment) {
        return Clock.fixed(Instant.parse(moment), LineFixture.BERLIN);
    }

    @Test
    void durationsAndMomentsAreReadAlone() {
        Clock noon = berlin("2026-11-25T11:00:00Z");
        assertEquals(
                new TimeLimitReading.Read(new TimeLimit.Lasting(Duration.ofMinutes(90))),
                english(noon).duration(" 1h  30M "));
        assertEquals(
                new TimeLimitReading.Read(new TimeLimit.Lasting(Duration.ofHours(2))),
                new TimeLimitReader(LineFixture.GERMAN, noon).duration("2 Stunden"));
        assertEquals(until("2026-11-25T13:00:00Z"), english(noon).moment("14:00"));
        assertEquals(until("2026-11-25T23:00:00Z"), english(noon).moment("tomorrow"));
        assertEquals(until("2026-11-25T23:00:00Z"), english(noon).moment("today"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        45          | “45” is no duration. Write one such as 45m, 2h or 1h 30m.
        soon        | “soon” is no duration. Write one such as 45m, 2h or 1h 30m.
        14:00       | “14:00” is no duration. Write one such as 45m, 2h or 1h 30m.
        ''          | “” is no duration. Write one such as 45m, 2h or 1h 30m.
        0m          | “0m” is no time at all. Write a longer one, such as 45m.
        2 days 364d | “2 days 364d” is no duration. Write one such as 45m, 2h or 1h 30m.
        9999h       | “9999h” is longer than a year. Write a shorter time limit.
        """)
    void whatIsNoDurationIsSaid(String written, String sentence) {
        assertEquals(
                new TimeLimitReading.Wrong(sentence),
                english(berlin("2026-11-25T11:00:00Z")).duration(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        45m              | “45m” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        whenever         | “whenever” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        tomorrow maybe   | “tomorrow maybe” is no time. Write one such as 14:00, 2pm, tomorrow or 2026-12-24T18:00.
        2026-11-25T11:00 | “2026-11-25t11:00” is over already. Write a time that is to come.
        """)
    void whatIsNoMomentIsSaid(String written, String sentence) {
        assertEquals(
                new TimeLimitReading.Wrong(sentence),
                english(berlin("2026-11-25T11:00:00Z")).moment(written));
    }

    @ParameterizedTest
    @CsvSource({
        // On 29 March 2026 the clock goes from 02:00 to 03:00, at 01:00 UTC.
        "2026-03-29T00:30:00Z, 02:30, 2026-03-29T01:00:00Z",
        "2026-03-29T00:30:00Z, 03:00, 2026-03-29T01:00:00Z",
        "2026-03-29T00:30:00Z, 03:30, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00Z, 02:30, 2026-03-30T00:30:00Z",
        "2026-03-28T12:00:00Z, 02:30, 2026-03-29T01:00:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "2026-03-28T12:00:00Z, tomorrow 9:00, 2026-03-29T07:00:00Z",
        "2026-03-29T12:00:00Z, tomorrow, 2026-03-29T22:00:00Z",
        // On 25 October 2026 it goes from 03:00 back to 02:00, at 01:00 UTC.
        "2026-10-24T23:30:00Z, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25T00:29:59Z, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 02:30, 2026-10-25T01:30:00Z",
        "2026-10-25T01:30:00Z, 02:30, 2026-10-26T01:30:00Z",
        "2026-10-25T00:30:00Z, 02:15, 2026-10-25T01:15:00Z",
        "2026-10-24T12:00:00Z, tomorrow 9:00, 2026-10-25T08:00:00Z",
        "2026-10-25T12:00:00Z, today, 2026-10-25T23:00:00Z",
    })
    void aTimeIsTheNextMomentTheClockOnTheWallShowsItOrPassesIt(String now, String written, String moment) {
        assertEquals(until(moment), english(berlin(now)).moment(written));
    }

    @Test
    void aDayThatDoesNotBeginAtMidnightBeginsWhenItDoes() {
        // In Santiago the clock went from 24:00 on 7 September 2024 to 01:00 on the 8th, at 04:00 UTC.
        Clock evening = Clock.fixed(Instant.parse("2024-09-07T22:00:00Z"), ZoneId.of("America/Santiago"));
        assertEquals(until("2024-09-08T04:00:00Z"), english(evening).moment("tomorrow"));
        assertEquals(until("2024-09-08T04:00:00Z"), english(evening).moment("24:00"));
        assertEquals(until("2024-09-08T04:00:00Z"), english(evening).moment("today"));
    }
}
