package org.presenceapplet.presence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments to come, such as {@code 14:00}, {@code 2pm}, {@code tomorrow at 9} and {@code 2026-12-24T18:00}, in the
 * clock's zone. A time of day that the clock skips is the moment of the skip; one that comes twice is the first of the
 * two that is to come.
 */
final class MomentReader {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[t ](\\d{2}:\\d{2}(?::\\d{2})?)(z|[+-]\\d{2}:\\d{2})?)?");

    private final LineLanguage language;
    private final Clock clock;
    private final Pattern day;
    private final Pattern time;

    MomentReader(LineLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
        String oclock = language.group("line.oclock");
        String written = "(?:" + language.group("line.at") + " )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?"
                + "(?: ?(?:(?<am>" + language.group("line.am") + ")|(?<pm>" + language.group("line.pm") + ")|(?<oclock>"
                + oclock + ")(?: (?<past>\\d{2}))?))?";
        day = Pattern.compile("(?:(?<today>" + language.group("line.today") + ")|" + language.group("line.tomorrow")
                + ")(?: (?<time>.+))?");
        time = Pattern.compile(written);
    }

    /** The end of this day. */
    TimeLimitReading today() {
        return until(today(clock.instant()).plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** Whether this is a number that may as well count something else. */
    boolean isNumberOnly(String folded) {
        return folded.chars().allMatch(Character::isDigit);
    }

    /** @param folded the whole of what may be a moment; empty where it is none, whatever its numbers */
    Optional<TimeLimitReading> read(String folded) {
        Matcher date = DATE.matcher(folded);
        if (date.matches()) {
            return Optional.of(readDate(date));
        }
        Matcher named = day.matcher(folded);
        Matcher alone = time.matcher(folded);
        if (named.matches()) {
            return readDay(named);
        }
        return alone.matches() ? Optional.of(readTime(alone)) : Optional.empty();
    }

    private TimeLimitReading readDate(Matcher date) {
        String written = date.group().toUpperCase(Locale.ROOT).replace(' ', 'T');
        try {
            Instant moment;
            if (date.group(2) == null) {
                moment = LocalDate.parse(written).atStartOfDay(zone()).toInstant();
            } else if (date.group(3) == null) {
                moment = moment(LocalDateTime.parse(written));
            } else {
                moment = OffsetDateTime.parse(written).toInstant();
            }
            return toCome(moment, date.group());
        } catch (DateTimeException none) {
            return wrong("line.no-time", date.group());
        }
    }

    private Optional<TimeLimitReading> readDay(Matcher named) {
        Instant now = clock.instant();
        LocalDate date = today(now).plusDays(named.group("today") == null ? 1 : 0);
        if (named.group("time") == null) {
            return Optional.of(named.group("today") == null ? until(startOf(date)) : today());
        }
        Matcher at = time.matcher(named.group("time"));
        if (!at.matches()) {
            return Optional.empty();
        }
        Integer minutes = minutes(at);
        return Optional.of(
                minutes == null ? wrong("line.no-time", named.group()) : toCome(moment(date, minutes), named.group()));
    }

    private TimeLimitReading readTime(Matcher alone) {
        Integer minutes = minutes(alone);
        if (minutes == null) {
            return wrong("line.no-time", alone.group());
        }
        Instant now = clock.instant();
        LocalDate today = today(now);
        Instant first = moment(today, minutes);
        if (first.isAfter(now)) {
            return until(first);
        }
        Instant again = ZonedDateTime.ofInstant(first, zone())
                .withLaterOffsetAtOverlap()
                .toInstant();
        return until(again.isAfter(now) ? again : moment(today.plusDays(1), minutes));
    }

    /** Since the beginning of the day by the clock on the wall; null where there is no such time of day. */
    private static @Nullable Integer minutes(Matcher at) {
        int hour = Integer.parseInt(at.group("hour"));
        String past = at.group("minute") == null ? at.group("past") : at.group("minute");
        int minute = past == null ? 0 : Integer.parseInt(past);
        boolean twelve = at.group("am") != null || at.group("pm") != null;
        boolean twice = at.group("minute") != null && at.group("past") != null;
        if (minute > 59 || twice || (twelve ? hour < 1 || hour > 12 : hour * 60 + minute > 24 * 60)) {
            return null;
        }
        int hours = twelve ? hour % 12 + (at.group("pm") == null ? 0 : 12) : hour;
        return hours * 60 + minute;
    }

    private Instant moment(LocalDate date, int minutes) {
        return minutes == 24 * 60
                ? startOf(date.plusDays(1))
                : moment(date.atTime(LocalTime.ofSecondOfDay(minutes * 60L)));
    }

    private Instant moment(LocalDateTime local) {
        ZoneOffsetTransition change = zone().getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone()).toInstant();
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone()).toInstant();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private TimeLimitReading toCome(Instant moment, String written) {
        Instant now = clock.instant();
        if (!moment.isAfter(now)) {
            return wrong("line.over", written);
        }
        return moment.isAfter(now.plus(TimeLimitReader.LONGEST)) ? wrong("line.too-long", written) : until(moment);
    }

    private static TimeLimitReading until(Instant moment) {
        return new TimeLimitReading.Read(new TimeLimit.Until(moment));
    }

    private TimeLimitReading wrong(String key, String written) {
        return new TimeLimitReading.Wrong(language.text(key, DisplayText.oneLine(written)));
    }
}
