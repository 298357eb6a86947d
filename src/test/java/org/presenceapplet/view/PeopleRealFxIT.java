package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.frames;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;
import static org.presenceapplet.testing.JavaFx.shown;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.viewmodel.ContactAction;
import org.presenceapplet.viewmodel.Person;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Answering grace, and adding and removing contacts, through telepathy-haze and an XMPP server. */
@Requires({Part.PANGOFT2, Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
@ExtendWith(ApplicationExtension.class)
final class PeopleRealFxIT {
    private final TelepathyStack stack = TelepathyStack.start();

    @SuppressWarnings("NullAway.Init") // by @Start
    private ClientWindow client;

    @Start
    void open(Stage shared) {
        client = new ClientWindow(stack.busAddress(), new Stage());
        client.mainWindow.show();
    }

    @BeforeEach
    void peopleAreThere() {
        stack.connect();
        eventually("bob is there", () -> contact("bob").isPresent());
        eventually("grace asks", () -> isShown("Accept"));
    }

    @AfterEach
    void close() {
        runOnJavaFx(client.mainWindow::hide);
        client.close();
        stack.close();
    }

    @Test
    void graceHearsNothingOfAnAnswerThatIsTakenBackAndAllOfTheNextOne(FxRobot robot) {
        stack.grace().show("available", "It is me");
        robot.clickOn("Accept");
        eventually("it can be taken back", () -> isShown("Undo"));
        robot.clickOn("Undo");
        eventually("she asks still", () -> isShown("Accept"));
        assertTrue(contact("grace").orElseThrow().details().isAsking());
        assertFalse(stack.grace().isAsked());

        frames(3); // until it has its place
        robot.clickOn("Accept");
        eventually("it can be taken back again", () -> isShown("Undo"));
        runOnJavaFx(client.mainWindow::hide);
        eventually("grace is asked in turn", () -> stack.grace().isAsked());
        eventuallyEquals("available", () -> stack.grace().sees().show());
        eventually(
                "and answered", () -> !contact("grace").orElseThrow().details().isAsking());
    }

    @Test
    void graceIsRefused(FxRobot robot) {
        robot.clickOn("Refuse");
        eventually(
                "grace is answered",
                () -> contact("grace")
                        .filter(grace -> grace.details().isAsking())
                        .isEmpty());
        eventually("there is nothing to answer any more", () -> !isShown("Accept") && !isShown("Undo"));
    }

    @Test
    void heidiIsAddedAndBobRemoved(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        eventually("the form opens", () -> isShown("Add a contact"));
        robot.write("heidi@localhost").type(KeyCode.ENTER);
        // haze says of everybody in the list that they are seen.
        eventually("heidi is in the list", () -> contact("heidi").isPresent());

        Person bob = new Person(
                contact("bob").orElseThrow(),
                client.store.snapshot().join().accounts().get(0));
        runOnJavaFx(() -> client.window.contactChanges().begin(ContactAction.REMOVE, bob));
        eventually("it is asked", () -> isShown("Remove"));
        robot.clickOn("Remove");
        eventuallyEquals(Optional.empty(), () -> contact("bob"));
    }

    private Optional<Contact> contact(String name) {
        return client.contactOf(name + "@localhost");
    }

    private boolean isShown(String text) {
        return shown(root(), text).isPresent();
    }

    private Parent root() {
        return client.stage.getScene().getRoot();
    }
}
