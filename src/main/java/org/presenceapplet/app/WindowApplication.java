package org.presenceapplet.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The toolkit, started as an application: JavaFX calls the windows after its class, and by that name panels find the desktop
 * file, with the program's own name and icon.
 */
public final class WindowApplication extends Application {
    private static final AtomicBoolean STARTING = new AtomicBoolean();
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    /** Starts the toolkit unless it has been started; it stays until the program ends. Returns once it is there. */
    static void ensureStarted() {
        if (STARTING.compareAndSet(false, true)) {
            Core.daemon("toolkit").newThread(WindowApplication::launch).start();
        }
        STARTED.join();
    }

    private static void launch() {
        try {
            Application.launch(WindowApplication.class);
        } catch (RuntimeException | LinkageError e) {
            STARTED.completeExceptionally(e);
        }
    }

    /** Windows are made when they are wanted. */
    @Override
    public void start(Stage unused) {
        STARTED.complete(null);
    }
}
