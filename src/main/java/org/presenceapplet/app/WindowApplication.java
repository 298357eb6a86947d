package org.presenceapplet.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.presenceapplet.view.ControlStyles;
import org.presenceapplet.viewmodel.FxPublisher;

/**
 * The toolkit, started as an application: JavaFX calls the windows after its class, and by that name panels find the desktop
 * file, with the program's own name and icon.
 */
public final class WindowApplication extends Application {
    private static final AtomicBoolean STARTING = new AtomicBoolean();
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    /**
     * Starts the toolkit unless that has begun; it stays until the program ends.
     *
     * @return done when it is there, and failed where it cannot be
     */
    static CompletableFuture<Void> started() {
        if (STARTING.compareAndSet(false, true)) {
            Core.daemon("toolkit").newThread(WindowApplication::launch).start();
        }
        return STARTED;
    }

    private static void launch() {
        try {
            Platform.setImplicitExit(false);
            Application.launch(WindowApplication.class);
        } catch (RuntimeException | LinkageError e) {
            STARTED.completeExceptionally(e);
        }
    }

    /** Reads how controls look, as the first of them would, while the JavaFX thread has the fonts to look for. */
    @Override
    public void init() {
        FxPublisher.javaFxThread().execute(WindowApplication::findFonts);
        ControlStyles.install();
    }

    private static void findFonts() {
        try {
            var unused = new Text(" ").getLayoutBounds();
        } catch (RuntimeException | LinkageError e) {
            // Without fonts the window's parts would fail where it cannot be told.
            STARTED.completeExceptionally(e);
        }
    }

    /** Windows are made when they are wanted. */
    @Override
    public void start(Stage unused) {
        STARTED.complete(null);
    }
}
