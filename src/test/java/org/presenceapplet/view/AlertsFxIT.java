package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Alert.Kind;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How people ask to be told of somebody, by mouse and by keyboard. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class AlertsFxIT {
    private static final ContactId ALICE = new ContactId("haze/jabber/home", "alice@localhost");
    private static final Alert ALICE_ONCE = new Alert(ALICE, "Alice Anders", Kind.AVAILABLE, true);
    private static final Alert ALICE_BACK = new Alert(ALICE, "Alice Anders", Kind.BACK, false);

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
        eventually("Alice is drawn", () -> drawn("Alice Anders").isPresent());
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void itIsAskedForByMouse(FxRobot robot) {
        fixture.alerts.add(ALICE_BACK);
        requestMenu(robot, "Alice Anders");
        robot.clickOn("Tell me when Alice Anders is");
        eventuallyEquals(List.of("back – each time"), AlertsFxIT::checked);
        robot.clickOn("available – once");
        eventuallyEquals(List.of(ALICE_BACK, ALICE_ONCE), fixture.alerts::all);
        eventually("the menu closes", () -> menus().isEmpty());

        requestMenu(robot, "Alice Anders");
        robot.clickOn("Tell me when Alice Anders is").clickOn("back – each time");
        eventuallyEquals(List.of(ALICE_ONCE), fixture.alerts::all);
    }

    @Test
    void itIsAskedForByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        // Into the list, where a heading comes first.
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        eventually("the menu opens", () -> !menus().isEmpty());
        // Below the lines for a favourite, which is chosen at first, and for a link.
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        eventuallyEquals(List.of(ALICE_ONCE), fixture.alerts::all);
        eventually("the menu closes", () -> menus().isEmpty());
    }

    @Test
    void menuKeyOpensTheMenuAndEscapeClosesIt(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        // Into the list, where a heading comes first.
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.type(KeyCode.CONTEXT_MENU);
        eventually("the menu opens", () -> !menus().isEmpty());
        robot.type(KeyCode.ESCAPE);
        eventually("the menu closes", () -> menus().isEmpty());
        assertEquals(List.of(), fixture.alerts.all());
    }

    @Test
    void menuLooksLikeItsWindow(FxRobot robot) {
        fixture.alerts.add(ALICE_BACK);
        for (boolean dark : List.of(true, false)) {
            runOnJavaFx(() -> {
                fixture.mainWindow.setDark(dark);
            });
            requestMenu(robot, "Alice Anders");
            robot.moveTo("Tell me when Alice Anders is").moveTo("back – each time");
            List<ContextMenu> open = menus();
            assertEquals(2, open.size());
            runOnJavaFx(() -> {
                Pictures.saveAll("flow-alerts" + (dark ? "-dark" : "-light"));
                open.forEach(ContextMenu::hide);
            });
        }
    }

    @Test
    void headingHasNoMenu(FxRobot robot) {
        requestMenu(robot, "Favourites");
        assertEquals(List.of(), menus());
        assertTrue(drawn("Alice Anders").isPresent(), "the group stays open");
    }

    private void requestMenu(FxRobot robot, String text) {
        Node drawn = drawn(text).orElseThrow();
        robot.clickOn(drawn, MouseButton.SECONDARY);
        // Headless, no button asks for a menu.
        runOnJavaFx(() -> {
            Bounds place = drawn.localToScreen(drawn.getBoundsInLocal());
            drawn.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    0,
                    0,
                    place.getCenterX(),
                    place.getCenterY(),
                    false,
                    null));
        });
    }

    /** A name in the list. */
    private Optional<Node> drawn(String text) {
        return onJavaFx(() -> fixture.stage.getScene().getRoot().lookupAll(".name").stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(text))
                .findFirst());
    }

    private static List<ContextMenu> menus() {
        return onJavaFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast)
                .toList());
    }

    private static List<String> checked() {
        return menus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item instanceof Menu)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item instanceof CheckMenuItem check && check.isSelected())
                .map(item -> item.getText())
                .toList();
    }
}
