package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.ContactFormViewModel;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The window's parts together: what opens over what, and the keys. */
final class WindowController {
    private static final int STATUS_KEYS = 9;

    /** How long a pointer that does not move keeps those who ask from coming. */
    private static final Duration AIMING = Duration.seconds(4);

    private final WindowViewModel window;
    private final Pages pages;
    private final LatePart<PickerController> picker;
    private final LatePart<ShortcutsController> shortcuts;
    private final LatePart<RequestsController> requests;
    private @Nullable WindowMenu menu;
    private boolean leftFromList;

    @FXML
    private Label demo;

    @FXML
    private Button more;

    @FXML
    private Pane main;

    @FXML
    private Pane pagesPlace;

    @FXML
    private StackPane overlay;

    @FXML
    private OwnStatusController ownStatusController;

    @FXML
    private SearchController searchController;

    @FXML
    private Pane requestsPlace;

    @FXML
    private Pane listPlace;

    @FXML
    private Node contactList;

    @FXML
    private ContactListController contactListController;

    /** @param loaders of the parts that are made later */
    WindowController(WindowViewModel window, LatePart.Loaders loaders) {
        this.window = window;
        this.pages = new Pages(window, () -> pagesPlace, loaders);
        this.picker = new LatePart<>(() -> overlay, loaders, "Picker.fxml");
        this.shortcuts = new LatePart<>(() -> overlay, loaders, "Shortcuts.fxml");
        this.requests = new LatePart<>(() -> requestsPlace, loaders, "Requests.fxml");
    }

    @FXML
    void initialize() {
        demo.visibleProperty().bind(window.demoProperty());
        demo.managedProperty().bind(demo.visibleProperty());
        demo.heightProperty().subscribe(this::placeOverlay);
        demo.visibleProperty().subscribe(this::placeOverlay);
        overlay.setVisible(false);
        overlay.setOnMousePressed(press -> {
            if (press.getTarget() == overlay) {
                close();
            }
        });
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        ownStatusController.setOnChoose(this::openPicker);
        searchController.setOnLeave(contactListController::focus);
        contactListController.setOnTyped(searchController::type);
        // Whoever asks pushes down what is below, wherever in the window somebody aims.
        new Aiming(main, AIMING).orMenu(contactListController.menuShowingProperty(), window.contactChanges()::setHeld);
        window.contactChanges().requests().subscribe(this::showRequests);
        window.contactChanges().pendingProperty().subscribe(this::showRequests);
        showRequests();
        window.accounts().listOpenProperty().subscribe(this::showPage);
        window.accounts().formProperty().subscribe(this::showPage);
        window.preferences().openProperty().subscribe(this::showPage);
        window.contactChanges().formProperty().subscribe(this::showPage);
        window.linking().openProperty().subscribe(this::showPage);
        showPage();
    }

    /** Puts in what takes long to be drawn for the first time and is no use before the window can be seen. */
    void complete() {
        searchController.complete();
        listPlace.getChildren().add(0, contactList);
    }

    private void showRequests() {
        PeopleViewModel people = window.contactChanges();
        if (people.requests().isEmpty() && people.pendingProperty().get() == null) {
            requests.close();
        } else {
            requests.open();
        }
    }

    private void showPage() {
        boolean nowMain = !pages.isAnyWanted();
        if (nowMain != main.isVisible()) {
            main.setVisible(nowMain);
            if (nowMain) {
                focusAgain();
            } else {
                ContactFormViewModel form =
                        window.contactChanges().formProperty().get();
                leftFromList = window.linking().openProperty().get() || (form != null && !form.isAdding());
            }
        }
        pages.show();
    }

    /** Back to where the page was opened from. */
    private void focusAgain() {
        if (leftFromList) {
            contactListController.focus();
        } else {
            ownStatusController.focus();
        }
    }

    /** The keys that work everywhere in the window. */
    void addKeys(Scene scene) {
        onKey(scene, KeyCode.F, inMain(searchController::focus), KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.M, inMain(ownStatusController::editMessage), KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.H, inMain(this::toggleOffline), KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.DOWN, inMain(this::openPicker), KeyCombination.ALT_DOWN);
        onKey(scene, KeyCode.L, inMain(this::openLine), KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.N, inMain(this::addContact), KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.COMMA, this::openPreferences, KeyCombination.CONTROL_DOWN);
        onKey(scene, KeyCode.F10, inMain(searchController::openOptions));
        onKey(scene, KeyCode.F1, this::openShortcuts);
        onKey(scene, KeyCode.ESCAPE, this::escape);
        for (int number = 1; number <= STATUS_KEYS; number++) {
            int chosen = number;
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(number));
            onKey(scene, digit, () -> chooseStatus(chosen), KeyCombination.ALT_DOWN);
        }
    }

    private static void onKey(Scene scene, KeyCode code, Runnable action, Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }

    /** What the key is for cannot be seen while a page is open. */
    private Runnable inMain(Runnable action) {
        return () -> {
            if (main.isVisible()) {
                action.run();
            }
        };
    }

    private void escape() {
        if (main.isVisible()) {
            searchController.clear();
        } else if (window.preferences().openProperty().get()) {
            window.preferences().close();
        } else if (window.contactChanges().formProperty().get() != null) {
            window.contactChanges().back();
        } else if (window.linking().openProperty().get()) {
            window.linking().back();
        } else {
            window.accounts().back();
        }
    }

    private void addContact() {
        close();
        window.contactChanges().add();
    }

    private void openPreferences() {
        close();
        window.preferences().open();
    }

    private void chooseStatus(int number) {
        picker.controller().choose(number);
        close();
    }

    private void toggleOffline() {
        window.contactList()
                .showOfflineProperty()
                .set(!window.contactList().showOfflineProperty().get());
    }

    @FXML
    void openMenu() {
        if (menu == null) {
            menu = new WindowMenu(window, this::addContact, this::openPreferences, this::openShortcuts);
        }
        menu.show(more);
    }

    /** The banner above moves down what the picker belongs to, also once the picker is open. */
    private void placeOverlay() {
        StackPane.setMargin(overlay, new Insets(demo.isVisible() ? demo.getHeight() : 0, 0, 0, 0));
    }

    private void openPicker() {
        picker.controller().setOnDone(this::close);
        shortcuts.close();
        overlay.setVisible(true);
        picker.open();
    }

    /** Where a status can be written, as far as the accounts or preferences are not in the way. */
    void openStatusLine() {
        inMain(this::openLine).run();
    }

    private void openLine() {
        openPicker();
        picker.controller().focusLine();
    }

    private void openShortcuts() {
        shortcuts.controller().setOnDone(this::close);
        picker.close();
        overlay.setVisible(true);
        shortcuts.open();
    }

    private void close() {
        if (overlay.isVisible()) {
            overlay.setVisible(false);
            picker.close();
            shortcuts.close();
            if (main.isVisible()) {
                ownStatusController.focus();
            }
        }
    }
}
