package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.presenceapplet.presence.Texts;

/** Moments as people speak of them. */
final class RelativeTime {
    private RelativeTime() {}

    /** Since when something holds: now, 3 min, 1 h, yesterday, or the date. */
    static String since(Instant moment, Instant now, ZoneId zone) {
        Duration passed = passed(moment, now);
        LocalDate day = LocalDate.ofInstant(moment, zone);
        long daysAgo = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (passed.toMinutes() < 1) {
            return Texts.text("time.now");
        }
        if (passed.toHours() < 1) {
            return Texts.text("time.minutes", passed.toMinutes());
        }
        if (daysAgo < 1 || passed.toHours() < 12) {
            return Texts.text("time.hours", passed.toHours());
        }
        if (daysAgo == 1) {
            return Texts.text("time.yesterday");
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).format(day);
    }

    /** How long ago something happened, such as 8 s or 3 min. */
    static String ago(Instant moment, Instant now) {
        return span(passed(moment, now));
    }

    /** How long it is until something happens, such as 8 s; never less than 1 s. */
    static String until(Instant moment, Instant now) {
        Duration left = Duration.between(now, moment).plusMillis(999);
        return span(left.toSeconds() < 1 ? Duration.ofSeconds(1) : left);
    }

    /** How long something takes or took, such as 8 s or 3 min. */
    static String span(Duration duration) {
        if (duration.toMinutes() < 1) {
            return Texts.text("time.seconds", duration.toSeconds());
        }
        return duration.toHours() < 1
                ? Texts.text("time.minutes", duration.toMinutes())
                : Texts.text("time.hours", duration.toHours());
    }

    private static Duration passed(Instant moment, Instant now) {
        return moment.isAfter(now) ? Duration.ZERO : Duration.between(moment, now);
    }
}
