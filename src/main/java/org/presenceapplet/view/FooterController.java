package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.presenceapplet.viewmodel.WindowViewModel;

/** How many are there, and how far the program reaches. */
final class FooterController {
    private final WindowViewModel window;

    @FXML
    private Label people;

    @FXML
    private ToggleButton showOffline;

    @FXML
    private Button aside;

    @FXML
    private Button retry;

    FooterController(WindowViewModel window) {
        this.window = window;
    }

    @FXML
    void initialize() {
        people.textProperty().bind(window.peopleProperty());
        showOffline.selectedProperty().bindBidirectional(window.contactList().showOfflineProperty());
        showOffline.visibleProperty().bind(window.peopleProperty().isNotEmpty());
        showOffline.managedProperty().bind(showOffline.visibleProperty());
        showOffline.setOnMouseEntered(enter -> showOffline.setTooltip(tooltip()));
        aside.textProperty().bind(window.asideProperty());
        aside.disableProperty().bind(window.retryPossibleProperty());
        retry.visibleProperty().bind(window.retryPossibleProperty());
        retry.managedProperty().bind(retry.visibleProperty());
    }

    /** Made when the pointer comes: it has a window of its own, for which the first look at this one would wait. */
    private Tooltip tooltip() {
        Tooltip made = showOffline.getTooltip();
        return made == null ? new Tooltip(showOffline.getAccessibleText()) : made;
    }

    @FXML
    void openAccounts() {
        window.accounts().open();
    }

    @FXML
    void retry() {
        window.retry();
    }
}
