package org.presenceapplet.view;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.presenceapplet.presence.Texts;

/** All keys at a glance. */
final class ShortcutsController implements LatePart.Controller {
    /** Each key with what it does. */
    private static final List<String[]> KEYS = List.of(
            new String[] {"Ctrl F", "shortcuts.search"},
            new String[] {"↓", "shortcuts.list"},
            new String[] {"Home End", "shortcuts.ends"},
            new String[] {"Page ↑ ↓", "shortcuts.page"},
            new String[] {"Enter", "shortcuts.card"},
            new String[] {"Shift F10", "shortcuts.menu"},
            new String[] {"Ctrl N", "shortcuts.addContact"},
            new String[] {"Space", "shortcuts.favourite"},
            new String[] {"← →", "shortcuts.collapse"},
            new String[] {"F10", "shortcuts.options"},
            new String[] {"Alt 1…9", "shortcuts.status"},
            new String[] {"Alt ↓", "shortcuts.picker"},
            new String[] {"Ctrl L", "shortcuts.line"},
            new String[] {"Ctrl M", "shortcuts.message"},
            new String[] {"Ctrl H", "shortcuts.offline"},
            new String[] {"Ctrl ,", "shortcuts.preferences"},
            new String[] {"Esc", "shortcuts.escape"},
            new String[] {"F1", "shortcuts.help"});

    @FXML
    private GridPane keys;

    @FXML
    private Button close;

    @FXML
    void initialize() {
        for (int row = 0; row < KEYS.size(); row++) {
            Label key = new Label(KEYS.get(row)[0]);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(Texts.text(KEYS.get(row)[1]));
            what.setWrapText(true);
            keys.addRow(row, key, what);
        }
    }

    void setOnDone(Runnable action) {
        close.setOnAction(event -> action.run());
    }

    @Override
    public void opened() {
        close.requestFocus();
    }
}
