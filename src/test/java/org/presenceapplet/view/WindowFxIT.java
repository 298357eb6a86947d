package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;
import static org.presenceapplet.testing.JavaFx.shown;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.viewmodel.ContactRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people do with the window, by mouse and by keyboard. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class WindowFxIT {
    private static final int SMALLEST_WIDTH = 300;

    /** More than there is in the picker. */
    private static final int TABS = 40;

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
        eventuallyEquals("6 of 12 people", () -> text("#people"));
    }

    @AfterEach
    void leavePicture(TestInfo test) {
        runOnJavaFx(() -> {
            Pictures.save(
                    fixture.stage.getScene(),
                    "flow-" + test.getTestMethod().orElseThrow().getName());
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void firstPictureWaitsNeitherForTheListNorForTheSearchField() {
        Scene unseen = onJavaFx(() -> {
            Stage stage = new Stage();
            var unused = new MainWindow(fixture.window, AvatarSource.NONE, stage, fixture.memory);
            return stage.getScene();
        });
        assertEquals(List.of(), parts(unseen, "#list", "#field"));
        eventuallyEquals(
                List.of("#list", "#field"), () -> onJavaFx(() -> parts(fixture.stage.getScene(), "#list", "#field")));
    }

    @Test
    void windowIsShownNoSmallerThanItIsToBe() {
        List<Double> size = size();
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
            fixture.mainWindow.show();
            fixture.stage.setWidth(SMALLEST_WIDTH);
        });
        untilSettled();
        assertEquals(size, size());
    }

    @Test
    void windowIsOpenedWhereItsUserHasPutIt() {
        untilSettled();
        WindowPlace first = new WindowPlace(60, 40, 400, 500);
        runOnJavaFx(() -> put(first));
        eventuallyEquals(Optional.of(first), fixture.memory::current);

        WindowPlace last = new WindowPlace(120, 80, SMALLEST_WIDTH + 20, 700);
        Stage next = onJavaFx(() -> {
            put(last);
            fixture.mainWindow.hide();
            return open(fixture.memory);
        });
        eventuallyEquals((double) SMALLEST_WIDTH, () -> onJavaFx(next::getMinWidth));
        assertEquals(
                last,
                onJavaFx(() -> new WindowPlace(
                        (int) next.getX(), (int) next.getY(), (int) next.getWidth(), (int) next.getHeight())));
        runOnJavaFx(next::hide);
    }

    @Test
    void windowIsNotOpenedOnAScreenThatIsGone() {
        Stage next =
                onJavaFx(() -> open(new WindowMemory(Optional.of(new WindowPlace(20_000, 80, 400, 700)), () -> {})));
        eventually("it can be seen", () -> onJavaFx(next::getX) < 10_000);
        runOnJavaFx(next::hide);
    }

    private void put(WindowPlace place) {
        fixture.stage.setX(place.x());
        fixture.stage.setY(place.y());
        fixture.stage.setWidth(place.width());
        fixture.stage.setHeight(place.height());
    }

    private Stage open(WindowMemory memory) {
        Stage stage = new Stage();
        new MainWindow(fixture.window, AvatarSource.NONE, stage, memory).show();
        return stage;
    }

    private void untilSettled() {
        eventuallyEquals((double) SMALLEST_WIDTH, () -> onJavaFx(fixture.stage::getMinWidth));
    }

    private List<Double> size() {
        return onJavaFx(() -> List.of(
                fixture.stage.getScene().getWidth(), fixture.stage.getScene().getHeight()));
    }

    @Test
    void windowIsNotLeftWithItsTitleAboveTheScreen() {
        double above = -fixture.stage.getHeight() / 2;
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
            fixture.mainWindow.show();
            fixture.stage.setY(above);
        });
        eventually("the title can be reached", () -> onJavaFx(fixture.stage::getY) >= 0);
    }

    private static List<String> parts(Scene scene, String... selectors) {
        return Stream.of(selectors).filter(part -> scene.lookup(part) != null).toList();
    }

    @Test
    void bannerThatComesLaterMovesTheOpenPickerDownToo(FxRobot robot) {
        robot.clickOn("#status");
        eventually("the picker opens", () -> isVisible("#picker"));
        double below = top("#picker") - top("#status");
        double before = top("#status");

        fixture.window.reachChanged(new Reach(Reach.Stage.READY, true, null));

        eventually("the banner is there", () -> top("#status") > before);
        eventuallyEquals(below, () -> top("#picker") - top("#status"));
    }

    private double top(String selector) {
        return onJavaFx(() -> {
            Node node = fixture.stage.getScene().lookup(selector);
            return node.localToScene(node.getBoundsInLocal()).getMinY();
        });
    }

    @Test
    void styleSheetOfTheToolkitIsNotInForce() {
        Region elsewhere = new StackPane();
        runOnJavaFx(() -> {
            var unused = new Scene(elsewhere);
            elsewhere.applyCss();
        });
        assertNull(elsewhere.getBackground());
    }

    @Test
    void statusIsChosenByMouse(FxRobot robot) {
        robot.clickOn("#status");
        robot.clickOn("#status-away");
        eventuallyEquals("Away", () -> text("#status"));
        assertEquals(
                List.of(
                        "set haze/jabber/home [away Working from home]",
                        "set haze/jabber/work [away Working from home]"),
                fixture.port.calls());
        eventually("the picker closes", () -> !isVisible("#picker"));
    }

    @Test
    void statusIsChosenByAltAndNumber(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        eventuallyEquals("Busy", () -> text("#status"));
    }

    @Test
    void messageIsEditedInPlace(FxRobot robot) {
        robot.clickOn("#message");
        robot.eraseText(1).write("Back at ten").type(KeyCode.ENTER);
        eventuallyEquals("Back at ten", () -> text("#message"));
        eventually("the field closes", () -> !isVisible("#messageEditor"));
    }

    @Test
    void buttonWithoutAWordIsExplainedToThePointer(FxRobot robot) {
        robot.moveTo("#showOffline").moveBy(2, 0);
        eventuallyEquals(
                List.of("Show offline people"),
                () -> onJavaFx(() -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .filter(Tooltip.class::isInstance)
                        .map(window -> ((Tooltip) window).getText())
                        .toList()));
    }

    @Test
    void menuIsRoundOnlyWhereTheScreenIsComposited() {
        assertEquals(List.of(0.0, 9.0), onJavaFx(() -> {
            Parent root = fixture.stage.getScene().getRoot();
            root.getStyleClass().remove(MainWindow.COMPOSITED);
            double without = cornerOfAMenu(root);
            root.getStyleClass().add(MainWindow.COMPOSITED);
            return List.of(without, cornerOfAMenu(root));
        }));
    }

    private static double cornerOfAMenu(Parent owner) {
        ContextMenu menu = new ContextMenu(new MenuItem("Rename"));
        menu.show(owner, 0, 0);
        Region drawn = (Region) menu.getSkin().getNode();
        menu.hide();
        return drawn.getBackground().getFills().get(0).getRadii().getTopLeftHorizontalRadius();
    }

    @Test
    void escapeKeepsTheMessage(FxRobot robot) {
        robot.clickOn("#message");
        robot.write("never mind").type(KeyCode.ESCAPE);
        eventually("the field closes", () -> !isVisible("#messageEditor"));
        assertEquals(List.of(), fixture.port.calls());
    }

    @Test
    void searchFindsWhoIsHiddenAndEscapeClearsIt(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("heidi");
        eventuallyEquals(List.of("Heidi"), this::people);
        robot.type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        eventuallyEquals(
                "", () -> onJavaFx(() -> ((TextField) fixture.stage.getScene().lookup("#field")).getText()));
        eventuallyEquals(6, () -> people().size());
    }

    @Test
    void typingInTheListSearches(FxRobot robot) {
        Parent root = fixture.stage.getScene().getRoot();
        eventually("Alice is drawn", () -> shown(root, "Alice Anders").isPresent());
        robot.clickOn(shown(root, "Alice Anders").orElseThrow());
        robot.write("bor");
        eventuallyEquals(List.of("Bob Børge"), this::people);
        robot.type(KeyCode.ESCAPE);
        eventuallyEquals(6, () -> people().size());
    }

    @Test
    void statusThatIsNotExclusiveIsAddedAndTakenAway(FxRobot robot) {
        robot.clickOn("#status");
        robot.clickOn("#status-gaming");
        eventuallyEquals(List.of("add haze/jabber/home [gaming]"), fixture.port::calls);
        eventually(
                "it is ticked",
                () -> fixture.window.ownStatus().items().stream()
                        .anyMatch(item -> item.id().equals("gaming")
                                && item.selectedProperty().get()));
        robot.clickOn("#status-gaming");
        eventually("it is taken away", () -> fixture.port.calls().contains("remove haze/jabber/home gaming"));
    }

    @Test
    void timeLimitAndMessageOfLateAreChosenByKeyboard(FxRobot robot) {
        robot.clickOn("#message");
        robot.write("In a call").type(KeyCode.ENTER);
        eventuallyEquals("In a call", () -> text("#message"));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        eventually("the picker opens", () -> isVisible("#picker"));
        tabTo(robot, "Until …");
        robot.type(KeyCode.SPACE).write("25");
        robot.type(KeyCode.ENTER);
        eventuallyEquals("Write a time such as 14:30.", () -> text("#timeError"));
        runOnJavaFx(() -> {
            Pictures.save(fixture.stage.getScene(), "flow-limit-wrong");
        });
        robot.eraseText(1).write("3:45");
        eventually("it is understood", () -> text("#limitMeaning").contains("45"));
        tabBackTo(robot, "In a call");
        robot.type(KeyCode.ENTER);
        eventually("the picker closes", () -> !isVisible("#picker"));
        assertEquals(
                2,
                fixture.port.calls().stream()
                        .filter("set haze/jabber/home [available In a call]"::equals)
                        .count());
        eventually(
                "the limit is used up",
                () -> onJavaFx(() ->
                        fixture.window.ownStatus().limit().choiceProperty().get() == null));
    }

    @Test
    void timeLimitOfAPickerThatIsLeftIsForgotten(FxRobot robot) {
        robot.clickOn("#status");
        tabTo(robot, "1 h");
        robot.type(KeyCode.SPACE);
        eventually("it is said", () -> !text("#limitMeaning").isEmpty());
        robot.type(KeyCode.ESCAPE);
        eventuallyEquals("", () -> text("#limitMeaning"));
    }

    @Test
    void statusIsWrittenInOneLine(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        eventually("the line has the focus", () -> isFocused("#lineField"));
        robot.write("aw").type(KeyCode.TAB).write("lunch 45m");
        eventually("it is understood", () -> text("#linePreview").startsWith("Away with “lunch” until"));
        robot.type(KeyCode.ENTER);
        eventuallyEquals("Away", () -> text("#status"));
        eventually("the picker closes", () -> !isVisible("#picker"));
        eventuallyEquals("45 min left", () -> text("#timeLeft"));
    }

    @Test
    void typingInThePickerGoesIntoTheLineAndArrowsChooseHowItGoesOn(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        eventually("the first status has the focus", () -> isFocused("#status-available"));
        robot.write("a");
        eventually("the line has the focus", () -> isFocused("#lineField"));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        eventuallyEquals("Away.", () -> text("#linePreview"));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("lunch").type(KeyCode.ENTER);
        eventually("it is wrong", () -> text("#lineError").startsWith("“lunch” is no status."));
        robot.type(KeyCode.ESCAPE);
        eventually("the picker closes", () -> !isVisible("#picker"));
        assertEquals(List.of(), fixture.port.calls());
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        eventuallyEquals(
                "", () -> onJavaFx(() -> ((TextField) fixture.stage.getScene().lookup("#lineField")).getText()));
        robot.type(KeyCode.DOWN);
        eventually("the first status has the focus", () -> isFocused("#status-available"));
    }

    @Test
    void whatHoldsForATimeIsLengthenedAndEndedByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write("busy 30m").type(KeyCode.ENTER);
        eventuallyEquals("30 min left", () -> text("#timeLeft"));
        tabTo(robot, "30 min longer");
        robot.type(KeyCode.ENTER);
        eventuallyEquals("1 h left", () -> text("#timeLeft"));
        tabTo(robot, "End now");
        robot.type(KeyCode.ENTER);
        eventuallyEquals("Available", () -> text("#status"));
        eventually("no time is left", () -> !isVisible("#timePart"));
    }

    @Test
    void messageIsMarkedAsFavouriteByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write("busy lunch").type(KeyCode.ENTER);
        eventuallyEquals("Busy", () -> text("#status"));
        robot.clickOn("#status");
        tabTo(robot, "lunch");
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        eventually("it is a favourite", () -> fixture.recent.ranked().get(0).favourite());
        eventually(
                "its star keeps the focus",
                () -> onJavaFx(() ->
                        fixture.stage.getScene().getFocusOwner() instanceof ToggleButton star && star.isSelected()));
    }

    private boolean isFocused(String selector) {
        return onJavaFx(() -> fixture.stage.getScene().lookup(selector).isFocused());
    }

    private void tabTo(FxRobot robot, String text) {
        for (int tabs = 0; tabs < TABS && !focused().equals(text); tabs++) {
            robot.type(KeyCode.TAB);
        }
        assertEquals(text, focused());
    }

    private void tabBackTo(FxRobot robot, String text) {
        for (int tabs = 0; tabs < TABS && !focused().equals(text); tabs++) {
            robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        }
        assertEquals(text, focused());
    }

    /** What is written on what has the focus. */
    private String focused() {
        return onJavaFx(() -> fixture.stage.getScene().getFocusOwner() instanceof Labeled labeled
                ? String.valueOf(labeled.getText())
                : "");
    }

    @Test
    void shortcutsAreShownByF1AndClosedByEscape(FxRobot robot) {
        robot.type(KeyCode.F1);
        eventually("they open", () -> isVisible("#shortcuts"));
        runOnJavaFx(() -> {
            Pictures.save(fixture.stage.getScene(), "flow-shortcuts");
        });
        robot.type(KeyCode.ESCAPE);
        eventually("they close", () -> !isVisible("#shortcuts"));
    }

    @Test
    void overviewListsTheKeysThatThereAreAndNoOthers(FxRobot robot) {
        robot.type(KeyCode.F1);
        eventually("they open", () -> isVisible("#shortcuts"));
        Set<String> ofTheList = Set.of("↓", "Home End", "Page ↑ ↓", "Enter", "Shift F10", "Space", "← →");
        Set<String> listed = onJavaFx(() -> fixture.stage.getScene().lookup("#shortcuts").lookupAll(".key").stream()
                .map(key -> ((Labeled) key).getText())
                .collect(Collectors.toSet()));
        Set<String> work = onJavaFx(() -> fixture.stage.getScene().getAccelerators().keySet().stream()
                .map(WindowFxIT::asInTheOverview)
                .collect(Collectors.toCollection(HashSet::new)));
        work.addAll(ofTheList);
        assertEquals(work, listed);
    }

    /** Such as {@code Ctrl F} for {@code Ctrl+F}. */
    private static String asInTheOverview(KeyCombination key) {
        return key.getDisplayText()
                .replace("+", " ")
                .replaceAll(" [1-9]$", " 1…9")
                .replace("Down", "↓")
                .replace("Escape", "Esc");
    }

    private List<String> people() {
        return onJavaFx(() -> fixture.window.contactList().rows().stream()
                .filter(ContactRow.class::isInstance)
                .map(row -> ((ContactRow) row).person().name())
                .toList());
    }

    private String text(String selector) {
        return onJavaFx(() -> ((Labeled) fixture.stage.getScene().lookup(selector)).getText());
    }

    private boolean isVisible(String selector) {
        return onJavaFx(() -> {
            var node = fixture.stage.getScene().lookup(selector);
            return node.isVisible() && node.getParent().isVisible();
        });
    }
}
