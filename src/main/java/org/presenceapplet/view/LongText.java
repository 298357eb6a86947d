package org.presenceapplet.view;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.presenceapplet.presence.Texts;

/** A text that may be long: its beginning, and the whole for whoever wants it. */
final class LongText extends VBox {
    /** The most lines that are shown at once. */
    private static final int FEW_LINES = 5;

    private final Label label = new Label();
    private final Button more = new Button();
    private final int few;
    private String text = "";
    private boolean whole;

    /**
     * @param few the most characters (code points) that are shown at once
     * @param keyboard whether the keyboard may go through what can be used
     */
    LongText(int few, ObservableBooleanValue keyboard) {
        this.few = few;
        getStyleClass().add("long-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().addAll("link", "more");
        more.setMnemonicParsing(false);
        more.setMinHeight(USE_PREF_SIZE);
        more.focusTraversableProperty().bind(keyboard);
        more.setOnAction(event -> {
            whole = !whole;
            update();
        });
        getChildren().addAll(label, more);
        update();
    }

    /** A text that is shown already stays as whoever reads it wants it. */
    void show(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            whole = false;
            update();
        }
    }

    private void update() {
        String beginning = beginning(text);
        boolean isLong = beginning.length() < text.length();
        label.setText(isLong && !whole ? beginning + "…" : text);
        more.setText(Texts.text(whole ? "card.less" : "card.more"));
        show(more, isLong);
        show(this, !text.isEmpty());
    }

    private String beginning(String text) {
        int end = text.codePointCount(0, text.length()) > few ? text.offsetByCodePoints(0, few) : text.length();
        int line = -1;
        for (int lines = 0; lines < FEW_LINES; lines++) {
            line = text.indexOf('\n', line + 1);
            if (line < 0) {
                return text.substring(0, end);
            }
        }
        return text.substring(0, Math.min(end, line));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
