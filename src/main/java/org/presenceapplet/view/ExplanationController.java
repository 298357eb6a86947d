package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.presenceapplet.viewmodel.ExplanationViewModel;

/** Why the own status is not what was chosen, and until when it is what it is. */
final class ExplanationController implements LatePart.Controller {
    private final ExplanationViewModel why;
    private Runnable onEnd = () -> {};

    @FXML
    private Node parts;

    @FXML
    private Label explanation;

    @FXML
    private Node timePart;

    @FXML
    private Label timeLeft;

    @FXML
    private Button longer;

    @FXML
    private Button end;

    ExplanationController(ExplanationViewModel why) {
        this.why = why;
    }

    @FXML
    void initialize() {
        parts.managedProperty().bind(parts.visibleProperty());
        explanation.textProperty().bind(why.sentenceProperty());
        explanation.visibleProperty().bind(why.sentenceProperty().isNotEmpty());
        explanation.managedProperty().bind(explanation.visibleProperty());
        timePart.visibleProperty().bind(why.timedProperty());
        timePart.managedProperty().bind(timePart.visibleProperty());
        timeLeft.textProperty().bind(why.leftProperty());
        timeLeft.visibleProperty().bind(why.leftProperty().isNotEmpty());
        timeLeft.managedProperty().bind(timeLeft.visibleProperty());
        longer.accessibleTextProperty().bind(why.longerProperty());
        longer.setOnAction(event -> why.longer());
        end.accessibleTextProperty().bind(why.endProperty());
        end.setOnAction(event -> {
            why.end();
            onEnd.run();
        });
    }

    /** What to do when the status was ended early. */
    void setOnEnd(Runnable action) {
        onEnd = action;
    }
}
