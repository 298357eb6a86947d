package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;

/** A preference of so many minutes, from 1 to 1440, that can be switched off. */
public final class MinutesField {
    private static final long MOST = 1440;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Preferences preferences;
    private final Function<Settings, Duration> get;
    private final BiFunction<Settings, Duration, Settings> with;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    /** What holds, or held before it was switched off. */
    private Duration last;

    private @Nullable Duration shown;

    MinutesField(
            Preferences preferences, Function<Settings, Duration> get, BiFunction<Settings, Duration, Settings> with) {
        this.preferences = preferences;
        this.get = get;
        this.with = with;
        this.last = get.apply(Settings.DEFAULT);
        text.subscribe(() -> error.set(""));
    }

    /** What is written in the field; takes effect with {@link #enter()}. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Switches it off, or on with the minutes it had before. */
    public void turn(boolean nowOn) {
        set(nowOn ? last : Duration.ZERO);
    }

    /** Takes what is written, which is to be whole minutes; none at all switches it off. Nothing where it is off. */
    public void enter() {
        if (on.get()) {
            written().ifPresentOrElse(this::set, () -> error.set(Texts.text("preferences.minutes.wrong")));
        }
    }

    /** Sets so many minutes more, or fewer, and stays in range. */
    public void step(int minutes) {
        long now = written().orElse(last).toMinutes() + minutes;
        set(Duration.ofMinutes(Math.max(1, Math.min(MOST, now))));
    }

    private Optional<Duration> written() {
        String number = text.get().strip();
        return Optional.of(number)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(it -> Duration.ofMinutes(Long.parseLong(it)))
                .filter(it -> it.toMinutes() <= MOST);
    }

    private void set(Duration time) {
        preferences.change(settings -> with.apply(settings, time));
        write(get.apply(preferences.current()));
    }

    /** What somebody is writing is left alone, unless something else holds now. */
    void show(Settings settings) {
        Duration time = get.apply(settings);
        if (!time.equals(shown)) {
            write(time);
        }
    }

    private void write(Duration time) {
        shown = time;
        on.set(!time.isZero());
        if (!time.isZero()) {
            last = time;
        }
        text.set(String.valueOf(last.toMinutes()));
    }
}
