package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.JavaFx.isVisible;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
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
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.ContactRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How people make one row of somebody's two addresses, and two again. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class LinkFxIT {
    private static final String LINK = "Link with another address …";
    private static final String HOME = "bob@localhost (Home)";
    private static final String WORK = "b.borge@work.example (Work)";

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
        fixture.write(() -> {
            List.of(fixture.home, fixture.work)
                    .forEach(writer -> writer.update(account -> account.withOffer(
                            SamplePeople.offer().withRoster(Set.of(RosterAbility.CHANGE, RosterAbility.RENAME)))));
            fixture.work.replaceContacts(List.of(
                    work("b.borge@work.example", "Bob Børge", "available", "At my desk"),
                    work("carol@work.example", "Carol", "offline", "")));
        });
        eventuallyEquals(2L, () -> rows("Bob Børge"));
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            fixture.mainWindow.hide();
        });
        fixture.close();
    }

    @Test
    void twoAddressesAreLinkedFromTheMenuAndSeparatedAgain(FxRobot robot) {
        select("Bob Børge", "bob@localhost");
        openMenu(robot);
        choose(LINK);
        eventually("the page opens", () -> shown("Link Bob Børge with").isPresent());
        eventually("there is somebody", () -> shown(WORK).isPresent());
        assertEquals("search", focused());
        fixture.leavePictures("link");
        robot.type(KeyCode.ENTER);
        fixture.leavePictures("link-chosen");
        robot.type(KeyCode.ENTER);

        eventuallyEquals(1L, () -> rows("Bob Børge"));
        eventually("the most available is shown", () -> shown("At my desk").isPresent());
        assertEquals("bob@localhost", selected(), "the selection stays");
        assertTrue(spoken("Bob Børge, 2 addresses, Available, At my desk"));
        fixture.leavePictures("linked");

        fixture.write(() -> fixture.work.putContacts(List.of(work("b.borge@work.example", "B", "offline", ""))));
        eventually("the other is shown", () -> shown("Out to lunch").isPresent());
        fixture.write(() -> fixture.work.removeContacts(List.of("b.borge@work.example")));
        eventually("there is one address", () -> spoken("Bob Børge, Away, Out to lunch"));
        fixture.write(() -> fixture.work.putContacts(
                List.of(work("b.borge@work.example", "Bob Børge", "available", "At my desk"))));
        eventually("both are there again", () -> shown("At my desk").isPresent());
        runOnJavaFx(() -> {
            fixture.window.contactList().compactProperty().set(true);
        });
        fixture.leavePictures("linked-compact");

        openMenu(robot);
        eventually("the menu opens", () -> item(WORK).isPresent());
        assertEquals(
                List.of("Favourite", LINK, WORK, HOME),
                menuItems().stream()
                        .map(MenuItem::getText)
                        .filter(text -> text != null)
                        .toList());
        assertEquals(
                List.of("Tell me when Bob Børge is", "Rename …", "Remove …", "Separate from the others"),
                onJavaFx(() -> ((Menu) item(WORK).orElseThrow())
                        .getItems().stream()
                                .map(MenuItem::getText)
                                .filter(text -> text != null)
                                .toList()));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.RIGHT);
        fixture.leavePictures("linked-menu");
        choose("Separate from the others");
        eventuallyEquals(2L, () -> rows("Bob Børge"));
        assertEquals("bob@localhost", selected());
        eventually("there are two rows", () -> shown("Out to lunch").isPresent());
    }

    @Test
    void whatIsDoneWithOneAddressSaysWithWhich(FxRobot robot) {
        link();
        select("Bob Børge", "bob@localhost");
        openMenu(robot);
        eventually("the menu opens", () -> item(WORK).isPresent());
        runOnJavaFx(() -> {
            ((Menu) item(WORK).orElseThrow())
                    .getItems().stream()
                            .filter(item -> "Remove …".equals(item.getText()))
                            .forEach(MenuItem::fire);
        });
        eventually("the form opens", () -> shown("Remove Bob Børge").isPresent());
        assertTrue(shown(WORK).isPresent());
        fixture.leavePictures("linked-remove");
        robot.type(KeyCode.ESCAPE);
        eventually("the list is back", () -> shown("Remove Bob Børge").isEmpty());
    }

    @Test
    void oneAddressIsSeparatedWhileTheOthersAreGone(FxRobot robot) {
        link();
        fixture.write(() -> fixture.work.removeContacts(List.of("b.borge@work.example")));
        eventually("there is one address", () -> spoken("Bob Børge, Away, Out to lunch"));
        select("Bob Børge", "bob@localhost");
        openMenu(robot);
        choose("Separate from the others");
        fixture.write(() -> fixture.work.putContacts(
                List.of(work("b.borge@work.example", "Bob Børge", "available", "At my desk"))));
        eventuallyEquals(2L, () -> rows("Bob Børge"));
        openMenu(robot);
        eventually("the menu opens", () -> item(LINK).isPresent());
        assertTrue(item("Separate from the others").isEmpty());
    }

    @Test
    void cardShowsEachAddressAndCopiesIt(FxRobot robot) {
        link();
        select("Bob Børge", "bob@localhost");
        robot.type(KeyCode.ENTER);
        eventuallyEquals(List.of("b.borge@work.example", "bob@localhost"), this::addressesOnTheCard);
        fixture.leavePictures("linked-card");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        eventuallyEquals(
                "bob@localhost",
                () -> onJavaFx(() -> Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.ESCAPE);
        eventuallyEquals(List.of(), this::addressesOnTheCard);
    }

    private List<String> addressesOnTheCard() {
        return onJavaFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".card-address .identifier").stream())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void personIsSearchedForAmongThousands(FxRobot robot) {
        fixture.write(() -> fixture.work.putContacts(SamplePeople.many(fixture.work, 5_000)));
        select("Bob Børge", "bob@localhost");
        openMenu(robot);
        choose(LINK);
        eventually(
                "the rest is counted",
                () -> shown("4,913 more. Write part of a name or an address to find them.")
                        .isPresent());
        assertTrue(onJavaFx(() -> shownCells() < 20), "only what is to be seen has cells");
        fixture.leavePictures("link-many");
        robot.write("4999");
        eventually("she is found", () -> shown("person4999@localhost (Work)").isPresent());
        robot.type(KeyCode.DOWN);
        robot.clickOn(button("Link"));
        eventually("they are linked", () -> fixture.list.current().links().all().size() == 1);
    }

    @Test
    void whoIsGoneMeanwhileIsNotLinked(FxRobot robot) {
        select("Bob Børge", "bob@localhost");
        openMenu(robot);
        choose(LINK);
        eventually("there is somebody", () -> shown(WORK).isPresent());
        robot.type(KeyCode.DOWN);
        assertFalse(button("Link").isDisabled());
        fixture.write(() -> fixture.home.removeContacts(List.of("bob@localhost")));
        eventually(
                "it is said",
                () -> shown("This person is not in your contact list any more.").isPresent());
        assertTrue(button("Link").isDisabled());
        fixture.leavePictures("link-gone");
        robot.type(KeyCode.ESCAPE);
        eventually("the list is back", () -> shown("Link Bob Børge with").isEmpty());
        assertTrue(fixture.list.current().links().isEmpty());
    }

    @Test
    void linkIsThereAgainTheNextTime() {
        link();
        ListState kept = fixture.list.current();
        close();
        fixture = onJavaFx(() -> new WindowFixture(new Stage()));
        fixture.list.change(list -> kept);
        runOnJavaFx(() -> {
            fixture.mainWindow.show();
        });
        fixture.people();
        fixture.write(() -> fixture.work.replaceContacts(
                List.of(work("b.borge@work.example", "Bob Børge", "available", "At my desk"))));
        eventually("both are one", () -> spoken("Bob Børge, 2 addresses, Available, At my desk"));
    }

    private void link() {
        fixture.list.change(list -> list.withLink(
                SamplePeople.contact(fixture.home, "bob@localhost", "", "", "").id(),
                work("b.borge@work.example", "", "", "").id()));
        eventuallyEquals(1L, () -> rows("Bob Børge"));
    }

    private Contact work(String identifier, String alias, String status, String message) {
        return SamplePeople.contact(fixture.work, identifier, alias, status, message, "Favourites");
    }

    private long rows(String name) {
        return onJavaFx(() -> fixture.window.contactList().rows().stream()
                .filter(row -> row instanceof ContactRow contact
                        && contact.person().name().equals(name))
                .count());
    }

    private void select(String name, String identifier) {
        runOnJavaFx(() -> {
            list().requestFocus();
            fixture.window.contactList().rows().stream()
                    .filter(row -> row instanceof ContactRow contact
                            && contact.person().name().equals(name)
                            && contact.id().identifier().equals(identifier))
                    .findFirst()
                    .ifPresent(fixture.window.contactList().selectedProperty()::set);
        });
    }

    private String selected() {
        return onJavaFx(() -> fixture.window.contactList().selectedProperty().get() instanceof ContactRow row
                ? row.id().identifier()
                : "");
    }

    private boolean spoken(String text) {
        return onJavaFx(() -> root().lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell.isVisible()
                        && String.valueOf(cell.getAccessibleText()).startsWith(text)));
    }

    private void openMenu(FxRobot robot) {
        eventually("the list has the focus", () -> onJavaFx(() -> list().isFocused()));
        eventually(
                "the selected row is drawn",
                () -> onJavaFx(() -> list().lookupAll(".list-cell").stream()
                        .anyMatch(node -> node instanceof ListCell<?> cell && cell.isVisible() && cell.isSelected())));
        robot.type(KeyCode.CONTEXT_MENU);
    }

    private Node list() {
        return fixture.stage.getScene().lookup(".contact-list");
    }

    private void choose(String text) {
        eventually("the menu opens", () -> item(text).isPresent());
        runOnJavaFx(() -> {
            item(text).orElseThrow().fire();
            Window.getWindows().stream()
                    .filter(window -> window instanceof ContextMenu)
                    .toList()
                    .forEach(Window::hide);
        });
    }

    private Optional<MenuItem> item(String text) {
        return menuItems().stream().filter(item -> text.equals(item.getText())).findFirst();
    }

    private static List<MenuItem> menuItems() {
        return onJavaFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList());
    }

    private long shownCells() {
        return fixture.stage.getScene().lookup(".link-choices") instanceof ListView<?> choices
                ? choices.lookupAll(".list-cell").size()
                : 0;
    }

    private String focused() {
        return onJavaFx(
                () -> String.valueOf(fixture.stage.getScene().getFocusOwner().getId()));
    }

    private Button button(String text) {
        return onJavaFx(() -> root().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()) && isVisible(node))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private Optional<Node> shown(String text) {
        return onJavaFx(() -> root().lookupAll(".label").stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()) && isVisible(node))
                .findFirst());
    }

    private Node root() {
        return fixture.stage.getScene().getRoot();
    }
}
