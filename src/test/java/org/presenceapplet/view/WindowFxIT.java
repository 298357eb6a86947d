package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.FxPublisher;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people do with the window, by mouse and by keyboard. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class WindowFxIT {
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
        onJavaFx(() -> {
            Pictures.save(
                    fixture.stage.getScene(),
                    "flow-" + test.getTestMethod().orElseThrow().getName());
            fixture.mainWindow.hide();
            return "";
        });
        fixture.close();
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
        eventually(
                "Alice is drawn", () -> robot.lookup("Alice Anders").tryQuery().isPresent());
        robot.clickOn("Alice Anders");
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
    void shortcutsAreShownByF1AndClosedByEscape(FxRobot robot) {
        robot.type(KeyCode.F1);
        eventually("they open", () -> isVisible("#shortcuts"));
        onJavaFx(() -> {
            Pictures.save(fixture.stage.getScene(), "flow-shortcuts");
            return "";
        });
        robot.type(KeyCode.ESCAPE);
        eventually("they close", () -> !isVisible("#shortcuts"));
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

    private static <T> T onJavaFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, FxPublisher.javaFxThread()).join();
    }
}
