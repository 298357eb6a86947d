package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.LogInStart;
import org.presenceapplet.presence.PersonInfo;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.Timer;

/** The preferences page. Whatever is changed on it holds at once. */
public final class PreferencesViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Preferences preferences;
    private final PersonInfo person;
    private final ObservableList<AlertLine> alerts;
    private final Consumer<AlertLine> removeAlert;
    private final Executor javaFx;
    private final Timer timer;
    private final Supplier<CompletionStage<Void>> wipe;

    private final MinutesField awayAfter;
    private final MinutesField extendedAwayAfter;
    private final SettingSwitch awayWhenLocked;
    private final SettingSwitch awayBeforeSleep;
    private final SettingSwitch silenceNotifications;
    private final SettingSwitch followDoNotDisturb;
    private final SettingSwitch keepHistory;
    private final LogInSwitch logInStart;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper awayMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper quietMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper historyMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wiped = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper idle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private boolean active;
    private boolean asking;

    /**
     * @param alerts those asked for, changed on the JavaFX thread only
     * @param removeAlert takes one away, called on the JavaFX thread
     * @param wipe leaves nothing of what was taken down of contacts; fails where something cannot be deleted
     * @param javaFx the JavaFX thread, {@link FxPublisher#javaFxThread()}
     */
    public PreferencesViewModel(
            Preferences preferences,
            PersonInfo person,
            LogInStart logInStart,
            ObservableList<AlertLine> alerts,
            Consumer<AlertLine> removeAlert,
            Supplier<CompletionStage<Void>> wipe,
            Executor javaFx,
            Timer timer) {
        this.preferences = preferences;
        this.person = person;
        this.alerts = FXCollections.unmodifiableObservableList(alerts);
        this.removeAlert = removeAlert;
        this.wipe = wipe;
        this.javaFx = javaFx;
        this.timer = timer;
        this.logInStart = new LogInSwitch(logInStart, javaFx);
        awayAfter = new MinutesField(preferences, Settings::awayAfter, Settings::withAwayAfter);
        extendedAwayAfter = new MinutesField(preferences, Settings::extendedAwayAfter, Settings::withExtendedAwayAfter);
        awayWhenLocked = new SettingSwitch(preferences, Settings::awayWhenLocked, Settings::withAwayWhenLocked);
        awayBeforeSleep = new SettingSwitch(preferences, Settings::awayBeforeSleep, Settings::withAwayBeforeSleep);
        silenceNotifications =
                new SettingSwitch(preferences, Settings::silenceNotifications, Settings::withSilenceNotifications);
        followDoNotDisturb =
                new SettingSwitch(preferences, Settings::followDoNotDisturb, Settings::withFollowDoNotDisturb);
        keepHistory = new SettingSwitch(preferences, Settings::keepHistory, Settings::withKeepHistory);
        var unusedSettings = preferences.addListener(settings -> javaFx.execute(this::show));
        var unusedProblem = preferences.addProblemListener(text -> javaFx.execute(this::show));
        show();
    }

    /** Whether the page is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public MinutesField awayAfter() {
        return awayAfter;
    }

    public MinutesField extendedAwayAfter() {
        return extendedAwayAfter;
    }

    public SettingSwitch awayWhenLocked() {
        return awayWhenLocked;
    }

    public SettingSwitch awayBeforeSleep() {
        return awayBeforeSleep;
    }

    public SettingSwitch silenceNotifications() {
        return silenceNotifications;
    }

    public SettingSwitch followDoNotDisturb() {
        return followDoNotDisturb;
    }

    public SettingSwitch keepHistory() {
        return keepHistory;
    }

    public LogInSwitch logInStart() {
        return logInStart;
    }

    /** What the settings about being away come to, in sentences. */
    public ReadOnlyStringProperty awayMeaningProperty() {
        return awayMeaning.getReadOnlyProperty();
    }

    /** What the settings about not being disturbed come to, in sentences. */
    public ReadOnlyStringProperty quietMeaningProperty() {
        return quietMeaning.getReadOnlyProperty();
    }

    /** What is taken down of contacts, in sentences. */
    public ReadOnlyStringProperty historyMeaningProperty() {
        return historyMeaning.getReadOnlyProperty();
    }

    /** What came of {@link #wipeHistory()}; empty before, and once the page was left. */
    public ReadOnlyStringProperty wipedProperty() {
        return wiped.getReadOnlyProperty();
    }

    /** Leaves nothing of what was taken down of contacts until now. */
    public void wipeHistory() {
        var unused = wipe.get()
                .whenCompleteAsync(
                        (done, failure) -> wiped.set(Texts.text(
                                failure == null ? "preferences.history.wiped" : "preferences.history.notWiped")),
                        javaFx);
    }

    /** How long nobody has touched the computer and who tells so; kept up to date while the page can be seen. */
    public ReadOnlyStringProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    /** What hinders the settings from being kept, in a sentence; empty where nothing does. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What somebody asked to be told. */
    public ObservableList<AlertLine> alerts() {
        return alerts;
    }

    public void remove(AlertLine alert) {
        removeAlert.accept(alert);
    }

    public void open() {
        open.set(true);
        logInStart.refresh();
        watchIdleness();
    }

    public void close() {
        open.set(false);
        wiped.set("");
    }

    /** From any thread: whether the window is visible. */
    void setActive(boolean nowActive) {
        javaFx.execute(() -> {
            active = nowActive;
            watchIdleness();
        });
    }

    private void watchIdleness() {
        if (open.get() && active && !asking) {
            asking = true;
            Optional<String> source = person.source();
            person.idleTime()
                    .whenCompleteAsync(
                            (time, failure) -> {
                                idle.set(idleText(source, failure == null ? time : Optional.empty()));
                                timer.after(SECOND, () -> javaFx.execute(this::watchOn));
                            },
                            javaFx);
        }
    }

    private void watchOn() {
        asking = false;
        watchIdleness();
    }

    private static String idleText(Optional<String> source, Optional<Duration> time) {
        if (source.isEmpty()) {
            return Texts.text("preferences.idle.none");
        }
        String name = DisplayText.oneLine(source.get());
        return time.map(known -> Texts.text("preferences.idle", RelativeTime.span(known), name))
                .orElseGet(() -> Texts.text("preferences.idle.silent", name));
    }

    private void show() {
        Settings settings = preferences.current();
        List.of(awayAfter, extendedAwayAfter).forEach(field -> field.show(settings));
        List.of(awayWhenLocked, awayBeforeSleep, silenceNotifications, followDoNotDisturb, keepHistory)
                .forEach(item -> item.show(settings));
        awayMeaning.set(awayMeaning(settings));
        quietMeaning.set(quietMeaning(settings));
        historyMeaning.set(Texts.text(settings.keepHistory() ? "preferences.history.on" : "preferences.history.off"));
        String text = preferences.problem();
        problem.set(text.isEmpty() ? "" : Texts.text("preferences.problem", text));
    }

    private static String awayMeaning(Settings settings) {
        boolean away = !settings.awayAfter().isZero();
        boolean extended = !settings.extendedAwayAfter().isZero();
        if (!away && !extended && !settings.awayWhenLocked() && !settings.awayBeforeSleep()) {
            return Texts.text("preferences.meaning.never");
        }
        List<String> sentences = new ArrayList<>();
        if (away && extended) {
            sentences.add(Texts.text(
                    "preferences.meaning.both", span(settings.awayAfter()), span(settings.extendedAwayAfter())));
        } else if (away) {
            sentences.add(Texts.text("preferences.meaning.away", span(settings.awayAfter())));
        } else if (extended) {
            sentences.add(Texts.text("preferences.meaning.extended", span(settings.extendedAwayAfter())));
        }
        sentences.add(Texts.text("preferences.meaning.back"));
        return String.join(" ", sentences);
    }

    private static String quietMeaning(Settings settings) {
        List<String> sentences = new ArrayList<>();
        if (settings.silenceNotifications()) {
            sentences.add(Texts.text("preferences.meaning.silence"));
        }
        if (settings.followDoNotDisturb()) {
            sentences.add(Texts.text("preferences.meaning.follow"));
        }
        return sentences.isEmpty() ? Texts.text("preferences.meaning.apart") : String.join(" ", sentences);
    }

    private static String span(Duration time) {
        return Texts.text("preferences.span", time.toMinutes());
    }
}
