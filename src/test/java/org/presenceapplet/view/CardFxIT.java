package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.ContactRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How people look somebody up, by mouse and by keyboard. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class CardFxIT {
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
        fixture.aDay();
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
    void enterOpensTheCardAndEscapeGivesTheFocusBack(FxRobot robot) {
        select(robot, 1);
        robot.type(KeyCode.ENTER);
        eventuallyEquals("alice@localhost", () -> text(".identifier"));
        eventuallyEquals("copyIdentifier", this::focused);
        fixture.leavePictures("card");

        robot.type(KeyCode.TAB);
        assertEquals("ask", focused());
        robot.type(KeyCode.SPACE);
        eventuallyEquals("Asked. What is new appears here.", () -> text("#cardNotice"));
        eventuallyEquals(List.of("ask [alice@localhost]"), fixture.port::calls);
        assertTrue(card().isPresent(), "it stays open");

        robot.type(KeyCode.ESCAPE);
        eventually("it is closed", () -> card().isEmpty());
        assertTrue(onJavaFx(() -> list().isFocused()), "the list has the focus");
        assertEquals("Alice Anders", selected());
        robot.type(KeyCode.DOWN);
        eventuallyEquals("Bob Børge", this::selected);

        robot.type(KeyCode.ENTER);
        eventuallyEquals("bob@localhost", () -> text(".identifier"));
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        eventually(
                "the preferences are open",
                () -> onJavaFx(fixture.window.preferences().openProperty()::get));
        assertEquals(Optional.empty(), card());
    }

    @Test
    void restingPointerShowsTheCardAndTakesNothingFromTheRows(FxRobot robot) {
        robot.moveTo(drawn("Alice Anders").orElseThrow());
        eventuallyEquals("alice@localhost", () -> text(".identifier"));
        assertTrue(beside(), "it covers no row");
        Popup popup = card().orElseThrow();

        robot.moveTo(drawn("Carol Kim").orElseThrow());
        eventuallyEquals("carol@localhost", () -> text(".identifier"));
        assertEquals(Optional.of(popup), card());
        fixture.leavePictures("card-carol");

        robot.clickOn(drawn("Alice Anders").orElseThrow());
        eventuallyEquals("Alice Anders", this::selected);
        assertEquals(Optional.empty(), card());

        robot.moveTo(drawn("Frank").orElseThrow());
        eventually("it is there again", () -> card().isPresent());
        robot.type(KeyCode.DOWN);
        eventuallyEquals("Bob Børge", this::selected);
        eventually("whoever uses the keyboard does not want it", () -> card().isEmpty());

        robot.moveTo(drawn("Carol Kim").orElseThrow());
        eventually("it is there again", () -> card().isPresent());
        robot.moveTo(fixture.stage.getScene().lookup("#more"));
        eventually("it goes with the pointer", () -> card().isEmpty());
    }

    @Test
    void whereThereIsNoRoomBesideTheCardGoesAsSoonAsThePointerLeavesTheRow(FxRobot robot) {
        runOnJavaFx(() -> {
            fixture.stage.setX(0);
            fixture.stage.setWidth(1280);
        });
        robot.moveTo(drawn("Alice Anders").orElseThrow());
        eventuallyEquals("alice@localhost", () -> text(".identifier"));
        assertFalse(beside());
        fixture.leavePictures("card-over");
        robot.moveTo(drawn("Bob Børge").orElseThrow());
        eventuallyEquals("bob@localhost", () -> text(".identifier"));
        robot.moveTo(node("#ask"));
        eventually("it is in nobody's way", () -> card().isEmpty());
    }

    @Test
    void pointerReachesTheCardAndCopiesTheIdentifier(FxRobot robot) {
        robot.moveTo(drawn("Alice Anders").orElseThrow());
        eventuallyEquals("alice@localhost", () -> text(".identifier"));
        robot.clickOn(node("#copyIdentifier"));
        eventuallyEquals("Copied.", () -> text("#cardNotice"));
        assertEquals(
                "alice@localhost", onJavaFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void refusalIsSaidOnTheCard(FxRobot robot) {
        fixture.port.refuse("PermissionDenied");
        select(robot, 2);
        robot.type(KeyCode.ENTER);
        eventuallyEquals("copyIdentifier", this::focused);
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        eventuallyEquals("Bob Børge does not let you see this. Ask them to.", () -> text("#cardNotice"));
        fixture.leavePictures("card-refused");
    }

    @Test
    void whatChangesIsShownInPlaceAndThatSomebodyIsGone(FxRobot robot) {
        select(robot, 1);
        robot.type(KeyCode.ENTER);
        eventuallyEquals("copyIdentifier", this::focused);
        fixture.write(() -> fixture.home.putContacts(
                List.of(SamplePeople.contact(fixture.home, "alice@localhost", "Alice Anders", "busy", "At lunch"))));
        eventuallyEquals("At lunch", () -> text(".card-status .long-text > .label"));
        assertEquals("copyIdentifier", focused());

        fixture.write(() -> fixture.home.removeContacts(List.of("alice@localhost")));
        eventuallyEquals("Alice Anders is not on your list any more.", () -> text(".gone"));
        fixture.leavePictures("card-gone");
        eventually("it closes by itself", () -> card().isEmpty());
    }

    @Test
    void rowOfWhoeverIsGoneSaysWhenTheyWereHere(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        eventually(
                "somebody was seen",
                () -> onJavaFx(() -> fixture.stage.getScene().getRoot().lookupAll(".line").stream()
                        .anyMatch(node ->
                                node instanceof Labeled line && line.getText().startsWith("Last seen "))));
        robot.moveTo(drawn("Grace").orElseThrow());
        eventuallyEquals("grace@localhost", () -> text(".identifier"));
        fixture.leavePictures("last-seen");
    }

    @Test
    void hostileTextsStayWithinTheCard(FxRobot robot) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("message", "<b>\u202Ebold</b> שלום " + "m".repeat(10_000));
        for (int i = 0; i < 30; i++) {
            parameters.put("parameter " + i + " " + "p".repeat(100), "v".repeat(400));
        }
        Contact hostile = SamplePeople.contact(
                        fixture.home, "x".repeat(300), "A name " + "that goes on ".repeat(30), "away", "", "Aa")
                .withPresence(
                        new Presence(
                                List.of(
                                        new Status("away", PresenceType.AWAY, parameters),
                                        Status.of("s".repeat(200), PresenceType.BUSY, "one\n".repeat(50))),
                                null),
                        null);
        fixture.write(() -> fixture.home.replaceContacts(List.of(hostile)));
        eventually("they are drawn", () -> onJavaFx(() -> list().getItems().size() == 2));
        select(robot, 1);
        robot.type(KeyCode.ENTER);
        eventuallyEquals("copyIdentifier", this::focused);
        eventually("it is on the screen", () -> fitsScreen());
        fixture.leavePictures("card-hostile");
        assertTrue(beside());

        // The name comes before the button that has the focus.
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals("Show all", onJavaFx(() -> ((Labeled) popup().getScene().getFocusOwner()).getText()));
        robot.type(KeyCode.SPACE);
        eventually(
                "the name is there as a whole", () -> !text(".title > .label").endsWith("…"));
        // Past the button and what scrolls.
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
        eventuallyEquals("one\n".repeat(50).strip(), () -> text(".card-status .long-text > .label"));
        assertTrue(fitsScreen());
        fixture.leavePictures("card-hostile-whole");
    }

    private void select(FxRobot robot, int row) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.type(KeyCode.DOWN);
        for (int i = 0; i < row; i++) {
            robot.type(KeyCode.DOWN);
        }
    }

    private Optional<Popup> card() {
        return onJavaFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .map(Popup.class::cast)
                .findFirst());
    }

    private Popup popup() {
        return card().orElseThrow();
    }

    private Node node(String selector) {
        return onJavaFx(() -> popup().getScene().getRoot().lookup(selector));
    }

    /** Of the first that fits; empty while there is no card. */
    private String text(String selector) {
        return onJavaFx(() -> card().map(popup -> popup.getScene().getRoot().lookup(selector))
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse(""));
    }

    /** The name of what has the focus on the card. */
    private String focused() {
        return onJavaFx(() -> card().map(popup -> popup.getScene().getFocusOwner())
                .map(owner -> String.valueOf(owner.getId()))
                .orElse(""));
    }

    private boolean beside() {
        return onJavaFx(() -> popup().getX() >= fixture.stage.getX() + fixture.stage.getWidth()
                || popup().getX() + popup().getWidth() <= fixture.stage.getX());
    }

    private boolean fitsScreen() {
        return onJavaFx(
                () -> popup().getY() >= 0 && popup().getY() + popup().getHeight() <= 800 && popup().getWidth() <= 330);
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) fixture.stage.getScene().lookup(".contact-list");
    }

    private String selected() {
        return onJavaFx(() -> list().getSelectionModel().getSelectedItem() instanceof ContactRow row
                ? row.person().name()
                : "");
    }

    /** A name in the list. */
    private Optional<Node> drawn(String text) {
        return onJavaFx(() -> fixture.stage.getScene().getRoot().lookupAll(".name").stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(text))
                .findFirst());
    }
}
