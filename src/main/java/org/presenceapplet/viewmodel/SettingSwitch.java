package org.presenceapplet.viewmodel;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.Settings;

/** A preference that is on or off. */
public final class SettingSwitch {
    private final Preferences preferences;
    private final Predicate<Settings> get;
    private final BiFunction<Settings, Boolean, Settings> with;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    SettingSwitch(Preferences preferences, Predicate<Settings> get, BiFunction<Settings, Boolean, Settings> with) {
        this.preferences = preferences;
        this.get = get;
        this.with = with;
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public void turn(boolean nowOn) {
        preferences.change(settings -> with.apply(settings, nowOn));
    }

    void show(Settings settings) {
        on.set(get.test(settings));
    }
}
