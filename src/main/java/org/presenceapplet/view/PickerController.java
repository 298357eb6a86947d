package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.viewmodel.OwnStatusViewModel;
import org.presenceapplet.viewmodel.StatusChoiceItem;

/** The statuses to choose from, over the list. */
final class PickerController {
    private static final int SHORTCUTS = 9;
    private static final double SHAPE = 16;

    private final OwnStatusViewModel ownStatus;
    private Runnable onDone = () -> {};

    @FXML
    private VBox picker;

    @FXML
    private Label nobody;

    @FXML
    private VBox alone;

    @FXML
    private Label besidesCaption;

    @FXML
    private VBox besides;

    @FXML
    private StackPane offlineShape;

    @FXML
    private VBox messagePart;

    @FXML
    private TextField message;

    @FXML
    private Label left;

    PickerController(OwnStatusViewModel ownStatus) {
        this.ownStatus = ownStatus;
    }

    @FXML
    void initialize() {
        StatusShape shape = new StatusShape(SHAPE);
        shape.show(PresenceType.OFFLINE);
        offlineShape.getChildren().add(shape);
        MessageLength.show(message, left, ownStatus);
        ownStatus.messageProperty().subscribe(message::setText);
        ownStatus.items().subscribe(this::showItems);
        showItems();
    }

    /** What to do when a choice has been made. */
    void setOnDone(Runnable action) {
        onDone = action;
    }

    void opened() {
        message.setText(ownStatus.messageProperty().get());
        buttons().stream().filter(button -> !button.isDisabled()).findFirst().ifPresent(Node::requestFocus);
    }

    /** Chooses by number, from 1, among those that can be chosen. */
    void choose(int number) {
        List<StatusChoiceItem> offered = offered();
        if (number <= offered.size()) {
            StatusChoiceItem item = offered.get(number - 1);
            ownStatus.choose(item, ownStatus.messageProperty().get());
        }
    }

    @FXML
    void goOffline() {
        ownStatus.goOffline();
        onDone.run();
    }

    @FXML
    void sendMessage() {
        ownStatus.sendMessage(message.getText());
        onDone.run();
    }

    private void choose(StatusChoiceItem item) {
        if (ownStatus.choose(item, message.getText()) && item.isExclusive()) {
            onDone.run();
        }
    }

    private List<StatusChoiceItem> offered() {
        return ownStatus.items().stream().filter(StatusChoiceItem::isOffered).toList();
    }

    private List<Button> buttons() {
        return picker.lookupAll(".choice").stream().map(Button.class::cast).toList();
    }

    private void showItems() {
        List<StatusChoiceItem> offered = offered();
        List<Node> aloneViews = new ArrayList<>();
        List<Node> besidesViews = new ArrayList<>();
        for (StatusChoiceItem item : ownStatus.items()) {
            int number = offered.indexOf(item) + 1;
            String shortcut = number > 0 && number <= SHORTCUTS ? "Alt " + number : "";
            (item.isExclusive() ? aloneViews : besidesViews).add(new StatusChoiceView(item, shortcut, this::choose));
        }
        alone.getChildren().setAll(aloneViews);
        besides.getChildren().setAll(besidesViews);
        show(besidesCaption, !besidesViews.isEmpty());
        show(nobody, ownStatus.items().isEmpty());
        show(messagePart, offered.stream().anyMatch(StatusChoiceItem::takesMessage));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
