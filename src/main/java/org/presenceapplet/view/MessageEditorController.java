package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.presenceapplet.viewmodel.OwnStatusViewModel;

/** Where the own message is edited, in the place where it stands. */
final class MessageEditorController implements LatePart.Controller {
    private final OwnStatusViewModel ownStatus;
    private Runnable onDone = () -> {};

    @FXML
    private TextField messageField;

    @FXML
    private Label left;

    MessageEditorController(OwnStatusViewModel ownStatus) {
        this.ownStatus = ownStatus;
    }

    @FXML
    void initialize() {
        messageField.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        MessageLength.show(messageField, left, ownStatus);
    }

    /** What to do when the message was sent or left as it was. */
    void setOnDone(Runnable action) {
        onDone = action;
    }

    /** Begins with what was chosen last. */
    void edit() {
        messageField.setText(ownStatus.chosenMessageProperty().get());
        messageField.requestFocus();
        messageField.selectAll();
    }

    @FXML
    void send() {
        ownStatus.sendMessage(messageField.getText());
        onDone.run();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            onDone.run();
            event.consume();
        }
    }
}
