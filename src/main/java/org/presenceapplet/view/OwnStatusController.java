package org.presenceapplet.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
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
    private final LatePart<MessageEditorController> editor;
    private final LatePart<ExplanationController> explanation;
    private final Avatar avatar = new Avatar(AVATAR, new AvatarPictures(AvatarSource.NONE, Runnable::run));

    @FXML
    private StackPane avatarPlace;

    @FXML
    private Button status;

    @FXML
    private FontIcon chevron;

    @FXML
    private StackPane messagePlace;

    @FXML
    private Button message;

    @FXML
    private StackPane sign;

    @FXML
    private Pane explanationPlace;

    @FXML
    private VBox error;

    @FXML
    private Label errorText;

    /**
     * @param still whether nothing is to move by itself
     * @param loaders of the parts that are made later
     */
    OwnStatusController(OwnStatusViewModel ownStatus, ReadOnlyBooleanProperty still, LatePart.Loaders loaders) {
        this.ownStatus = ownStatus;
        this.still = still;
        this.editor = new LatePart<>(() -> messagePlace, loaders, "MessageEditor.fxml");
        this.explanation = new LatePart<>(() -> explanationPlace, loaders, "Explanation.fxml");
    }

    @FXML
    void initialize() {
        avatarPlace.getChildren().add(avatar);
        ownStatus.nameProperty().subscribe(this::showAvatar);
        ownStatus.typeProperty().subscribe(this::showAvatar);
        showAvatar();
        status.textProperty().bind(ownStatus.wordProperty());
        status.accessibleTextProperty().bind(ownStatus.wordProperty().map(word -> Texts.text("own.choose", word)));
        ownStatus.busyProperty().subscribe(this::showWaiting);
        chevron.visibleProperty().bind(ownStatus.busyProperty().not());
        message.textProperty()
                .bind(ownStatus.messageProperty().map(text -> text.isEmpty() ? Texts.text("own.addMessage") : text));
        message.visibleProperty()
                .bind(ownStatus.takesMessageProperty().and(editor.openProperty().not()));
        messagePlace.visibleProperty().bind(ownStatus.takesMessageProperty());
        messagePlace.managedProperty().bind(messagePlace.visibleProperty());
        errorText.textProperty().bind(ownStatus.errorProperty());
        error.visibleProperty().bind(ownStatus.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        ownStatus.explanation().sentenceProperty().subscribe(this::explain);
        ownStatus.explanation().timedProperty().subscribe(this::explain);
        explain();
    }

    private void explain() {
        ExplanationViewModel why = ownStatus.explanation();
        if (why.sentenceProperty().get().isEmpty() && !why.timedProperty().get()) {
            explanation.close();
        } else {
            explanation.controller().setOnEnd(this::focus);
            explanation.open();
        }
    }

    private void showWaiting(boolean waits) {
        if (waits && sign.getChildren().size() == 1) {
            sign.getChildren().add(new WaitingSign(ownStatus.busyProperty(), still));
        }
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
            editor.controller().setOnDone(this::endEditing);
            editor.open();
            editor.controller().edit();
        }
    }

    private void endEditing() {
        editor.close();
        message.requestFocus();
    }

    private void showAvatar() {
        String name = ownStatus.nameProperty().get();
        avatar.show(name, name, ownStatus.typeProperty().get());
    }
}
