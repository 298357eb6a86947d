package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people do with their preferences in the window. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class PreferencesFxIT {
    private static final Alert ALICE =
            new Alert(new ContactId("haze/jabber/home", "alice@localhost"), "Alice Anders", Alert.Kind.AVAILABLE, true);
    private static final Alert BOB =
            new Alert(new ContactId("haze/jabber/home", "bob@localhost"), "Bob Børge", Alert.Kind.BACK, true);

    @SuppressWarnings("NullAway.Init") // by @Start
    private WindowFixture fixture;

    @Start
    void open(Stage shared) {
        fixture = new WindowFixture(new Stage());
        fixture.alerts.add(ALICE);
        fixture.alerts.add(BOB);
        fixture.person.setIdle(Duration.ofSeconds(12));
        fixture.mainWindow.show();
    }

    @BeforeEach
    void peopleAreThere() {
        fixture.people();
        eventuallyEquals("6 of 12 people", () -> text("#people"));
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void everythingIsChangedByKeyboardAlone(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        eventuallyEquals("back", this::focused);
        eventuallyEquals("Idle for 12 s, according to GNOME.", () -> text("#idle"));
        fixture.leavePictures("preferences");

        robot.type(KeyCode.TAB);
        assertEquals("awayAfterMinutes", focused());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("soon").type(KeyCode.ENTER);
        eventuallyEquals("Write whole minutes, from 1 to 1440.", () -> text("#awayAfterError"));
        fixture.leavePictures("preferences-wrong");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("9").type(KeyCode.UP);
        eventuallyEquals(Duration.ofMinutes(10), () -> settings().awayAfter());
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertEquals("extendedAwayAfterMinutes", focused());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("20").type(KeyCode.TAB);
        eventuallyEquals(Duration.ofMinutes(20), () -> settings().extendedAwayAfter());
        robot.type(KeyCode.SPACE);
        eventuallyEquals(Duration.ZERO, () -> settings().extendedAwayAfter());
        for (String expected : List.of(
                "awayWhenLocked",
                "awayBeforeSleep",
                "silenceNotifications",
                "followDoNotDisturb",
                "logInStart",
                "keepHistory")) {
            robot.type(KeyCode.TAB);
            assertEquals(expected, focused());
            robot.type(KeyCode.SPACE);
        }
        eventuallyEquals(
                new Settings(Duration.ofMinutes(10), Duration.ZERO, false, false, false, false, false), this::settings);
        eventuallyEquals(
                true, () -> fixture.logInStart.isOn().toCompletableFuture().join());

        robot.type(KeyCode.TAB, KeyCode.ENTER);
        eventuallyEquals(List.of(BOB), () -> fixture.alerts.all());
        robot.type(KeyCode.ENTER);
        eventually("nothing is left", () -> isVisible("#noAlerts"));
        eventuallyEquals("back", this::focused);
        fixture.leavePictures("preferences-all-off");
        robot.type(KeyCode.ESCAPE);
        eventually("the list of people is back", () -> isVisible("#main"));
    }

    @Test
    void menuOpensThemOverTheAccountsWhichAreBackAfterwards(FxRobot robot) {
        robot.clickOn("#more");
        robot.clickOn("Preferences …");
        eventuallyEquals("back", this::focused);
        robot.clickOn("When the screen locks");
        eventually("it is off", () -> !settings().awayWhenLocked());
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#aside");
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        eventually("the accounts are covered", () -> !isVisible("#accounts"));
        robot.type(KeyCode.ESCAPE);
        eventually("the accounts are back", () -> isVisible("#accounts"));
        robot.type(KeyCode.ESCAPE);
        eventually("the list of people is back", () -> isVisible("#main"));
    }

    @Test
    void smallWindowScrollsToWhatHasTheFocus(FxRobot robot) {
        runOnJavaFx(() -> {
            fixture.stage.setWidth(fixture.stage.getMinWidth());
            fixture.stage.setHeight(fixture.stage.getMinHeight());
            fixture.window.preferences().open();
        });
        eventuallyEquals("back", this::focused);
        fixture.leavePictures("preferences-small");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        eventually(
                "the last alert can be seen",
                () -> onJavaFx(() -> {
                    Bounds viewport = scroll().localToScene(scroll().getBoundsInLocal());
                    Node focusOwner = scene().getFocusOwner();
                    return focusOwner instanceof Labeled labeled
                            && labeled.getText().equals("Remove")
                            && viewport.contains(focusOwner.localToScene(focusOwner.getBoundsInLocal()));
                }));
        fixture.leavePictures("preferences-small-end");
    }

    @Test
    void whatHindersKeepingStandsOnThePage(FxRobot robot) {
        fixture.preferences.report("/home/me/settings.properties cannot be written");
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        eventually("it is said", () -> isVisible("#problem"));
        assertEquals(
                "/home/me/settings.properties cannot be written.",
                text("#problemText").replace("\u200b", ""));
    }

    private Settings settings() {
        return fixture.preferences.current();
    }

    private ScrollPane scroll() {
        return (ScrollPane) scene().lookup("#scroll");
    }

    /** The name of what has the focus. */
    private String focused() {
        return onJavaFx(() -> String.valueOf(scene().getFocusOwner().getId()));
    }

    private boolean isVisible(String selector) {
        return onJavaFx(() -> scene().lookup(selector).isVisible());
    }

    private String text(String selector) {
        return onJavaFx(() -> scene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private Scene scene() {
        return fixture.stage.getScene();
    }
}
