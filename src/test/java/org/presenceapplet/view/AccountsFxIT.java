package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;

/** What people do with their accounts in the window. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class AccountsFxIT {
    /** More than there is in any page. */
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
        fixture.manage();
        eventuallyEquals("2 accounts", () -> text("#aside"));
        eventually(
                "the manager is known", () -> onJavaFx(fixture.window.accounts().availableProperty()::get));
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void firstAccountIsAddedByKeyboardAlone(FxRobot robot) {
        fixture.write(() -> List.of(fixture.home, fixture.work)
                .forEach(writer -> fixture.store.unmanage(writer.account().id())));
        eventuallyEquals("No account yet", () -> text(".placeholder .title"));
        fixture.leavePictures("first-run");
        tabTo(robot, "Add an account");
        robot.type(KeyCode.ENTER);
        eventually("the address has the focus", () -> isFocused("#field-account"));
        fixture.leavePictures("account-form");
        robot.write("me").type(KeyCode.ENTER);
        eventuallyEquals("An address looks like name@server.", () -> text("#basic .field-error"));
        fixture.leavePictures("account-form-wrong");
        robot.write("@localhost").type(KeyCode.TAB);
        robot.write("secret").type(KeyCode.TAB).type(KeyCode.SPACE);
        eventually("more can be said", () -> isVisible("#advancedPart"));
        tabTo(robot, "Only connect encrypted");
        robot.type(KeyCode.SPACE);
        fixture.leavePictures("account-form-advanced");
        tabTo(robot, "Add account");
        robot.type(KeyCode.ENTER);
        eventuallyEquals(
                List.of("create haze/jabber \"\" {account=me@localhost, password=secret, require-encryption=false}"),
                fixture.accounts::calls);
        eventually("the list of people is back", () -> isVisible("#main"));
    }

    @Test
    void refusedPasswordIsMendedFromItsNotice(FxRobot robot) {
        fixture.fail(fixture.home, "AuthenticationFailed");
        eventually("it is said", () -> robot.lookup("Edit password").tryQuery().isPresent());
        fixture.leavePictures("wrong-password");
        tabTo(robot, "Edit password");
        robot.type(KeyCode.ENTER);
        eventually("the password has the focus", () -> isFocused("#field-password"));
        robot.write("better").type(KeyCode.ENTER);
        eventuallyEquals(List.of("update haze/jabber/home \"\" {password=better}"), fixture.accounts::calls);
        eventually("the list of people is back", () -> isVisible("#main"));
    }

    @Test
    void refusalOfTheManagerStandsBelowTheFormWhichCanBeLeftByEscape(FxRobot robot) {
        robot.clickOn("#aside");
        robot.clickOn("#add");
        eventually("the address has the focus", () -> isFocused("#field-account"));
        fixture.accounts.refuse("NoReply", "");
        robot.write("me@localhost").type(KeyCode.ENTER);
        eventuallyEquals("The account manager does not answer. Try again in a moment.", () -> text("#formErrorText"));
        fixture.leavePictures("account-form-refused");
        robot.type(KeyCode.ESCAPE);
        eventually("the accounts are back", () -> isFocused("#add"));
        fixture.leavePictures("accounts");
        robot.type(KeyCode.ESCAPE);
        eventually("the list of people is back", () -> isVisible("#main"));
    }

    @Test
    void removalIsConfirmedInPlace(FxRobot robot) {
        robot.clickOn("#aside");
        tabTo(robot, "Remove");
        robot.type(KeyCode.ENTER);
        eventuallyEquals("Keep it", this::focused);
        fixture.leavePictures("account-remove");
        robot.type(KeyCode.ESCAPE);
        eventuallyEquals("Remove", this::focused);
        assertEquals(List.of(), fixture.accounts.calls());
        robot.type(KeyCode.ENTER);
        eventuallyEquals("Keep it", this::focused);
        robot.clickOn("Remove for good");
        eventuallyEquals(List.of("remove haze/jabber/home"), fixture.accounts::calls);
    }

    @Test
    void accountIsSwitchedOff(FxRobot robot) {
        robot.clickOn("#aside");
        eventually(
                "the switch is to be seen",
                () -> onJavaFx(() -> !visibleSwitches().isEmpty()));
        runOnJavaFx(() -> {
            visibleSwitches().get(0).requestFocus();
        });
        robot.type(KeyCode.SPACE);
        eventuallyEquals(List.of("disable haze/jabber/home"), fixture.accounts::calls);
    }

    /** Of this window: those that earlier ones had may still be found, and the preferences have some of their own. */
    private List<Node> visibleSwitches() {
        return fixture.stage.getScene().getRoot().lookupAll(".account .switch").stream()
                .filter(NodeQueryUtils.isVisible())
                .toList();
    }

    private void tabTo(FxRobot robot, String text) {
        for (int tabs = 0; tabs < TABS && !focused().equals(text); tabs++) {
            robot.type(KeyCode.TAB);
        }
        assertEquals(text, focused());
    }

    /** What is written on what has the focus. */
    private String focused() {
        return onJavaFx(() -> scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "");
    }

    private boolean isFocused(String selector) {
        return onJavaFx(() -> {
            Node node = scene().lookup(selector);
            return node != null && node.isFocused();
        });
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
