package org.presenceapplet.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ExplanationViewModel;
import org.presenceapplet.viewmodel.OwnStatusViewModel;

/** The own status at the top of the window; its message is edited in place. */
final class OwnStatusController {
    private static final double AVATAR = 44;

    private final OwnStatusViewModel ownStatus;
    private final ReadOnlyBooleanProperty still;
    private final Avatar avatar = new Avatar(AVATAR, new AvatarPictures(AvatarSource.NONE, Runnable::run));

    @FXML
    private StackPane avatarPlace;

    @FXML
    private Button status;

    @FXML
    private FontIcon chevron;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private FontIcon waiting;

    @FXML
    private StackPane messagePlace;

    @FXML
    private Button message;

    @FXML
    private TextField messageField;

    @FXML
    private HBox messageEditor;

    @FXML
    private Label left;

    @FXML
    private Label explanation;

    @FXML
    private FlowPane timePart;

    @FXML
    private Label timeLeft;

    @FXML
    private Button longer;

    @FXML
    private Button end;

    @FXML
    private VBox error;

    @FXML
    private Label errorText;

    /** @param still whether nothing is to move by itself */
    OwnStatusController(OwnStatusViewModel ownStatus, ReadOnlyBooleanProperty still) {
        this.ownStatus = ownStatus;
        this.still = still;
    }

    @FXML
    void initialize() {
        avatarPlace.getChildren().add(avatar);
        ownStatus.nameProperty().subscribe(this::showAvatar);
        ownStatus.typeProperty().subscribe(this::showAvatar);
        showAvatar();
        status.textProperty().bind(ownStatus.wordProperty());
        status.accessibleTextProperty().bind(ownStatus.wordProperty().map(word -> Texts.text("own.choose", word)));
        busy.visibleProperty().bind(ownStatus.busyProperty().and(still.not()));
        waiting.visibleProperty().bind(ownStatus.busyProperty().and(still));
        chevron.visibleProperty().bind(ownStatus.busyProperty().not());
        message.textProperty()
                .bind(ownStatus.messageProperty().map(text -> text.isEmpty() ? Texts.text("own.addMessage") : text));
        message.visibleProperty()
                .bind(ownStatus
                        .takesMessageProperty()
                        .and(messageEditor.visibleProperty().not()));
        messagePlace.visibleProperty().bind(ownStatus.takesMessageProperty());
        messagePlace.managedProperty().bind(messagePlace.visibleProperty());
        messageEditor.setVisible(false);
        messageField.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        MessageLength.show(messageField, left, ownStatus);
        errorText.textProperty().bind(ownStatus.errorProperty());
        error.visibleProperty().bind(ownStatus.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        explain(ownStatus.explanation());
    }

    private void explain(ExplanationViewModel why) {
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
            focus();
        });
    }

    void setOnChoose(Runnable action) {
        status.setOnAction(event -> action.run());
        avatarPlace.setOnMouseClicked(click -> action.run());
    }

    void focus() {
        status.requestFocus();
    }

    @FXML
    void editMessage() {
        if (ownStatus.takesMessageProperty().get()) {
            messageField.setText(ownStatus.chosenMessageProperty().get());
            messageEditor.setVisible(true);
            messageField.requestFocus();
            messageField.selectAll();
        }
    }

    @FXML
    void sendMessage() {
        ownStatus.sendMessage(messageField.getText());
        endEditing();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            endEditing();
            event.consume();
        }
    }

    private void endEditing() {
        messageEditor.setVisible(false);
        message.requestFocus();
    }

    private void showAvatar() {
        String name = ownStatus.nameProperty().get();
        avatar.show(name, name, ownStatus.typeProperty().get());
    }
}
