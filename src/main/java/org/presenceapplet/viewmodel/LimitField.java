package org.presenceapplet.viewmodel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.TimeLimit;

/** For how long the status that is chosen next is to hold. */
public final class LimitField {
    /** Such as 9, 930, 9:30 or 9.30. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?");

    private final Clock clock;
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /** What can be chosen. */
    public enum Choice {
        HALF_HOUR,
        HOUR,
        FOUR_HOURS,
        /** Until midnight. */
        TODAY,
        /** Until the time that is written. */
        UNTIL;

        public String label() {
            return Texts.text("picker.for." + name().toLowerCase(Locale.ROOT));
        }
    }

    LimitField(Clock clock) {
        this.clock = clock;
        choice.subscribe(this::changed);
        time.subscribe(this::changed);
    }

    /** Null where it is to hold until another one is chosen. */
    public ObjectProperty<@Nullable Choice> choiceProperty() {
        return choice;
    }

    /** The time written for {@link Choice#UNTIL}. */
    public StringProperty timeProperty() {
        return time;
    }

    /** What the choice comes to, in a sentence; empty where there is none, or no time yet. */
    public ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /** What is wrong with the time, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** As if nothing had been chosen. */
    public void clear() {
        choice.set(null);
        time.set("");
    }

    /** Whether {@link #limit()} is what is wanted; otherwise the error says why it is not. */
    boolean isRight() {
        boolean right = choice.get() != Choice.UNTIL || writtenMoment().isPresent();
        error.set(right ? "" : Texts.text("picker.for.wrong"));
        return right;
    }

    /** Empty for no limit. */
    Optional<TimeLimit> limit() {
        Choice chosen = choice.get();
        if (chosen == null) {
            return Optional.empty();
        }
        return switch (chosen) {
            case HALF_HOUR -> Optional.of(new TimeLimit.Lasting(Duration.ofMinutes(30)));
            case HOUR -> Optional.of(new TimeLimit.Lasting(Duration.ofHours(1)));
            case FOUR_HOURS -> Optional.of(new TimeLimit.Lasting(Duration.ofHours(4)));
            case TODAY -> Optional.of(new TimeLimit.Until(midnight()));
            case UNTIL -> writtenMoment().map(TimeLimit.Until::new);
        };
    }

    private void changed() {
        error.set("");
        meaning.set(limit().map(this::meaning).orElse(""));
    }

    private String meaning(TimeLimit limit) {
        if (choice.get() == Choice.TODAY) {
            return Texts.text("picker.for.meaning.today");
        }
        ZonedDateTime end = limit.end(clock.instant()).atZone(clock.getZone());
        String written = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(end);
        boolean today = end.toLocalDate().equals(now().toLocalDate());
        return Texts.text(today ? "picker.for.meaning" : "picker.for.meaning.tomorrow", written);
    }

    private Instant midnight() {
        return now().toLocalDate().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The next moment with the time that is written. */
    private Optional<Instant> writtenMoment() {
        return writtenTime().map(written -> {
            ZonedDateTime today = now().toLocalDate().atTime(written).atZone(clock.getZone());
            return today.isAfter(now())
                    ? today.toInstant()
                    : now().toLocalDate()
                            .plusDays(1)
                            .atTime(written)
                            .atZone(clock.getZone())
                            .toInstant();
        });
    }

    private Optional<LocalTime> writtenTime() {
        Matcher matcher = TIME.matcher(time.get().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), minute));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }
}
