package org.presenceapplet.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.control.AppletWindow;
import org.presenceapplet.control.Console;
import org.presenceapplet.control.Session;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.service.ConnectingLimit;
import org.presenceapplet.service.TelepathyService;
import org.presenceapplet.tray.TrayActions;
import org.presenceapplet.tray.TrayModel;
import org.presenceapplet.view.WindowMemory;

/**
 * The applet while it runs: the people's bus, the desktop's bus with the tray, the remote control, and the window as soon
 * as somebody wants to see it.
 */
final class ResidentApplet implements AutoCloseable {
    private static final long LAST_WORDS_SECONDS = 2;
    /** A display that does not answer holds up the rest no longer. */
    private static final long MOST_WINDOW_SECONDS = 5;

    private final ScheduledExecutorService links = Executors.newSingleThreadScheduledExecutor(Core.daemon("bus-link"));
    /** What is still to be kept when everything has ended is dropped. */
    private final ScheduledExecutorService trayThread =
            new ScheduledThreadPoolExecutor(1, Core.daemon("tray"), new ThreadPoolExecutor.DiscardPolicy());

    private final ExecutorService desktop = Executors.newCachedThreadPool(Core.daemon("desktop"));
    private final Notifications notifications = new Notifications(desktop);
    private final Complaints complaints;
    private final Wishes wishes = new Wishes();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> lost = new CompletableFuture<>();
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private final SignalledEnd signalled = new SignalledEnd(this::quit);
    private final Start start;
    private final StateFile state;
    private final SettingsKeeper settings;
    private final RecentChoices recent;
    private final OfflineAccounts stayOffline;
    private final Alerts alerts;
    private final ListMemory list;
    private final WindowMemory place;
    private volatile State saved;
    private final Core core;
    private final HistoryKeeper history;
    private final TelepathyService telepathy;
    private final Surroundings surroundings;
    private final WindowHost window;
    private final DesktopLook look;
    private final TrayModel trayModel;
    private final Map<String, RemoteControl> controls = new LinkedHashMap<>();
    private final Map<String, Residence> residences = new LinkedHashMap<>();

    private ResidentApplet(Start start, UserFolders folders, Console console, Clock clock, Duration patience) {
        this.start = start;
        complaints = new Complaints(console, notifications);
        state = new StateFile(folders.state(), complaints::say);
        settings = new SettingsKeeper(folders.config(), complaints::say);
        BusLink.Scheduler scheduler = BusLink.Scheduler.on(links);
        BusLink.Scheduler onTrayThread = BusLink.Scheduler.on(trayThread);
        Random jitter = new Random();
        // Pretended choices are not kept.
        State before = start.demo().isPresent() ? State.NONE : state.read();
        saved = before;
        recent = RecentChoices.of(before.recent());
        stayOffline = new OfflineAccounts(before.stayOffline());
        var unusedRecent = recent.addListener(choices -> trayThread.execute(this::save));
        var unusedOffline = stayOffline.addListener(accounts -> trayThread.execute(this::save));
        alerts = new Alerts(before.alerts());
        var unusedAlerts = alerts.addListener(all -> trayThread.execute(this::save));
        list = new ListMemory(before.list());
        var unusedList = list.addListener(now -> trayThread.execute(this::save));
        place = new WindowMemory(before.window(), () -> trayThread.execute(this::save));
        core = new Core(
                clock, recent, stayOffline, before.layers(), (delay, task) -> onTrayThread.schedule(task, delay));
        var unusedLayers = core.engine().addListener(() -> trayThread.execute(this::save));
        // Nor what pretended people show.
        history = new HistoryKeeper(
                start.demo().isPresent() ? HistoryStorage.NONE : new HistoryFile(folders.state(), complaints::say),
                core.store(),
                settings.preferences(),
                clock,
                complaints::say);
        ConnectingLimit.watch(core.store(), core.storeExecutor(), onTrayThread);
        surroundings = new Surroundings(
                core,
                desktop,
                notifications,
                settings.preferences(),
                alerts,
                wishes::showContacts,
                onTrayThread,
                clock,
                start.demo().isPresent(),
                new FileMarker(folders.state(), "notifications-silenced"));
        window = new WindowHost(
                core,
                settings.preferences(),
                surroundings,
                alerts,
                history,
                list,
                place,
                folders.cache().resolve("avatars"),
                clock,
                this::retry,
                () -> ended.complete(End.TO_THE_DEMO),
                this::loading,
                this::closedForGood,
                complaints::say,
                () -> ended.complete(End.TO_THE_REPLACEMENT));
        look = new DesktopLook(links, window::setLook);
        trayModel = new TrayModel(core.store(), core.engine(), recent, list, wishes, onTrayThread, clock);
        telepathy = new TelepathyService(
                core.telepathy(),
                start.people(),
                start.demo().isPresent(),
                scheduler,
                jitter,
                clock,
                this::reachChanged);

        // What commands from elsewhere work on is all that the applet knows and has chosen; it outlives the people's
        // bus.
        Session session = new CoreSession(core, settled, lost, () -> {});
        Map<String, List<Residence.Resident>> residents = new LinkedHashMap<>();
        for (String address : start.own()) {
            RemoteControl control = new RemoteControl(session, wishes, clock, patience, start.activationToken());
            controls.put(address, control);
            residents.computeIfAbsent(address, any -> new ArrayList<>()).add(control);
        }
        start.desktop()
                .ifPresent(address -> residents
                        .computeIfAbsent(address, any -> new ArrayList<>())
                        .addAll(onDesktop()));
        start.system()
                .ifPresent(address -> residents
                        .computeIfAbsent(address, any -> new ArrayList<>())
                        .addAll(surroundings.onSystemBus()));
        residents.forEach((address, here) -> residences.put(address, new Residence(address, scheduler, jitter, here)));
        reachChanged(new Reach(Reach.Stage.READING, start.demo().isPresent(), null));
    }

    private List<Residence.Resident> onDesktop() {
        List<Residence.Resident> all = new ArrayList<>(List.of(icon(), look));
        all.addAll(surroundings.onSessionBus());
        return all;
    }

    private TrayIcon icon() {
        return new TrayIcon(trayModel, TrayIcon.themeFolders(System.getenv()), trayThread, window::setHasTray);
    }

    /** On the tray's thread, and when that has ended. */
    private void save() {
        State now = new State(
                recent.kept(),
                stayOffline.all(),
                core.engine().layers(),
                alerts.all(),
                list.current(),
                place.current());
        if (start.demo().isEmpty() && !now.equals(saved)) {
            saved = now;
            state.write(now);
        }
    }

    /** Runs until somebody ends the applet; ends at once where it runs already, which then shows its window. */
    static End run(Start start, UserFolders folders, Console console, Clock clock, Duration patience)
            throws SessionException {
        try (ResidentApplet applet = new ResidentApplet(start, folders, console, clock, patience)) {
            if (!start.background()) {
                applet.window.prepare();
            }
            applet.moveIn();
            return applet.isOnly() ? applet.live() : End.QUIT;
        }
    }

    private void moveIn() {
        residences.forEach((address, residence) -> {
            if (!isOurs(address)) {
                residence.start();
            }
        });
    }

    /** Whether no applet was there before. On a demo of our own, which is started later, there is none. */
    private boolean isOnly() {
        return controls.entrySet().stream()
                .filter(control -> !isOurs(control.getKey()))
                .allMatch(control -> control.getValue().only().join());
    }

    private boolean isOurs(String address) {
        return ownDemo().filter(demo -> demo.address().equals(address)).isPresent();
    }

    private Optional<DemoBus> ownDemo() {
        return start.demo().filter(DemoBus::isOurs);
    }

    /** The people are read once the window is there: any sooner, that would only make it later. */
    private End live() throws SessionException {
        if (!start.background()) {
            CompletableFuture.anyOf(window.show(), ended)
                    .completeOnTimeout(null, MOST_WINDOW_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(failure -> null)
                    .join();
        }
        Optional<DemoBus> demo = ownDemo();
        if (demo.isPresent()) {
            demo.get().start();
            Objects.requireNonNull(residences.get(demo.get().address())).start();
        }
        telepathy.start();
        settings.start();
        return ended.join();
    }

    private void retry() {
        telepathy.retryNow();
    }

    private void loading() {
        look.wanted();
    }

    /** Whoever knows it from other desktops may expect to find the applet in the tray. */
    private void closedForGood() {
        CompletableFuture<Void> explained = state.firstTime("closing-explained")
                ? complaints
                        .sayAtLast(Texts.text("app.closed"))
                        .completeOnTimeout(null, LAST_WORDS_SECONDS, TimeUnit.SECONDS)
                : CompletableFuture.completedFuture(null);
        var unused = explained.thenRun(this::quit);
    }

    private void quit() {
        ended.complete(End.QUIT);
    }

    private void reachChanged(Reach reach) {
        window.reachChanged(reach);
        trayModel.reachChanged(reach);
        if (reach.stage() != Reach.Stage.READING) {
            settled.complete(null);
        }
    }

    @Override
    public void close() {
        surroundings.close();
        desktop.shutdown();
        // Nobody is left to tell when somebody is here again, nor to take anything back.
        CompletableFuture.allOf(core.engine().withdraw(), window.sendPending())
                .completeOnTimeout(null, LAST_WORDS_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> null)
                .join();
        residences.values().forEach(Residence::close);
        lost.complete(null);
        history.close();
        telepathy.close();
        window.close();
        core.close();
        trayModel.close();
        trayThread.shutdownNow();
        // What was chosen last may not have been written yet.
        save();
        settings.close();
        links.shutdownNow();
        signalled.close();
    }

    /** What others ask of the applet over the bus, and the user of its tray icon. */
    private final class Wishes implements AppletWindow, TrayActions {
        /** JavaFX has no use for the token: on X11 the window manager goes by the start-up identifier's age. */
        @Override
        public void show(Optional<String> activationToken) {
            showContacts();
        }

        @Override
        public void showContacts() {
            var unused = window.show();
        }

        @Override
        public void showStatusLine() {
            window.showStatusLine();
        }

        @Override
        public void showPreferences() {
            window.showPreferences();
        }

        @Override
        public void toggleWindow() {
            window.toggle();
        }

        @Override
        public void hide() {
            window.hide();
        }

        @Override
        public void quit() {
            ResidentApplet.this.quit();
        }
    }
}
