package org.presenceapplet.view;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.presenceapplet.viewmodel.FxPublisher;

/**
 * Puts a window right that is shown wrongly at first. With openbox, JavaFX 21 now and then has it at its smallest size, or in
 * the corner of the screen with the title above it, and hears of that only a while after it was shown.
 */
final class WindowPlacement {
    private static final Duration SETTLING = Duration.seconds(2);

    private final Stage stage;
    private final Scene scene;
    private final double smallest;

    /** @param smallest the width that the window's content needs to be seen well, in pixels */
    WindowPlacement(Stage stage, Scene scene, double smallest) {
        this.stage = stage;
        this.scene = scene;
        this.smallest = smallest;
    }

    /** The window has just been shown; what the user does with it later is left alone. */
    void watch() {
        Subscription changes = Subscription.combine(
                scene.widthProperty().subscribe(this::look),
                stage.xProperty().subscribe(this::look),
                stage.yProperty().subscribe(this::look));
        PauseTransition settling = new PauseTransition(SETTLING);
        settling.setOnFinished(end -> changes.unsubscribe());
        settling.play();
    }

    /** Not while JavaFX is still taking over what it was told. */
    private void look() {
        FxPublisher.javaFxThread().execute(this::putRight);
    }

    private void putRight() {
        boolean tooSmall = scene.getWidth() < smallest;
        if (tooSmall) {
            stage.sizeToScene();
        }
        if (tooSmall || isTitleOutOfReach()) {
            stage.centerOnScreen();
        }
    }

    private boolean isTitleOutOfReach() {
        double middle = stage.getX() + stage.getWidth() / 2;
        return Screen.getScreens().stream()
                .noneMatch(screen -> screen.getBounds().contains(middle, stage.getY()));
    }
}
