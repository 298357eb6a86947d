package org.presenceapplet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.desktop.DoNotDisturb;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.desktop.PersonWatch;
import org.presenceapplet.presence.AlertWatch;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.PersonInfo;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceEngine;

/**
 * The applet and the desktop around it: what that tells of the person in front of it reaches the engine, and while they are
 * busy it keeps quiet. Whoever asked to be told of others is told there.
 */
final class Surroundings implements AutoCloseable, PersonInfo {
    private static final Path GSETTINGS = Path.of("/usr/bin/gsettings");

    private final PresenceEngine engine;
    private final Preferences preferences;
    private final PersonWatch person;
    private final DoNotDisturb quiet;
    private final Notifications notifications;
    private final List<Runnable> subscriptions;
    private volatile boolean doNotDisturb;

    /**
     * @param calls runs what waits for the desktop
     * @param alerts what is to be told of others
     * @param showContacts run when somebody wants to see whom they were told of
     * @param pretended whether nobody is really busy; then nothing is kept quiet
     * @param marker tells after a crash that the desktop was kept quiet
     */
    Surroundings(
            Core core,
            Executor calls,
            Notifications notifications,
            Preferences preferences,
            Alerts alerts,
            Runnable showContacts,
            BusLink.Scheduler scheduler,
            Clock clock,
            boolean pretended,
            DoNotDisturb.Marker marker) {
        this.engine = core.engine();
        this.notifications = notifications;
        this.preferences = preferences;
        person = new PersonWatch(
                calls, scheduler, clock, PersonWatch::sinceBoot, preferences.current(), engine::activityChanged);
        AlertWatch watch = new AlertWatch(
                core.store(),
                engine,
                alerts,
                () -> doNotDisturb,
                clock,
                new AlertNotifications(notifications, alerts, showContacts)::show);
        quiet = new DoNotDisturb(calls, GSETTINGS, marker, wanted -> {
            doNotDisturb = wanted;
            engine.doNotDisturbChanged(wanted);
            watch.silenceChanged();
        });
        quiet.restore();
        engine.onChoice(person::lookAgain);
        engine.settingsChanged(preferences.current());
        Runnable stopSettings = preferences.addListener(settings -> {
            person.settingsChanged(settings);
            engine.settingsChanged(settings);
        });
        subscriptions = pretended
                ? List.of(stopSettings)
                : List.of(
                        stopSettings,
                        engine.addListener(this::keepQuiet),
                        preferences.addListener(settings -> keepQuiet()));
    }

    private void keepQuiet() {
        quiet.silence(
                preferences.current().silenceNotifications() && engine.layers().isBusyByChoice());
    }

    /** What lives on the session bus. */
    List<Residence.Resident> onSessionBus() {
        return List.of(person::joinSession, quiet::join, notifications::join);
    }

    /** What lives on the system bus. */
    List<Residence.Resident> onSystemBus() {
        return List.of(person::joinSystem);
    }

    @Override
    public Optional<String> source() {
        return person.source();
    }

    @Override
    public CompletionStage<Optional<Duration>> idleTime() {
        return person.idleTime();
    }

    /** Tells the engine no more and keeps nothing quiet any more; waits some seconds at most for the desktop. */
    @Override
    public void close() {
        subscriptions.forEach(Runnable::run);
        person.close();
        quiet.close();
    }
}
