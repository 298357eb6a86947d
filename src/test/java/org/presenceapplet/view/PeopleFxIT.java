package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.frames;
import static org.presenceapplet.testing.JavaFx.isVisible;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Answering those who ask, and adding and changing contacts, on the demo. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class PeopleFxIT {
    @SuppressWarnings("NullAway.Init") // by @Start
    private DemoWindow demo;

    @Start
    void open(Stage shared) throws IOException {
        Path folder = Files.createTempDirectory("presence-applet-demo");
        demo = new DemoWindow(
                folder, DemoOptions.still().with(options -> options.refused = Set.of("RemoveContacts")), new Stage());
        demo.mainWindow.show();
    }

    @BeforeEach
    void peopleAreThere() {
        eventually("Alice is drawn", () -> shown("Alice Anders").isPresent());
        eventually("Priya asks", () -> shown("Priya Rao").isPresent());
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            demo.mainWindow.hide();
        });
        demo.close();
    }

    @Test
    void requestIsAcceptedAfterSecondThoughts(FxRobot robot) {
        picture("requests");
        assertTrue(shown("Hi, we met at the choir on Tuesday. — Priya").isPresent());
        robot.clickOn(button("Accept"));
        eventually("it can be taken back", () -> shown("Accepted Priya Rao").isPresent());
        assertFalse(asks("Priya Rao"));
        picture("requests-undo");
        robot.type(KeyCode.SPACE);
        eventually("she asks again, the focus was at Undo", () -> asks("Priya Rao"));
        assertTrue(shown("Accepted Priya Rao").isEmpty());
        assertEquals(Optional.of(Subscription.NO), demo.contact("priya.rao").map(contact -> contact.subscription()));

        frames(3); // until it has its place
        robot.clickOn(button("Accept"));
        eventually("it can be taken back again", () -> shown("Undo").isPresent());
        // Whoever leaves has no second thoughts.
        runOnJavaFx(() -> {
            demo.mainWindow.hide();
            demo.mainWindow.show();
        });
        eventuallyEquals(
                Optional.of(Subscription.ASK), () -> demo.contact("priya.rao").map(contact -> contact.subscription()));
        showOffline(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("priya");
        eventually(
                "she is in the list, waiting",
                () -> shown("Waiting for an answer").isPresent());
        picture("requests-waiting");
    }

    @Test
    void blockingIsConfirmed(FxRobot robot) {
        robot.clickOn(button("Block"));
        eventually("it is asked", () -> shown("Not now").isPresent());
        picture("requests-block");
        robot.clickOn("Not now");
        assertTrue(demo.contact("priya.rao").isPresent());
        robot.clickOn(button("Block")).clickOn(button("Block"));
        eventuallyEquals(Optional.empty(), () -> demo.contact("priya.rao"));
        eventually("the strip closes", () -> shown("Priya Rao").isEmpty());
    }

    @Test
    void refusingTakesThemOutOfTheStripAndThenOutOfTheList(FxRobot robot) {
        robot.clickOn(button("Refuse"));
        eventually("it can be taken back", () -> shown("Refused Priya Rao").isPresent());
        assertTrue(demo.contact("priya.rao").isPresent());
        eventuallyEquals(Optional.empty(), () -> demo.contact("priya.rao"));
        eventually("there is nothing to take back", () -> shown("Undo").isEmpty());
    }

    @Test
    void manyRequestsTakeNoMoreRoomThanOne(FxRobot robot) {
        for (int number = 0; number < 60; number++) {
            demo.connection().ask("asker" + number + "@demo.example", "<b>Hello</b> ".repeat(800));
        }
        eventually("they are counted", () -> shown("60 more ask").isPresent());
        picture("requests-many");
        robot.clickOn("60 more ask");
        eventually("they are shown", () -> shown("asker12@demo.example").isPresent());
        picture("requests-many-open");
        assertEquals(50, onJavaFx(() -> root().lookupAll(".request").size()));
    }

    @Test
    void contactIsAddedByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        eventually("the form opens", () -> shown("Add a contact").isPresent());
        picture("contact-add");
        robot.write("not an address").type(KeyCode.ENTER);
        eventually("the error is said", () -> shownStarting("The account knows nobody at this address."));
        picture("contact-add-error");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("new@demo.example").type(KeyCode.TAB).write("Hello").type(KeyCode.ENTER);
        eventuallyEquals(
                Optional.of(Subscription.ASK), () -> demo.contact("new").map(contact -> contact.subscription()));
        eventually("the form closes", () -> shown("Add a contact").isEmpty());
    }

    @Test
    void contactIsRenamedAndMoved(FxRobot robot) {
        menu(robot, "Alice Anders", "contact-menu");
        robot.clickOn("Rename …");
        eventually("the form opens", () -> shown("Rename Alice Anders").isPresent());
        picture("contact-rename");
        robot.write("Ally").type(KeyCode.ENTER);
        eventually("she is called so", () -> shown("Ally").isPresent());

        menu(robot, "Ally", "");
        robot.clickOn("Groups …");
        eventually("the form opens", () -> shown("Groups of Ally").isPresent());
        picture("contact-groups");
        robot.clickOn(shown("Family").orElseThrow()).clickOn("Save");
        eventuallyEquals(
                Optional.of(List.of("Friends", "Choir", "Family")),
                () -> demo.contact("alice.anders").map(contact -> contact.groups()));
    }

    @Test
    void whatTheServerDoesNotRemoveStaysWithItsReason(FxRobot robot) {
        menu(robot, "Alice Anders", "");
        robot.clickOn("Remove …");
        eventually("it is asked", () -> shown("Remove Alice Anders").isPresent());
        robot.clickOn(button("Remove"));
        eventually("the reason is said", () -> shownStarting("The server does not allow that. (PermissionDenied"));
        picture("contact-remove-refused");
        robot.type(KeyCode.ESCAPE);
        eventually("the list is back", () -> shown("Remove Alice Anders").isEmpty());
        assertTrue(shown("Alice Anders").isPresent());
    }

    @Test
    void requestWithdrawnWhileItsQuestionIsOpenIsSaid(FxRobot robot) {
        robot.clickOn(button("Block"));
        eventually("it is asked", () -> shown("Not now").isPresent());
        robot.moveBy(1, 1);
        demo.connection().withdraw("priya.rao@demo.example");
        eventually("it is said", () -> shown("Priya Rao does not ask any more.").isPresent());
        picture("requests-withdrawn");
    }

    @Test
    void requestWithdrawnWhileAMenuIsOpenMovesNothingUnderIt(FxRobot robot) {
        menu(robot, "Alice Anders", "");
        double before = top("Alice Anders");
        robot.moveTo(new Point2D(1, 1));
        demo.connection().withdraw("priya.rao@demo.example");
        eventually("it is said", () -> shown("Priya Rao does not ask any more.").isPresent());
        picture("requests-withdrawn-under-a-menu");
        assertEquals(before, top("Alice Anders"));
        robot.type(KeyCode.ESCAPE);
        eventually("the strip closes", () -> !asks("Priya Rao"));
        assertTrue(top("Alice Anders") < before);
    }

    @Test
    void aliasThatChangesAllTheTimeIsDrawnAsItIsInTheEnd() {
        for (int change = 0; change <= 300; change++) {
            demo.contacts
                    .rename(demo.id("alice.anders"), "Alice " + change)
                    .toCompletableFuture()
                    .join();
        }
        eventually("the last one is drawn", () -> shown("Alice 300").isPresent());
        assertTrue(shown("Alice Anders").isEmpty());
    }

    private double top(String name) {
        return onJavaFx(() -> {
            root().applyCss();
            demo.stage.getScene().getRoot().layout();
            Node drawn = root().lookupAll(".name").stream()
                    .filter(node -> node instanceof Labeled label && name.equals(label.getText()) && isVisible(node))
                    .findFirst()
                    .orElseThrow();
            return drawn.localToScene(drawn.getBoundsInLocal()).getMinY();
        });
    }

    private void showOffline(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
    }

    private void menu(FxRobot robot, String name, String picture) {
        Node drawn = shown(name).orElseThrow();
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
        eventually("the menu opens", () -> !menuItems().isEmpty());
        if (!picture.isEmpty()) {
            runOnJavaFx(() -> {
                Pictures.saveAll("flow-" + picture);
            });
        }
    }

    private static List<MenuItem> menuItems() {
        return onJavaFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList());
    }

    private boolean asks(String name) {
        return onJavaFx(() -> root().lookupAll(".request .name").stream()
                .anyMatch(node -> node instanceof Labeled label && name.equals(label.getText())));
    }

    private Node button(String text) {
        return onJavaFx(() -> root().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()) && isVisible(node))
                .findFirst()
                .orElseThrow());
    }

    private Optional<Node> shown(String text) {
        return onJavaFx(() -> Stream.of(".label", ".button", ".check-box")
                .flatMap(style -> root().lookupAll(style).stream())
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()) && isVisible(node))
                .findFirst());
    }

    private boolean shownStarting(String text) {
        return onJavaFx(() -> root().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).startsWith(text)
                        && isVisible(node)));
    }

    private Node root() {
        return demo.stage.getScene().getRoot();
    }

    private void picture(String name) {
        runOnJavaFx(() -> {
            root().applyCss();
            Pictures.save(demo.stage.getScene(), "flow-" + name);
        });
    }
}
