package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.frames;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;
import static org.presenceapplet.testing.JavaFx.shown;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.testing.JavaFx;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What moves by itself in the window, and that nothing does where the desktop asks for that. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class MotionFxIT {
    @SuppressWarnings("NullAway.Init") // by @Start
    private WindowFixture fixture;

    @Start
    void open(Stage shared) {
        fixture = new WindowFixture(new Stage());
        fixture.mainWindow.show();
    }

    @BeforeEach
    void peopleAreThere() {
        fixture.people();
        eventually("Alice is drawn", () -> shown(root(), "Alice Anders").isPresent());
    }

    @AfterEach
    void close() {
        runOnJavaFx(fixture.mainWindow::hide);
        fixture.close();
    }

    private Parent root() {
        return fixture.stage.getScene().getRoot();
    }

    private Node row(String name) {
        Node at = shown(root(), name).orElseThrow();
        while (!(at instanceof ContactView)) {
            at = at.getParent();
        }
        return at;
    }

    /** Whether a row is ever anything but whole, from now on. */
    private static AtomicBoolean faded(Node row) {
        AtomicBoolean faded = new AtomicBoolean();
        runOnJavaFx(() -> row.opacityProperty().subscribe(opacity -> {
            if (opacity.doubleValue() < 1) {
                faded.set(true);
            }
        }));
        return faded;
    }

    private void aliceSays(String message) {
        fixture.write(() -> fixture.home.putContacts(List.of(SamplePeople.contact(
                fixture.home, "alice@localhost", "Alice Anders", "available", message, "Favourites"))));
        eventually(message + " is drawn", () -> shown(root(), message).isPresent());
    }

    @Test
    void whatChangesInARowFadesIn() {
        Node alice = row("Alice Anders");
        AtomicBoolean faded = faded(alice);
        aliceSays("Lunch");
        eventually("the row fades", faded::get);
        eventuallyEquals(1.0, () -> onJavaFx(alice::getOpacity));
    }

    @Test
    void nothingFadesWhereTheDesktopAsksForStillness() {
        runOnJavaFx(() -> fixture.mainWindow.setStill(true));
        AtomicBoolean faded = faded(row("Alice Anders"));
        aliceSays("Lunch");
        frames(3);
        assertEquals(false, faded.get());

        runOnJavaFx(() -> fixture.mainWindow.setStill(false));
        aliceSays("Back soon");
        eventually("rows fade again", faded::get);
    }

    @Test
    void waitingIsShownByAWheelOrByWhatDoesNotTurn(FxRobot robot) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> fixture.write(() -> {
            asked.complete(null);
            answer.join();
        }));
        asked.join();
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        eventually("the wheel turns", () -> isVisible("#busy"));
        runOnJavaFx(() -> fixture.mainWindow.setStill(true));
        assertEquals(List.of(false, true), List.of(isVisible("#busy"), isVisible("#waiting")));
        answer.complete(null);
        answered.join();
        eventually("it is over", () -> !isVisible("#waiting"));
    }

    private boolean isVisible(String selector) {
        return onJavaFx(() -> JavaFx.isVisible(root().lookup(selector)));
    }
}
