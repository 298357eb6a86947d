package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a status is to hold. Whoever writes it may use their language's words or the English ones. */
public final class TimeLimitReader {
    /** The longest time limit there may be. */
    static final Duration LONGEST = Duration.ofDays(365);

    private final LineLanguage language;
    private final DurationReader durations;
    private final MomentReader moments;
    private final Pattern lasting;
    private final Pattern until;
    private final Pattern today;
    private final Pattern withoutUnit;

    /** @param clock tells what time it is, and the zone that times of day are in */
    public TimeLimitReader(Clock clock) {
        this(LineLanguage.OF_THE_USER, clock);
    }

    TimeLimitReader(LineLanguage language, Clock clock) {
        this.language = language;
        durations = new DurationReader(language);
        moments = new MomentReader(language, clock);
        String forWord = language.group("line.for");
        String untilWord = language.group("line.until");
        lasting = Pattern.compile("(?:(?:" + forWord + "|" + untilWord + ") )?(.+)");
        until = Pattern.compile(untilWord + " (.+)");
        today = Pattern.compile("(?:" + forWord + " )?" + language.group("line.today"));
        withoutUnit = Pattern.compile(forWord + " (\\d+(?:[.,]\\d+)?)");
    }

    /** A duration, such as {@code 1h 30m}. */
    public TimeLimitReading duration(String written) {
        return durations.read(words(written)).orElseGet(() -> wrong("line.no-duration", written));
    }

    /** A moment, such as {@code 14:00} or {@code tomorrow}; a time of day that is over already is tomorrow's. */
    public TimeLimitReading moment(String written) {
        return moments.read(words(written)).orElseGet(() -> wrong("line.no-time", written));
    }

    private static String words(String written) {
        return LineWord.folded(LineWord.of(written));
    }

    /**
     * A time limit within a line.
     *
     * @param certain whether it can hardly be anything else, as the hour in "until 5 people come" can
     */
    record Match(TimeLimitReading reading, boolean certain) {}

    /** These words as a time limit, if all of them together are one. */
    Optional<Match> match(List<LineWord> words) {
        String folded = LineWord.folded(words);
        Matcher moment = until.matcher(folded);
        if (moment.matches()) {
            Optional<TimeLimitReading> reading = moments.read(moment.group(1));
            if (reading.isPresent()) {
                return reading.map(known -> new Match(known, !moments.isNumberOnly(moment.group(1))));
            }
        }
        if (today.matcher(folded).matches()) {
            return Optional.of(new Match(moments.today(), false));
        }
        Matcher length = lasting.matcher(folded);
        return length.matches()
                ? durations.read(length.group(1)).map(known -> new Match(known, true))
                : Optional.empty();
    }

    /** These words at the end of a line as a time limit; there a number after "for" can only be one, and lacks its unit. */
    Optional<Match> matchAtEnd(List<LineWord> words) {
        Matcher number = withoutUnit.matcher(LineWord.folded(words));
        return number.matches() ? Optional.of(new Match(wrong("line.no-unit", number.group(1)), true)) : match(words);
    }

    /** Whether a time limit may begin with this word even in the middle of a line. */
    boolean isLimitWord(LineWord word) {
        String folded = LineWord.fold(word.text());
        return until.matcher(folded + " 1").matches()
                || withoutUnit.matcher(folded + " 1").matches();
    }

    private TimeLimitReading wrong(String key, String written) {
        return new TimeLimitReading.Wrong(language.text(key, DisplayText.oneLine(written)));
    }
}
