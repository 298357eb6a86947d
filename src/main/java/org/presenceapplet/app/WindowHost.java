package org.presenceapplet.app;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.desktop.Appearance;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.Avatars;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.PersonInfo;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.Timer;
import org.presenceapplet.view.MainWindow;
import org.presenceapplet.view.WindowMemory;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.PreferencesViewModel;
import org.presenceapplet.viewmodel.WindowViewModel;

/**
 * The window, of which nothing is loaded, the JavaFX toolkit included, before it is first to be shown. Any thread may
 * call; no method waits.
 */
final class WindowHost implements AutoCloseable {
    /** In bytes, of all contacts' pictures that are kept. */
    private static final long MOST_PICTURES = 32L * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(WindowHost.class.getName());

    private final Core core;
    private final Preferences preferences;
    private final PersonInfo person;
    private final Alerts alerts;
    private final HistoryKeeper history;
    private final ListMemory list;
    private final WindowMemory place;
    private final Path pictures;
    private final Clock clock;
    private final Runnable retry;
    private final Runnable toTheDemo;
    private final Runnable loading;
    private final Runnable quit;
    private final Consumer<String> complaint;
    private final Runnable toTheReplacement;
    private final OwnFiles files = new OwnFiles(ProgramFolder.program());

    /** One task at a time: what is asked for while the toolkit starts happens afterwards, in order. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(Core.daemon("window"));

    private volatile Reach reach = new Reach(Reach.Stage.READING, false, null);
    private volatile Appearance.Preference look = Appearance.Preference.NONE;
    private volatile boolean hasTray;
    private volatile @Nullable Window window;

    /**
     * Loads nothing yet.
     *
     * @param place where the window is to be opened
     * @param pictures the folder to keep contacts' pictures in
     * @param retry tries at once to reach the bus
     * @param toTheDemo shows the demo in place of what is there
     * @param loading run once, when the window is first to be shown
     * @param quit run when the window was closed and no tray shows the applet
     * @param complaint told in a sentence why there can be no window
     * @param toTheReplacement has what replaced the program while it ran show the window instead
     */
    WindowHost(
            Core core,
            Preferences preferences,
            PersonInfo person,
            Alerts alerts,
            HistoryKeeper history,
            ListMemory list,
            WindowMemory place,
            Path pictures,
            Clock clock,
            Runnable retry,
            Runnable toTheDemo,
            Runnable loading,
            Runnable quit,
            Consumer<String> complaint,
            Runnable toTheReplacement) {
        this.core = core;
        this.preferences = preferences;
        this.person = person;
        this.alerts = alerts;
        this.history = history;
        this.list = list;
        this.place = place;
        this.pictures = pictures;
        this.clock = clock;
        this.retry = retry;
        this.toTheDemo = toTheDemo;
        this.loading = loading;
        this.quit = quit;
        this.complaint = complaint;
        this.toTheReplacement = toTheReplacement;
    }

    /** Makes the window that is about to be wanted, while others do something else. */
    void prepare() {
        starter.execute(this::loaded);
    }

    /**
     * Opens the window, or brings it to the front.
     *
     * @return done when it can be seen, or there cannot be one
     */
    CompletableFuture<Void> show() {
        return CompletableFuture.supplyAsync(this::loaded, starter)
                .thenCompose(known -> known.map(
                                shown -> CompletableFuture.runAsync(shown.mainWindow::show, FxPublisher.javaFxThread()))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> {
                    fails(failure);
                    return null;
                });
    }

    /** The same, ready for a status to be written. */
    void showStatusLine() {
        starter.execute(() -> loaded().ifPresent(known -> onJavaFx(known.mainWindow::showStatusLine)));
    }

    /** The same, where the preferences are. */
    void showPreferences() {
        starter.execute(() -> loaded().ifPresent(known -> onJavaFx(() -> {
            known.mainWindow.show();
            known.viewModel.preferences().open();
        })));
    }

    void hide() {
        starter.execute(() -> ifLoaded(MainWindow::hide));
    }

    /** Hides the window where it is to be seen, and shows it otherwise. */
    void toggle() {
        starter.execute(() -> loaded().ifPresent(known -> onJavaFx(known.mainWindow::toggle)));
    }

    /** How far the program reaches now. */
    void reachChanged(Reach newReach) {
        reach = newReach;
        Window known = window;
        if (known != null) {
            known.viewModel.reachChanged(newReach);
        }
    }

    /** How the desktop wants windows to look. */
    void setLook(Appearance.Preference nowPreferred) {
        look = nowPreferred;
        starter.execute(() -> ifLoaded(mainWindow -> dress(mainWindow, nowPreferred)));
    }

    private static void dress(MainWindow mainWindow, Appearance.Preference look) {
        mainWindow.setDark(look.dark());
        mainWindow.setStill(look.still());
    }

    /** Whether a tray shows the applet, so that it can be found again while its window is closed. */
    void setHasTray(boolean nowHasTray) {
        hasTray = nowHasTray;
    }

    /**
     * Does what the user could still take back.
     *
     * @return done when the connections have been asked
     */
    CompletableFuture<Void> sendPending() {
        Window known = window;
        return known == null
                ? CompletableFuture.completedFuture(null)
                : known.viewModel.sendPending().toCompletableFuture();
    }

    @Override
    public void close() {
        starter.shutdownNow();
        Window known = window;
        if (known != null) {
            onJavaFx(() -> {
                known.mainWindow.hide();
                known.threads.close();
            });
        }
    }

    /** On the starter's thread. */
    private Optional<Window> loaded() {
        if (window == null) {
            List<String> missing = new Graphics(System.getenv()).missing();
            if (!missing.isEmpty()) {
                complaint.accept(Texts.text("app.no-window", String.join("; ", missing)));
            } else if (!files.areReplaced()) {
                tryToLoad();
            } else if (ProgramFolder.launcher().isPresent()) {
                toTheReplacement.run();
            } else {
                complaint.accept(Texts.text("app.removed"));
            }
        }
        return Optional.ofNullable(window);
    }

    private void tryToLoad() {
        try {
            Window known = load();
            window = known;
            // Only now: what was told while the window was being made was told to nobody.
            known.viewModel.reachChanged(reach);
            loading.run();
        } catch (CompletionException e) {
            fails(e);
        }
    }

    private void fails(Throwable failure) {
        LOG.log(Level.ERROR, "The window cannot be shown", failure);
        complaint.accept(Texts.text("app.no-window", Texts.text("app.toolkit-fails")));
    }

    private Window load() {
        Threads threads = Threads.start();
        Timer timer = (delay, task) -> {
            var unused = threads.timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        };
        AlertsViewModel alertsViewModel = new AlertsViewModel(alerts);
        WindowViewModel viewModel = new WindowViewModel(
                core.store(),
                core.engine(),
                core.recent(),
                core.accounts(),
                core.telepathy().contacts(),
                alertsViewModel,
                list,
                preferences(timer, alertsViewModel),
                new CardViewModel(core.telepathy().connections(), history.history(), clock, FxPublisher.javaFxThread()),
                history.history(),
                clock,
                threads.list,
                FxPublisher.javaFxThread(),
                timer,
                retry,
                toTheDemo,
                address -> starter.execute(() -> Browser.open(address)));
        AvatarSource avatars = new Avatars(
                core.telepathy().avatars(), new AvatarFiles(pictures, MOST_PICTURES, clock), threads.files, clock);
        CompletableFuture<Window> loaded = new CompletableFuture<>();
        WindowApplication.started().join();
        onJavaFx(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnCloseRequest(request -> closing());
                MainWindow mainWindow = new MainWindow(viewModel, avatars, stage, place);
                dress(mainWindow, look);
                loaded.complete(new Window(viewModel, mainWindow, threads));
            } catch (RuntimeException | LinkageError e) {
                loaded.completeExceptionally(e);
            }
        });
        return loaded.join();
    }

    private PreferencesViewModel preferences(Timer timer, AlertsViewModel alertsViewModel) {
        return new PreferencesViewModel(
                preferences,
                person,
                Autostart.of(System.getenv(), ProgramFolder.launcher(), starter),
                alertsViewModel.lines(),
                alertsViewModel::remove,
                history::wipe,
                FxPublisher.javaFxThread(),
                timer);
    }

    /** The window can be opened again where there is a tray; without one, closing it is how to end. */
    private void closing() {
        if (!hasTray) {
            quit.run();
        }
    }

    private void ifLoaded(Consumer<MainWindow> action) {
        Window known = window;
        if (known != null) {
            onJavaFx(() -> action.accept(known.mainWindow));
        }
    }

    private static void onJavaFx(Runnable task) {
        FxPublisher.javaFxThread().execute(task);
    }

    /** What there is once the window has been loaded. */
    private record Window(WindowViewModel viewModel, MainWindow mainWindow, Threads threads) {}

    /** What the view models, and what reads and decodes pictures, work on. */
    private record Threads(ExecutorService list, ExecutorService files, ScheduledExecutorService timer)
            implements AutoCloseable {
        static Threads start() {
            return new Threads(
                    Executors.newSingleThreadExecutor(Core.daemon("list")),
                    Executors.newSingleThreadExecutor(Core.daemon("pictures")),
                    Executors.newSingleThreadScheduledExecutor(Core.daemon("timer")));
        }

        @Override
        public void close() {
            list.shutdownNow();
            files.shutdownNow();
            timer.shutdownNow();
        }
    }
}
