package org.presenceapplet.presence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations such as {@code 45m}, {@code 1h30}, {@code 1,5 h} and {@code 2 days and 3 hours}. */
final class DurationReader {
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?) ?";
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_AN_HOUR = 60 * SECONDS_A_MINUTE;
    private static final int SECONDS_A_DAY = 24 * SECONDS_AN_HOUR;

    private final LineLanguage language;
    private final Pattern pattern;

    DurationReader(LineLanguage language) {
        this.language = language;
        String and = "(?: ?(?:" + language.group("line.and") + " )?)";
        String days = NUMBER + language.group("line.days") + "\\.?";
        String hours = NUMBER + language.group("line.hours") + "\\.?";
        String minutes = NUMBER + language.group("line.minutes") + "\\.?";
        // What follows hours without a unit of its own are minutes, but for a single digit.
        pattern = Pattern.compile(
                "([-−] ?)?(?:" + days + ")?(?:" + and + hours + "(?: ?([0-5]\\d))?)?(?:" + and + minutes + ")?");
    }

    /** @param folded the whole of what may be a duration; empty where it is none, whatever its numbers */
    Optional<TimeLimitReading> read(String folded) {
        Matcher written = pattern.matcher(folded);
        if (!written.matches() || (written.group(2) == null && written.group(3) == null && written.group(5) == null)) {
            return Optional.empty();
        }
        BigDecimal seconds = seconds(written.group(2), SECONDS_A_DAY)
                .add(seconds(written.group(3), SECONDS_AN_HOUR))
                .add(seconds(written.group(4), SECONDS_A_MINUTE))
                .add(seconds(written.group(5), SECONDS_A_MINUTE))
                .setScale(0, RoundingMode.DOWN);
        if (written.group(1) != null || seconds.signum() == 0) {
            return Optional.of(wrong("line.too-short", folded));
        }
        if (seconds.compareTo(BigDecimal.valueOf(TimeLimitReader.LONGEST.toSeconds())) > 0) {
            return Optional.of(wrong("line.too-long", folded));
        }
        return Optional.of(
                new TimeLimitReading.Read(new TimeLimit.Lasting(Duration.ofSeconds(seconds.longValueExact()))));
    }

    private TimeLimitReading wrong(String key, String written) {
        return new TimeLimitReading.Wrong(language.text(key, DisplayText.oneLine(written)));
    }

    private static BigDecimal seconds(@Nullable String number, int unit) {
        return number == null
                ? BigDecimal.ZERO
                : new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    }
}
