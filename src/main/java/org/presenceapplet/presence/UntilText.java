package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says until when a status holds: "until 14:30", with the day where that is not today. */
public final class UntilText {
    private final LineLanguage language;
    private final Clock clock;

    /** @param clock tells what day it is, and the zone that times are told in */
    public UntilText(Clock clock) {
        this(LineLanguage.OF_THE_USER, clock);
    }

    UntilText(LineLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** A moment to come, in the short style of the user's language. */
    public String of(Instant end) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ZonedDateTime at = end.atZone(clock.getZone());
        boolean tomorrow = at.toLocalDate().equals(today.plusDays(1));
        if (tomorrow && at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return language.text("until.midnight");
        }
        String time = written(at, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        if (tomorrow || at.toLocalDate().equals(today)) {
            return language.text(tomorrow ? "until.tomorrow" : "until.time", time);
        }
        return language.text(
                "until.date",
                written(at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)));
    }

    private String written(ZonedDateTime at, DateTimeFormatter format) {
        return format.withLocale(language.locale()).format(at);
    }
}
