package org.presenceapplet.view;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.presenceapplet.presence.StatusLineCompletion.Suggestion;
import org.presenceapplet.viewmodel.StatusLineViewModel;

/** The field for a status in one line, with what the line will do and how it could go on under it. */
final class StatusLineController {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StatusLineViewModel line;
    private Runnable onDone = () -> {};
    private Runnable onLeave = () -> {};

    @FXML
    private Pane statusLine;

    @FXML
    private Node lineBox;

    @FXML
    private TextField lineField;

    @FXML
    private Label linePreview;

    @FXML
    private Label lineError;

    @FXML
    private Pane lineSuggestions;

    StatusLineController(StatusLineViewModel line) {
        this.line = line;
    }

    @FXML
    void initialize() {
        statusLine.visibleProperty().bind(line.possibleProperty());
        statusLine.managedProperty().bind(statusLine.visibleProperty());
        lineField.textProperty().bindBidirectional(line.textProperty());
        lineField.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        linePreview.textProperty().bind(line.previewProperty());
        linePreview.visibleProperty().bind(line.previewProperty().isNotEmpty());
        linePreview.managedProperty().bind(linePreview.visibleProperty());
        lineError.textProperty().bind(line.errorProperty());
        lineError.visibleProperty().bind(line.errorProperty().isNotEmpty());
        lineError.managedProperty().bind(lineError.visibleProperty());
        line.errorProperty().subscribe(error -> lineBox.pseudoClassStateChanged(WRONG, !error.isEmpty()));
        lineField.accessibleHelpProperty().bind(line.previewProperty().concat(line.errorProperty()));
        line.suggestions().subscribe(this::showSuggestions);
        line.highlightedProperty().subscribe(this::showHighlight);
        lineSuggestions.managedProperty().bind(lineSuggestions.visibleProperty());
        showSuggestions();
    }

    /** What to do when a status has been set. */
    void setOnDone(Runnable action) {
        onDone = action;
    }

    /** What to do when somebody goes on below the line. */
    void setOnLeave(Runnable action) {
        onLeave = action;
    }

    void focus() {
        lineField.requestFocus();
    }

    /** Goes on with what somebody began to write elsewhere. */
    void type(String text) {
        if (line.possibleProperty().get()) {
            lineField.requestFocus();
            lineField.appendText(text);
            lineField.end();
        }
    }

    @FXML
    void enter() {
        if (line.enter()) {
            onDone.run();
        } else {
            lineField.end();
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean suggesting = !line.suggestions().isEmpty();
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown();
        if (suggesting && plain && event.getCode() == KeyCode.DOWN) {
            line.highlight(1);
        } else if (suggesting && plain && event.getCode() == KeyCode.UP) {
            line.highlight(-1);
        } else if (suggesting && plain && event.getCode() == KeyCode.TAB) {
            line.complete();
            lineField.end();
        } else if (plain
                && event.getCode() == KeyCode.DOWN
                && line.textProperty().get().isBlank()) {
            onLeave.run();
        } else {
            return;
        }
        event.consume();
    }

    private void showSuggestions() {
        lineSuggestions
                .getChildren()
                .setAll(line.suggestions().stream().map(this::view).toList());
        lineSuggestions.setVisible(!line.suggestions().isEmpty());
        showHighlight();
    }

    private Node view(Suggestion suggestion) {
        Label written = new Written(suggestion.line());
        Label meaning = new Label(suggestion.label().equals(suggestion.line()) ? "" : suggestion.label());
        meaning.getStyleClass().add("remark");
        // Its end is what the suggestion adds.
        meaning.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        HBox view = new HBox(written, meaning);
        view.getStyleClass().add("suggestion");
        view.setAccessibleText(suggestion.line());
        view.setOnMouseClicked(click -> {
            line.take(suggestion);
            lineField.requestFocus();
            lineField.end();
        });
        return view;
    }

    /** Is cut only where it is long; before that what it means makes room. */
    private static final class Written extends Label {
        private static final double LONG = 190;

        Written(String text) {
            super(text);
            getStyleClass().add("name");
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LONG, computePrefWidth(height));
        }
    }

    private void showHighlight() {
        int highlighted = line.highlightedProperty().get();
        for (int place = 0; place < lineSuggestions.getChildren().size(); place++) {
            lineSuggestions.getChildren().get(place).pseudoClassStateChanged(SELECTED, place == highlighted);
        }
    }
}
