package org.presenceapplet.view;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.WindowViewModel;

/**
 * The window. While it is hidden or iconified its view model rests. All methods are called on the JavaFX thread.
 */
public final class MainWindow {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 600;
    private static final double SMALLEST_WIDTH = 300;
    private static final double SMALLEST_HEIGHT = 400;
    private static final List<String> FONTS = List.of("Inter", "Cantarell");
    static final String DARK = "dark";
    /** With a compositor menus can have round corners and a shadow; without one these would lie on a white box. */
    static final String COMPOSITED = "composited";

    private final WindowViewModel window;
    private final AvatarPictures pictures;
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final Stage stage;
    private final Parent root;
    private final WindowController controller;

    /**
     * @param avatars gives the contacts' pictures
     * @param memory where to put it, and told where the user puts it
     */
    public MainWindow(WindowViewModel window, AvatarSource avatars, Stage stage, WindowMemory memory) {
        this.window = window;
        this.pictures = new AvatarPictures(avatars, FxPublisher.javaFxThread());
        this.stage = stage;
        ControlStyles.install();
        FXMLLoader loader = loader("Window.fxml");
        try {
            this.root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FONTS.stream()
                .filter(Font.getFamilies()::contains)
                .findFirst()
                .ifPresent(font -> root.setStyle("-fx-font-family: '" + font + "'"));
        if (Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            root.getStyleClass().add(COMPOSITED);
        }
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(resource("window.css").toExternalForm());
        controller = loader.getController();
        controller.addKeys(scene);
        prepare(scene, memory);
        completeOnceDrawn(scene);
    }

    private void completeOnceDrawn(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                FxPublisher.javaFxThread().execute(controller::complete);
            }
        });
    }

    private void prepare(Scene scene, WindowMemory memory) {
        stage.setTitle(Texts.text("window.title"));
        stage.setScene(scene);
        var unused = new WindowPlacement(stage, scene, SMALLEST_WIDTH, SMALLEST_HEIGHT, memory);
        stage.showingProperty().subscribe(this::lookedAt);
        stage.iconifiedProperty().subscribe(this::lookedAt);
    }

    /** Opens the window, or brings it to the front. */
    public void show() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        root.requestFocus();
    }

    /** The same, ready for a status to be written in one line. */
    public void showStatusLine() {
        show();
        controller.openStatusLine();
    }

    public void hide() {
        stage.hide();
    }

    /** Hides the window where it is to be seen, and shows it otherwise. */
    public void toggle() {
        if (stage.isShowing() && !stage.isIconified()) {
            hide();
        } else {
            show();
        }
    }

    public void setDark(boolean dark) {
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
    }

    /** Lets nothing move by itself, or all again that does. */
    public void setStill(boolean nothingMoves) {
        still.set(nothingMoves);
    }

    private void lookedAt() {
        window.setActive(stage.isShowing() && !stage.isIconified());
    }

    private FXMLLoader loader(String fxml) {
        FXMLLoader loader = new FXMLLoader(resource(fxml), Texts.bundle());
        loader.setControllerFactory(this::controller);
        return loader;
    }

    private Object controller(Class<?> type) {
        Map<Class<?>, Supplier<Object>> controllers = Map.ofEntries(
                entry(WindowController.class, () -> new WindowController(window, this::loader)),
                entry(
                        OwnStatusController.class,
                        () -> new OwnStatusController(window.ownStatus(), still, this::loader)),
                entry(MessageEditorController.class, () -> new MessageEditorController(window.ownStatus())),
                entry(
                        ExplanationController.class,
                        () -> new ExplanationController(window.ownStatus().explanation())),
                entry(PickerController.class, () -> new PickerController(window.ownStatus())),
                entry(
                        StatusLineController.class,
                        () -> new StatusLineController(window.ownStatus().line())),
                entry(SearchController.class, () -> new SearchController(window.contactList())),
                entry(ListOptionsController.class, () -> new ListOptionsController(window.contactList())),
                entry(AccountsController.class, () -> new AccountsController(window.accounts())),
                entry(AccountFormController.class, () -> new AccountFormController(window.accounts())),
                entry(PreferencesController.class, () -> new PreferencesController(window.preferences())),
                entry(RequestsController.class, () -> new RequestsController(window.contactChanges(), pictures)),
                entry(ContactFormController.class, () -> new ContactFormController(window.contactChanges())),
                entry(LinkingController.class, () -> new LinkingController(window.linking())),
                entry(NoticesController.class, () -> new NoticesController(window)),
                entry(
                        ContactListController.class,
                        () -> new ContactListController(
                                window.contactList(),
                                window.linking(),
                                window.alerts(),
                                window.contactChanges(),
                                window.card(),
                                pictures,
                                still)),
                entry(PlaceholderController.class, () -> new PlaceholderController(window)),
                entry(FooterController.class, () -> new FooterController(window)),
                entry(ShortcutsController.class, ShortcutsController::new));
        return Objects.requireNonNull(controllers.get(type), type::getName).get();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name);
    }
}
