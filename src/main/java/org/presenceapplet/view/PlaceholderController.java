package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.Placeholder;
import org.presenceapplet.viewmodel.WindowViewModel;

/** What stands where the contacts would, when there are none to show. */
final class PlaceholderController {
    private final WindowViewModel window;

    @FXML
    private VBox placeholder;

    @FXML
    private FontIcon symbol;

    @FXML
    private Label title;

    @FXML
    private Label hint;

    @FXML
    private Button action;

    PlaceholderController(WindowViewModel window) {
        this.window = window;
    }

    @FXML
    void initialize() {
        window.placeholderProperty().subscribe(this::show);
    }

    @FXML
    void act() {
        switch (window.placeholderProperty().get().action()) {
            case RETRY -> window.retry();
            case SHOW_OFFLINE -> window.contactList().showOfflineProperty().set(true);
            case CLEAR_SEARCH -> window.contactList().searchProperty().set("");
            case NONE -> {}
        }
    }

    private void show(Placeholder what) {
        placeholder.setVisible(what.isShown());
        title.setText(what.title());
        hint.setText(what.hint());
        symbol.setIconCode(
                switch (what.symbol()) {
                    case WAITING -> Feather.LOADER;
                    case DISCONNECTED -> Feather.CLOUD_OFF;
                    case NOBODY -> Feather.USERS;
                    case NO_HITS -> Feather.SEARCH;
                });
        String text = switch (what.action()) {
            case NONE -> "";
            case RETRY -> Texts.text("action.retry");
            case SHOW_OFFLINE -> Texts.text("action.showOffline");
            case CLEAR_SEARCH -> Texts.text("action.clearSearch");
        };
        action.setText(text);
        action.setVisible(!text.isEmpty());
    }
}
