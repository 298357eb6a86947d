package org.presenceapplet.view;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.presenceapplet.viewmodel.FxPublisher;

/**
 * Puts a window where its user had it last, remembers where it is, and puts it right where it is shown wrongly at first. With
 * openbox, JavaFX 21 has it at its smallest size for a moment, now and then for good, or in the corner of the screen, even
 * with the title above it, and hears of that only a while after it was shown.
 */
final class WindowPlacement {
    private static final Duration SETTLING = Duration.seconds(2);
    private static final Duration AT_REST = Duration.millis(500);

    private final Stage stage;
    private final Scene scene;
    private final double smallestWidth;
    private final double smallestHeight;
    private final WindowMemory memory;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private Subscription changes = Subscription.EMPTY;
    private double contentWidth;
    private double contentHeight;
    private double x;
    private double y;

    /**
     * @param smallestWidth to which the user can make it, in pixels
     * @param smallestHeight to which the user can make it, in pixels
     */
    WindowPlacement(Stage stage, Scene scene, double smallestWidth, double smallestHeight, WindowMemory memory) {
        this.stage = stage;
        this.scene = scene;
        this.smallestWidth = smallestWidth;
        this.smallestHeight = smallestHeight;
        this.memory = memory;
        settling.setOnFinished(end -> settled());
        rest.setOnFinished(end -> remember());
        stage.setOnShowing(event -> hold());
        stage.setOnShown(event -> watch());
        stage.setOnHidden(event -> leave());
    }

    /** The screen that it was on may be gone. */
    private void put(WindowPlace place) {
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (canBeReached(place.x(), place.y(), place.width())) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
    }

    /** Before it has settled it is no smaller than it is to be; how large its frame is, is not known before the first time. */
    private void hold() {
        memory.current().ifPresent(this::put);
        boolean framed = !Double.isNaN(stage.getWidth());
        contentWidth = framed ? 0 : scene.getWidth();
        contentHeight = framed ? 0 : scene.getHeight();
        x = stage.getX();
        y = stage.getY();
        stage.setMinWidth(framed ? stage.getWidth() : contentWidth);
        stage.setMinHeight(framed ? stage.getHeight() : contentHeight);
    }

    private void watch() {
        follow(this::look);
        settling.playFromStart();
    }

    private void settled() {
        stage.setMinWidth(smallestWidth);
        stage.setMinHeight(smallestHeight);
        follow(rest::playFromStart);
    }

    private void leave() {
        changes.unsubscribe();
        settling.stop();
        if (rest.getStatus() == Animation.Status.RUNNING) {
            rest.stop();
            remember();
        }
    }

    private void follow(Runnable change) {
        changes.unsubscribe();
        changes = Subscription.combine(
                stage.widthProperty().subscribe(change),
                stage.heightProperty().subscribe(change),
                stage.xProperty().subscribe(change),
                stage.yProperty().subscribe(change));
    }

    private void remember() {
        if (!stage.isMaximized() && !stage.isIconified()) {
            memory.put(new WindowPlace(
                    round(stage.getX()), round(stage.getY()), round(stage.getWidth()), round(stage.getHeight())));
        }
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels);
    }

    /** Not while JavaFX is still taking over what it was told. */
    private void look() {
        FxPublisher.javaFxThread().execute(this::putRight);
    }

    private void putRight() {
        if (scene.getWidth() < contentWidth || scene.getHeight() < contentHeight) {
            stage.sizeToScene();
        }
        if (isInTheCorner() && !Double.isNaN(x)) {
            stage.setX(x);
            stage.setY(y);
            // Once: a window manager that arranges windows itself puts it back.
            x = Double.NaN;
        }
        if (!canBeReached(stage.getX(), stage.getY(), stage.getWidth())) {
            stage.centerOnScreen();
        }
    }

    private boolean isInTheCorner() {
        return stage.getX() == 0 && stage.getY() == 0;
    }

    /** Whether the middle of its title is on a screen. */
    private static boolean canBeReached(double x, double y, double width) {
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getBounds().contains(x + width / 2, y));
    }
}
