package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.JavaFx.frames;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Picture;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.JavaFx;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.ContactAction;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Person;
import org.presenceapplet.viewmodel.Row;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each state of the contact list comes to be drawn, in rows of either height; pictures of it are left to look at. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class ListStatesFxIT {
    /** A state, what leads to it, and the words by which it is told that it is there. */
    @SuppressWarnings("ImmutableEnumChecker") // they hold functions without a state
    enum State {
        GROUPS_OPEN("Frank", (fixture, robot) -> {}),
        GROUPS_COLLAPSED("Work", (fixture, robot) -> list(fixture, is -> is.withCollapsed(ListGroup.of("Work"), true))),
        FLAT(
                "Frank",
                (fixture, robot) ->
                        runOnJavaFx(() -> listOf(fixture).groupedProperty().set(false))),
        SORTED_BY_PRESENCE("Frank", (fixture, robot) -> flat(fixture, SortOrder.PRESENCE)),
        SORTED_BY_NAME("Frank", (fixture, robot) -> flat(fixture, SortOrder.NAME)),
        SORTED_BY_CHANGE("Frank", (fixture, robot) -> flat(fixture, SortOrder.LAST_CHANGE)),
        FAVOURITES(
                "Favourites",
                (fixture, robot) -> Stream.of("carol@localhost", "frank@localhost")
                        .map(name -> new ContactId("haze/jabber/home", name))
                        .forEach(id -> list(fixture, is -> is.withFavourite(id, true)))),
        OFFLINE_SHOWN("Judy", (fixture, robot) -> {
            fixture.aDay();
            runOnJavaFx(() -> listOf(fixture).showOfflineProperty().set(true));
        }),
        SEARCH("Link Larson", (fixture, robot) -> {
            linked(fixture);
            robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
            robot.write("la");
        }),
        ROWS("Link Larson", (fixture, robot) -> everythingInRows(fixture)),
        CARD("carol@localhost", (fixture, robot) -> openCard(fixture, robot, "Carol Kim")),
        HISTORY("alice@localhost", (fixture, robot) -> {
            fixture.aDay();
            openCard(fixture, robot, "Alice Anders");
        }),
        REQUEST("Grace Hopper", (fixture, robot) -> asking(fixture)),
        REQUEST_ANSWERED("Accepted Grace Hopper", (fixture, robot) -> {
            asking(fixture);
            eventually("she asks", () -> isShown("Accept"));
            frames(3);
            robot.clickOn("Accept");
        }),
        REQUEST_BLOCKED("Not now", (fixture, robot) -> {
            asking(fixture);
            eventually("she asks", () -> isShown("Block"));
            frames(3);
            robot.clickOn("Block");
        }),
        OWN_REQUEST("Waiting for an answer", (fixture, robot) -> {
            fixture.write(() -> fixture.home.putContacts(
                    List.of(Contact.unknown(new ContactId("haze/jabber/home", "dave@localhost"))
                            .withSubscription(Subscription.ASK))));
            runOnJavaFx(() -> listOf(fixture).showOfflineProperty().set(true));
            flat(fixture, SortOrder.NAME);
        }),
        ADD("Add a contact", (fixture, robot) -> {
            eventually(
                    "the account lets it",
                    () -> people(fixture).canAddProperty().get());
            runOnJavaFx(people(fixture)::add);
        }),
        RENAME("Rename Bob Børge", (fixture, robot) -> begin(fixture, ContactAction.RENAME)),
        MOVE("Groups of Bob Børge", (fixture, robot) -> begin(fixture, ContactAction.GROUP)),
        REMOVE("Remove Bob Børge", (fixture, robot) -> begin(fixture, ContactAction.REMOVE)),
        REMOVE_REFUSED("The server does not allow that. (PermissionDenied: not by you)", (fixture, robot) -> {
            fixture.contacts.refuse("PermissionDenied", "not by you");
            begin(fixture, ContactAction.REMOVE);
            runOnJavaFx(() -> people(fixture).formProperty().get().submit());
        }),
        EMPTY("No contacts yet", (fixture, robot) -> fixture.write(() -> fixture.home.replaceContacts(List.of())));

        private final String awaited;
        private final BiConsumer<WindowFixture, FxRobot> scenario;

        State(String awaited, BiConsumer<WindowFixture, FxRobot> scenario) {
            this.awaited = awaited;
            this.scenario = scenario;
        }
    }

    @SuppressWarnings("NullAway.Init") // by @Start
    private WindowFixture fixture;

    @Start
    void open(Stage shared) {
        fixture = new WindowFixture(
                new Stage(),
                (contact, token, picture) ->
                        picture.accept(Picture.of(painting(token)).orElseThrow()));
        fixture.mainWindow.show();
    }

    @AfterEach
    void close() {
        runOnJavaFx(fixture.mainWindow::hide);
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void stateIsDrawn(State state, FxRobot robot) {
        comesToBe(state, robot, false);
    }

    @ParameterizedTest
    @EnumSource
    void stateIsDrawnInCompactRows(State state, FxRobot robot) {
        comesToBe(state, robot, true);
    }

    private void comesToBe(State state, FxRobot robot, boolean compact) {
        runOnJavaFx(() -> listOf(fixture).compactProperty().set(compact));
        fixture.people();
        fixture.write(() -> fixture.home.update(
                account -> account.withOffer(account.offer().withRoster(EnumSet.allOf(RosterAbility.class)))));
        eventually("people are there", () -> isShown("Alice Anders"));
        state.scenario.accept(fixture, robot);
        eventually(state.awaited, () -> isShown(state.awaited));
        robot.moveTo("#more");
        frames(20);
        String name = "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (compact ? "-compact" : "-comfortable");
        runOnJavaFx(() -> Pictures.saveAll(name));
        assertTrue(isShown(state.awaited), "it stays");
    }

    private static ContactListViewModel listOf(WindowFixture fixture) {
        return fixture.window.contactList();
    }

    private static PeopleViewModel people(WindowFixture fixture) {
        return fixture.window.contactChanges();
    }

    private static void list(WindowFixture fixture, UnaryOperator<ListState> change) {
        fixture.list.change(change);
    }

    private static void flat(WindowFixture fixture, SortOrder order) {
        runOnJavaFx(() -> {
            listOf(fixture).groupedProperty().set(false);
            listOf(fixture).sortProperty().set(order);
        });
    }

    private static void linked(WindowFixture fixture) {
        put(
                fixture,
                SamplePeople.contact(
                        fixture.home,
                        "link@localhost",
                        "Link Larson",
                        "available",
                        "The plan: https://example.org/plan and a lot more that does not fit",
                        "Work"));
    }

    private static void put(WindowFixture fixture, Contact... contacts) {
        fixture.write(() -> fixture.home.putContacts(List.of(contacts)));
    }

    /** Pictures, what people use, several statuses, a link. */
    private static void everythingInRows(WindowFixture fixture) {
        linked(fixture);
        List<Contact> twelve = SamplePeople.twelve(fixture.home);
        Contact bob = twelve.get(1);
        put(
                fixture,
                twelve.get(0)
                        .withDetails(
                                ContactDetails.UNKNOWN.withAvatarToken("one").withClientTypes(List.of("phone"))),
                bob.withDetails(ContactDetails.UNKNOWN.withAvatarToken("two").withClientTypes(List.of("pc")))
                        .withPresence(
                                new Presence(
                                        List.of(
                                                bob.presence().primary(),
                                                status("music", PresenceType.AVAILABLE, "Nina Simone"),
                                                status("phone", PresenceType.BUSY, ""),
                                                status("gaming", PresenceType.AVAILABLE, "")),
                                        Instant.now().minus(Duration.ofHours(3))),
                                null),
                twelve.get(6).withDetails(ContactDetails.UNKNOWN.withClientTypes(List.of("web"))));
    }

    private static Status status(String id, PresenceType type, String message) {
        return new Status(id, type, message.isEmpty() ? Map.of() : Map.of(Status.MESSAGE, message));
    }

    private static void asking(WindowFixture fixture) {
        put(
                fixture,
                asking("grace@localhost", "Grace Hopper", "Hello, we met at the compiler meeting. Grace"),
                asking("ivan@localhost", "Ivan", ""));
    }

    private static Contact asking(String identifier, String alias, String text) {
        return new Contact(
                new ContactId("haze/jabber/home", identifier),
                alias,
                List.of(),
                Subscription.NO,
                Presence.UNKNOWN,
                null,
                ContactDetails.UNKNOWN.withPublish(Subscription.ASK, text));
    }

    private static void begin(WindowFixture fixture, ContactAction action) {
        Person bob = new Person(SamplePeople.twelve(fixture.home).get(1), fixture.home.account());
        runOnJavaFx(() -> people(fixture).begin(action, bob));
    }

    @SuppressWarnings("unchecked")
    private static void openCard(WindowFixture fixture, FxRobot robot, String name) {
        runOnJavaFx(() -> {
            ListView<Row> list = (ListView<Row>) fixture.stage.getScene().lookup(".contact-list");
            list.requestFocus();
            list.getItems().stream()
                    .filter(row -> row instanceof ContactRow contact
                            && contact.person().name().equals(name))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        });
        robot.type(KeyCode.ENTER);
    }

    /** In any window that is open. */
    private static boolean isShown(String text) {
        return onJavaFx(() -> Window.getWindows().stream()
                        .map(window -> window.getScene().getRoot())
                        .toList())
                .stream()
                .anyMatch(root -> JavaFx.shown(root, text).isPresent());
    }

    /** Something to be told apart by. */
    private static byte[] painting(String token) {
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color colour = token.equals("one") ? new Color(0xe0a060) : new Color(0x60a0c0);
        graphics.setPaint(
                new GradientPaint(0, 0, colour, 96, 96, colour.darker().darker()));
        graphics.fillRect(0, 0, 96, 96);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(34, 20, 28, 28);
        graphics.fillOval(18, 54, 60, 60);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
