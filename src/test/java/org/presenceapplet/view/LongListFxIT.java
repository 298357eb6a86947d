package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;
import static org.presenceapplet.testing.JavaFx.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.Row;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The keys in a list of hundreds of people, in ten groups of which three are collapsed. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class LongListFxIT {
    private static final int PEOPLE = 600;
    private static final int GROUPS = 10;
    private static final List<String> COLLAPSED = List.of("Group 0", "Group 4", "Group 9");
    /** Seven groups of sixty, and ten headings. */
    private static final int ROWS = 7 * PEOPLE / GROUPS + GROUPS;

    @SuppressWarnings("NullAway.Init") // by @Start
    private WindowFixture fixture;

    @Start
    void open(Stage shared) {
        fixture = new WindowFixture(new Stage());
        COLLAPSED.forEach(group -> fixture.list.change(list -> list.withCollapsed(ListGroup.of(group), true)));
        fixture.list.change(list -> list.withShowOffline(true));
        fixture.mainWindow.show();
    }

    @BeforeEach
    void hundredsAreThere(FxRobot robot) {
        fixture.write(() -> {
            SamplePeople.connect(fixture.work, SamplePeople.offer(), "");
            fixture.work.replaceContacts(IntStream.range(0, PEOPLE)
                    .mapToObj(number -> person(number, "available", ""))
                    .toList());
        });
        eventually("they are drawn", () -> rows().size() == ROWS && !seen().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL).type(KeyCode.DOWN);
        assertEquals("[Group 0]", selected());
    }

    @AfterEach
    void close() {
        runOnJavaFx(fixture.mainWindow::hide);
        fixture.close();
    }

    private Contact person(int number, String status, String message) {
        return SamplePeople.contact(
                fixture.work,
                "p" + number + "@x",
                "Person %03d".formatted(number),
                status,
                message,
                "Group " + number * GROUPS / PEOPLE);
    }

    @Test
    void homeAndEndReachBothEndsOverEveryGroup(FxRobot robot) {
        robot.type(KeyCode.END);
        assertEquals("[Group 9]", selected());
        assertSelectionIsSeen();
        robot.type(KeyCode.UP);
        assertEquals("Person 539", selected());
        robot.type(KeyCode.HOME);
        assertEquals("[Group 0]", selected());
        assertSelectionIsSeen();
    }

    @Test
    void pagesLeadThroughTheWholeListAndBack(FxRobot robot) {
        List<Integer> down = pages(robot, KeyCode.PAGE_DOWN, ROWS - 1);
        assertEquals("[Group 9]", selected());
        List<Integer> up = pages(robot, KeyCode.PAGE_UP, 0);
        assertEquals("[Group 0]", selected());
        assertTrue(down.size() > 20 && up.size() > 20, "in pages of a dozen: " + down + up);
    }

    /** The rows that are selected on the way to a row, each of them to be seen, none left out between two pages. */
    private List<Integer> pages(FxRobot robot, KeyCode key, int end) {
        List<Integer> stations = new ArrayList<>(List.of(selectedIndex()));
        while (selectedIndex() != end) {
            List<Integer> before = seen();
            robot.type(key);
            assertSelectionIsSeen();
            int now = selectedIndex();
            assertTrue(now != stations.get(stations.size() - 1), "it stands still at " + now);
            assertTrue(
                    seen().stream()
                            .anyMatch(row ->
                                    before.contains(row) || before.contains(row - 1) || before.contains(row + 1)),
                    "rows were left out before " + now);
            stations.add(now);
        }
        return stations;
    }

    @Test
    void collapsingAboveKeepsTheSelectedHeadingInSight(FxRobot robot) {
        robot.type(KeyCode.END).type(KeyCode.UP).type(KeyCode.LEFT);
        assertEquals("[Group 8]", selected());
        assertSelectionIsSeen();
        robot.type(KeyCode.LEFT);
        eventually("its people are hidden", () -> rows().size() == ROWS - PEOPLE / GROUPS);
        assertEquals("[Group 8]", selected());
        assertSelectionIsSeen();
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertEquals("Person 480", selected());
        assertSelectionIsSeen();
    }

    @Test
    void selectionAndPlaceStayWithTheContactWhilePresencesFlip(FxRobot robot) {
        for (int page = 0; page < 8; page++) {
            robot.type(KeyCode.PAGE_DOWN);
        }
        String chosen = selected();
        assertTrue(chosen.startsWith("Person "), chosen);
        int number = Integer.parseInt(chosen.substring("Person ".length()));
        Random random = new Random(6);
        List<String> statuses = List.of("available", "busy", "away", "offline");
        for (int round = 0; round < 30; round++) {
            int flips = round;
            fixture.write(() -> fixture.work.putContacts(IntStream.range(0, 100)
                    .map(any -> random.nextInt(PEOPLE))
                    .filter(other -> other != number)
                    .distinct()
                    .mapToObj(other -> person(other, statuses.get((other + flips) % statuses.size()), ""))
                    .toList()));
            String mark = "round " + round;
            fixture.write(() -> fixture.work.putContacts(List.of(person(number, "available", mark))));
            eventually(mark + " is drawn", () -> shown(root(), mark).isPresent());
            assertEquals(chosen, selected());
            assertSelectionIsSeen();
        }
        robot.type(KeyCode.DOWN);
        assertEquals(1, selectedIndex() - rows().indexOf(chosen));
    }

    @Test
    void whoGoesFromTheTopOfTheSightTakesNobodyAlong(FxRobot robot) {
        runOnJavaFx(() -> {
            list().scrollTo(70);
            list().layout();
        });
        eventually("the middle is drawn", () -> seen().contains(75));
        List<Integer> before = seen();
        String topmost = rows().get(before.get(0));
        List<String> others = before.stream().skip(1).map(rows()::get).toList();
        int number = Integer.parseInt(topmost.substring("Person ".length()));
        fixture.write(() -> fixture.work.putContacts(List.of(person(number, "offline", ""))));
        eventually("the topmost has gone down", () -> rows().indexOf(topmost) > before.get(before.size() - 1));
        assertEquals(
                others,
                seen().stream().map(rows()::get).toList().subList(seen().size() - others.size(), seen().size()));
    }

    private void assertSelectionIsSeen() {
        eventually("row " + selectedIndex() + " of " + seen() + " is seen", () -> seen().contains(selectedIndex()));
    }

    private Parent root() {
        return fixture.stage.getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return (ListView<Row>) fixture.stage.getScene().lookup(".contact-list");
    }

    private int selectedIndex() {
        return onJavaFx(() -> list().getSelectionModel().getSelectedIndex());
    }

    private String selected() {
        return onJavaFx(() -> words(list().getSelectionModel().getSelectedItem()));
    }

    private List<String> rows() {
        return onJavaFx(() -> fixture.window.contactList().rows().stream()
                .map(LongListFxIT::words)
                .toList());
    }

    /** The rows that are wholly in sight. */
    private List<Integer> seen() {
        return onJavaFx(() -> {
            list().layout();
            return list().lookupAll(".list-cell").stream()
                    .filter(node -> node instanceof RowCell cell && cell.isVisible() && !cell.isEmpty())
                    .map(RowCell.class::cast)
                    .filter(cell ->
                            cell.getLayoutY() >= -1 && cell.getLayoutY() + cell.getHeight() <= list().getHeight() + 1)
                    .map(RowCell::getIndex)
                    .sorted()
                    .toList();
        });
    }

    private static String words(Row row) {
        return row instanceof GroupRow group
                ? "[" + group.name() + "]"
                : ((ContactRow) row).person().name();
    }
}
