package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
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
    private VBox actions;

    PlaceholderController(WindowViewModel window) {
        this.window = window;
    }

    @FXML
    void initialize() {
        window.placeholderProperty().subscribe(this::show);
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
                    case NO_ACCOUNT -> Feather.USER_PLUS;
                });
        actions.getChildren().setAll(what.actions().stream().map(this::button).toList());
        if (what.actions().size() > 1) {
            actions.getChildren().get(0).getStyleClass().add("primary");
        }
    }

    private Button button(Placeholder.Action action) {
        Button button = new Button(text(action));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act(action));
        return button;
    }

    private void act(Placeholder.Action action) {
        switch (action) {
            case RETRY -> window.retry();
            case SHOW_OFFLINE -> window.contactList().showOfflineProperty().set(true);
            case CLEAR_SEARCH -> window.contactList().searchProperty().set("");
            case ADD_ACCOUNT -> window.accounts().add();
            case ADD_CONTACT -> window.contactChanges().add();
            case DEMO -> window.startDemo();
        }
    }

    private static String text(Placeholder.Action action) {
        return switch (action) {
            case RETRY -> Texts.text("action.retry");
            case SHOW_OFFLINE -> Texts.text("action.showOffline");
            case CLEAR_SEARCH -> Texts.text("action.clearSearch");
            case ADD_ACCOUNT -> Texts.text("action.addAccount");
            case ADD_CONTACT -> Texts.text("action.addContact");
            case DEMO -> Texts.text("action.demo");
        };
    }
}
