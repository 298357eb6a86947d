package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.presenceapplet.presence.Texts;

/** Moments as people speak of them. */
final class RelativeTime {
    /** Of more days ago, the name of the day would say another one. */
    private static final int DAYS_OF_A_WEEK = 7;

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

    /** When something happened: today 14:20, yesterday 14:20, Tuesday 14:20, or the date. */
    static String moment(Instant moment, Instant now, ZoneId zone) {
        ZonedDateTime then = (moment.isAfter(now) ? now : moment).atZone(zone);
        long daysAgo = ChronoUnit.DAYS.between(then.toLocalDate(), LocalDate.ofInstant(now, zone));
        String clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(then);
        if (daysAgo == 0) {
            return Texts.text("time.today.at", clock);
        }
        if (daysAgo == 1) {
            return Texts.text("time.yesterday.at", clock);
        }
        if (daysAgo < DAYS_OF_A_WEEK) {
            String day = then.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Locale.getDefault());
            return Texts.text("time.day.at", day, clock);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(then);
    }

    /** How long something took in all, such as 20 min, 3 h or 3 h 20 min. */
    static String length(Duration duration) {
        long minutes = duration.toMinutes();
        boolean plain = minutes < 60 || minutes % 60 == 0;
        return plain ? span(duration) : Texts.text("time.hours.minutes", minutes / 60, minutes % 60);
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
