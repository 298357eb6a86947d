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
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.control.Target;
import org.presenceapplet.service.TelepathyService;
import org.presenceapplet.view.MainWindow;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The applet with its window. */
final class WindowedApplet implements AutoCloseable {
    private final ExecutorService list = Executors.newSingleThreadExecutor(Core.daemon("list"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Core.daemon("timer"));
    private final ScheduledExecutorService link = Executors.newSingleThreadScheduledExecutor(Core.daemon("bus-link"));
    private final Core core;
    private final TelepathyService telepathy;
    private final WindowViewModel window;

    private WindowedApplet(Supplier<Optional<String>> address, boolean demo, Clock clock) {
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
                return run(() -> Optional.of(demo.address()), true, clock);
            }
        }
        return run(() -> sessions.address(target), false, clock);
    }

    private static ExitCode run(Supplier<Optional<String>> address, boolean demo, Clock clock) {
        try (WindowedApplet applet = new WindowedApplet(address, demo, clock)) {
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
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        telepathy.close();
        core.close();
        list.shutdownNow();
        timer.shutdownNow();
        link.shutdownNow();
    }
}
