package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.Row;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people do with the contact list, by mouse and by keyboard. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class ContactListFxIT {
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
    void leavePicture(TestInfo test) {
        runOnJavaFx(() -> {
            Pictures.save(
                    fixture.stage.getScene(),
                    "list-" + test.getTestMethod().orElseThrow().getName());
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void groupIsCollapsedByMouseAndRemembered(FxRobot robot) {
        robot.clickOn(drawn("Work").orElseThrow());
        eventuallyEquals(
                List.of("[Favourites]", "Alice Anders", "Bob Børge", "[Friends]", "Frank", "[Work]"), this::rows);
        assertEquals(Set.of(ListGroup.of("Work")), fixture.list.current().collapsed());
        robot.clickOn(drawn("Work").orElseThrow());
        eventually("Carol is back", () -> rows().contains("Carol Kim"));
    }

    @Test
    void flatListIsSortedByNameFromTheMenu(FxRobot robot) {
        robot.type(KeyCode.F10);
        robot.clickOn("In groups");
        eventuallyEquals(
                List.of("Alice Anders", "Frank", "שירה לוי", "Carol Kim", "Bob Børge", "Dmitri Larionov"), this::rows);
        robot.clickOn(".list-options");
        runOnJavaFx(() -> {
            Pictures.saveAll("list-options");
        });
        robot.clickOn("By name");
        eventuallyEquals(
                List.of("Alice Anders", "Bob Børge", "Carol Kim", "Dmitri Larionov", "Frank", "שירה לוי"), this::rows);
        assertEquals(SortOrder.NAME, fixture.list.current().sort());
    }

    @Test
    void spaceMakesAFavouriteAndTheSelectionStays(FxRobot robot) {
        robot.clickOn(drawn("Carol Kim").orElseThrow());
        robot.type(KeyCode.SPACE);
        eventuallyEquals(List.of("[Favourites]", "Carol Kim", "[Favourites]"), () -> rows().subList(0, 3));
        assertEquals("Carol Kim", selected());
        robot.type(KeyCode.SPACE);
        eventuallyEquals("Alice Anders", () -> rows().get(1));
        assertEquals("Carol Kim", selected());
        assertTrue(fixture.list.current().favourites().isEmpty());
    }

    @Test
    void leftAndRightCloseAndOpenGroupsAndArrowsCrossThem(FxRobot robot) {
        robot.clickOn(drawn("Bob Børge").orElseThrow());
        robot.type(KeyCode.DOWN);
        assertEquals("[Friends]", selected());
        robot.type(KeyCode.RIGHT);
        assertEquals("Frank", selected());
        robot.type(KeyCode.LEFT);
        assertEquals("[Friends]", selected());
        robot.type(KeyCode.LEFT);
        eventually("Friends is closed", () -> !rows().contains("Frank"));
        robot.type(KeyCode.RIGHT);
        eventually("Friends is open", () -> rows().contains("Frank"));
        robot.type(KeyCode.END);
        assertEquals("Dmitri Larionov", selected());
        robot.type(KeyCode.HOME);
        assertEquals("[Favourites]", selected());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals("Dmitri Larionov", selected());
        robot.type(KeyCode.PAGE_UP);
        assertEquals("[Favourites]", selected());
    }

    @Test
    void whatIsFoundIsMarkedInTheRow(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("bor");
        eventuallyEquals(List.of("[Favourites]", "Bob Børge"), this::rows);
        eventuallyEquals(1L, () -> marks(".mark"));
        robot.eraseText(3).write("localhost");
        eventuallyEquals(12 + 3, () -> rows().size());
        eventually("the identifiers are shown", () -> lines().contains("bob@localhost"));
        robot.type(KeyCode.ESCAPE);
        eventuallyEquals(0L, () -> marks(".mark"));
        eventually("the messages are back", () -> lines().contains("Out to lunch"));
    }

    @Test
    void linkIsOpenedWithControlAndNotWithout(FxRobot robot) {
        fixture.write(() -> fixture.home.putContacts(List.of(SamplePeople.contact(
                fixture.home, "bob@localhost", "Bob Børge", "away", "https://example.org/lunch today", "Favourites"))));
        eventuallyEquals(1L, () -> marks(".link-line"));
        Node line = onJavaFx(() -> list().lookupAll(".line").stream()
                .filter(node -> ((Labeled) node).getText().startsWith("https"))
                .findFirst()
                .orElseThrow());
        Point2D place = onJavaFx(() -> line.localToScreen(30, 8));
        robot.clickOn(place);
        robot.press(KeyCode.CONTROL).moveTo(place.add(250, 0)).clickOn(MouseButton.PRIMARY);
        assertEquals(List.of(), fixture.opened);
        robot.clickOn(place).release(KeyCode.CONTROL);
        eventuallyEquals(List.of(URI.create("https://example.org/lunch")), () -> fixture.opened);
    }

    @Test
    void topmostContactStaysWhereItIsWhenOthersComeAbove(FxRobot robot) {
        many(200);
        runOnJavaFx(() -> {
            list().scrollTo(150);
        });
        eventually("Person 0150 is drawn", () -> drawn("Person 0150").isPresent());
        double before = top("Person 0150");
        fixture.write(() -> fixture.work.putContacts(List.of(
                SamplePeople.contact(fixture.work, "new@x", "Person 0000 a", "available", "", "All"),
                SamplePeople.contact(fixture.work, "new2@x", "Person 0000 b", "available", "", "All"))));
        eventually("they are there", () -> rows().contains("Person 0000 b"));
        assertEquals(before, top("Person 0150"));
        double next = top("Person 0151");
        fixture.write(() -> fixture.work.removeContacts(List.of("new@x", "new2@x", "p20@x", "p150@x")));
        eventually("they are gone", () -> !rows().contains("Person 0150"));
        assertEquals(next, top("Person 0151"));
    }

    @Test
    void rowsStayUnderThePointerAndWhileAMenuIsOpenAndSettleAfterwards(FxRobot robot) {
        robot.moveTo(drawn("Bob Børge").orElseThrow()).moveBy(3, 3);
        List<String> before = rows();
        change("alice@localhost", "Alice Anders", "offline");
        eventually("Alice is offline", () -> lines().contains("Offline"));
        assertEquals(before, rows());
        robot.clickOn(MouseButton.SECONDARY);
        runOnJavaFx(() -> {
            Node bob = drawnNow("Bob Børge").orElseThrow();
            Bounds place = bob.localToScreen(bob.getBoundsInLocal());
            bob.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, place.getMinX(), place.getMinY(), false, null));
        });
        robot.moveTo("#status");
        change("carol@localhost", "Carol Kim", "away");
        eventually("Carol is away", () -> lines().contains("Away"));
        assertEquals(before, rows());
        robot.type(KeyCode.ESCAPE);
        eventually("Alice is gone", () -> !rows().contains("Alice Anders"));
    }

    private void change(String identifier, String alias, String status) {
        String group = alias.startsWith("A") ? "Favourites" : "Work";
        fixture.write(() -> fixture.home.putContacts(
                List.of(SamplePeople.contact(fixture.home, identifier, alias, status, "", group))));
    }

    /** As many people in one group of the second account, in the order of their numbers. */
    private void many(int count) {
        fixture.write(() -> fixture.work.replaceContacts(IntStream.range(0, count)
                .mapToObj(number -> SamplePeople.contact(
                        fixture.work, "p" + number + "@x", "Person %04d".formatted(number), "available", "", "All"))
                .toList()));
        eventually("they are there", () -> rows().size() > count);
    }

    /** How far below the window's upper end somebody is drawn. */
    private double top(String name) {
        return onJavaFx(() -> {
            fixture.stage.getScene().getRoot().layout();
            Node node = drawnNow(name).orElseThrow();
            return node.localToScene(node.getBoundsInLocal()).getMinY();
        });
    }

    /** On how many labels something is drawn. */
    private long marks(String selector) {
        return onJavaFx(() -> list().lookupAll(selector).stream()
                .filter(node -> isShown(node) && !((Path) node).getElements().isEmpty())
                .count());
    }

    private List<String> lines() {
        return onJavaFx(() -> list().lookupAll(".line").stream()
                .filter(ContactListFxIT::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void compactRowsAreLower(FxRobot robot) {
        robot.type(KeyCode.F10);
        robot.clickOn("Compact rows");
        eventuallyEquals(
                34.0,
                () -> onJavaFx(
                        () -> list().lookup(".list-cell").getBoundsInLocal().getHeight()));
        eventually("Alice is drawn", () -> drawn("Alice Anders").isPresent());
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return (ListView<Row>) fixture.stage.getScene().lookup(".contact-list");
    }

    private String selected() {
        return onJavaFx(() -> words(list().getSelectionModel().getSelectedItem()));
    }

    private List<String> rows() {
        return onJavaFx(() -> fixture.window.contactList().rows().stream()
                .map(ContactListFxIT::words)
                .toList());
    }

    private static String words(Row row) {
        return row instanceof GroupRow group
                ? "[" + group.name() + "]"
                : ((ContactRow) row).person().name();
    }

    /** A name in the list. */
    private Optional<Node> drawn(String text) {
        return onJavaFx(() -> drawnNow(text));
    }

    private Optional<Node> drawnNow(String text) {
        return fixture.stage.getScene().getRoot().lookupAll(".name").stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(text) && isShown(node))
                .findFirst();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
