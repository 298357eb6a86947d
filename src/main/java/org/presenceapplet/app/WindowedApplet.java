package org.presenceapplet.app;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.control.Target;
import org.presenceapplet.desktop.ColourScheme;
import org.presenceapplet.service.TelepathyService;
import org.presenceapplet.view.MainWindow;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The applet with its window. */
final class WindowedApplet implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WindowedApplet.class.getName());

    private final ExecutorService list = Executors.newSingleThreadExecutor(Core.daemon("list"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Core.daemon("timer"));
    private final ScheduledExecutorService link = Executors.newSingleThreadScheduledExecutor(Core.daemon("bus-link"));
    private final Optional<String> desktopAddress;
    private volatile @Nullable Bus desktop;
    private final Core core;
    private final TelepathyService telepathy;
    private final WindowViewModel window;

    private WindowedApplet(
            Supplier<Optional<String>> address, boolean demo, Optional<String> desktopAddress, Clock clock) {
        this.desktopAddress = desktopAddress;
        core = new Core(clock);
        window = new WindowViewModel(
                core.store(),
                core.engine(),
                clock,
                list,
                FxPublisher.javaFxThread(),
                (delay, task) -> {
                    var unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                },
                this::retry);
        telepathy = new TelepathyService(
                core.connections(),
                address,
                demo,
                BusLink.Scheduler.on(link),
                new Random(),
                clock,
                window::reachChanged);
    }

    private void retry() {
        telepathy.retryNow();
    }

    /** Opens the window and returns when it is closed. */
    static ExitCode run(Sessions sessions, Target target, Clock clock) throws SessionException {
        if (target instanceof Target.Demo) {
            try (DemoBus demo = sessions.demo(true)) {
                return run(() -> Optional.of(demo.address()), true, sessions.sessionBus(), clock);
            }
        }
        return run(() -> sessions.address(target), false, sessions.sessionBus(), clock);
    }

    private static ExitCode run(
            Supplier<Optional<String>> address, boolean demo, Optional<String> desktopAddress, Clock clock) {
        try (WindowedApplet applet = new WindowedApplet(address, demo, desktopAddress, clock)) {
            applet.telepathy.start();
            applet.showUntilClosed();
            return ExitCode.DONE;
        }
    }

    private void showUntilClosed() {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            MainWindow mainWindow = new MainWindow(window, stage);
            stage.setOnHidden(event -> closed.countDown());
            mainWindow.show();
            link.execute(() -> followColourScheme(mainWindow));
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The desktop's services are on the session bus, wherever the people are. */
    private void followColourScheme(MainWindow mainWindow) {
        if (desktopAddress.isEmpty()) {
            return;
        }
        try {
            desktop = Bus.open(desktopAddress.get());
            ColourScheme.watch(desktop, dark -> FxPublisher.javaFxThread().execute(() -> mainWindow.setDark(dark)));
        } catch (BusException e) {
            LOG.log(System.Logger.Level.INFO, "The desktop does not tell whether it is dark", e);
        }
    }

    @Override
    public void close() {
        if (desktop != null) {
            desktop.close();
        }
        telepathy.close();
        core.close();
        list.shutdownNow();
        timer.shutdownNow();
        link.shutdownNow();
    }
}
