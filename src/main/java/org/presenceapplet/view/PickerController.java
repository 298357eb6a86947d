package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.LimitField;
import org.presenceapplet.viewmodel.OwnStatusViewModel;
import org.presenceapplet.viewmodel.RecentMessage;
import org.presenceapplet.viewmodel.StatusChoiceItem;

/** The statuses to choose from, over the list. */
final class PickerController implements LatePart.Controller {
    private static final int SHORTCUTS = 9;
    private static final double SHAPE = 16;
    private static final double SCROLL_BAR = 10;

    private final OwnStatusViewModel ownStatus;
    private Runnable onDone = () -> {};
    private @Nullable StatusChoice marked;

    @FXML
    private StatusLineController statusLineController;

    @FXML
    private VBox picker;

    @FXML
    private ScrollPane choices;

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

    @FXML
    private ScrollPane messagesScroll;

    @FXML
    private FlowPane messages;

    @FXML
    private VBox limitPart;

    @FXML
    private FlowPane limits;

    @FXML
    private HBox timePart;

    @FXML
    private TextField time;

    @FXML
    private Label timeError;

    @FXML
    private Label limitMeaning;

    PickerController(OwnStatusViewModel ownStatus) {
        this.ownStatus = ownStatus;
    }

    @FXML
    void initialize() {
        StatusShape shape = new StatusShape(SHAPE);
        shape.show(PresenceType.OFFLINE);
        offlineShape.getChildren().add(shape);
        MessageLength.show(message, left, ownStatus);
        ownStatus.chosenMessageProperty().subscribe(message::setText);
        ownStatus.items().subscribe(this::showItems);
        showItems();
        ownStatus.messages().subscribe(this::showMessages);
        showMessages();
        messages.prefWrapLengthProperty().bind(messagesScroll.widthProperty().subtract(SCROLL_BAR));
        addLimits();
        // What is written in the line takes the place of what there is to choose from.
        choices.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ownStatus.line().textProperty().get().isBlank(),
                        ownStatus.line().textProperty()));
        choices.managedProperty().bind(choices.visibleProperty());
        statusLineController.setOnLeave(this::focusFirst);
        picker.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /** What to do when a choice has been made. */
    void setOnDone(Runnable action) {
        onDone = action;
        statusLineController.setOnDone(action);
    }

    @Override
    public void opened() {
        message.setText(ownStatus.chosenMessageProperty().get());
        focusFirst();
    }

    /** Where a status is written in one line. */
    void focusLine() {
        statusLineController.focus();
    }

    @Override
    public void closed() {
        ownStatus.line().clear();
        ownStatus.limit().clear();
    }

    /** Chooses by number, from 1, among those that can be chosen. */
    void choose(int number) {
        List<StatusChoiceItem> offered = offered();
        if (number <= offered.size()) {
            StatusChoiceItem item = offered.get(number - 1);
            ownStatus.choose(item, ownStatus.chosenMessageProperty().get());
        }
    }

    @FXML
    void goOffline() {
        ownStatus.goOffline();
        onDone.run();
    }

    @FXML
    void sendMessage() {
        if (ownStatus.sendMessage(message.getText())) {
            onDone.run();
        }
    }

    private void choose(RecentMessage recent) {
        if (ownStatus.choose(recent)) {
            onDone.run();
        }
    }

    private void choose(StatusChoiceItem item) {
        if (ownStatus.choose(item, message.getText()) && item.isExclusive()) {
            onDone.run();
        }
    }

    private List<StatusChoiceItem> offered() {
        return ownStatus.items().stream().filter(StatusChoiceItem::isOffered).toList();
    }

    private void focusFirst() {
        buttons().stream().filter(button -> !button.isDisabled()).findFirst().ifPresent(Node::requestFocus);
    }

    /** What is typed anywhere but in a field goes into the line. */
    private void keyTyped(KeyEvent event) {
        String text = event.getCharacter();
        boolean letter = !text.isBlank() && !Character.isISOControl(text.codePointAt(0));
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (letter && !shortcut && !(event.getTarget() instanceof TextInputControl)) {
            statusLineController.type(text);
            event.consume();
        }
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
        show(limitPart, offered.stream().anyMatch(StatusChoiceItem::isExclusive));
    }

    private void showMessages() {
        messages.getChildren()
                .setAll(ownStatus.messages().stream().map(this::messageView).toList());
        show(messagesScroll, !ownStatus.messages().isEmpty());
        for (int place = 0; place < ownStatus.messages().size(); place++) {
            if (ownStatus.messages().get(place).choice().equals(marked)) {
                messages.getChildren().get(place).lookup(".star").requestFocus();
            }
        }
        marked = null;
    }

    private Node messageView(RecentMessage recent) {
        return new RecentMessageView(recent, this::choose, this::mark);
    }

    /** The list is made anew then, and the focus stays with the message wherever that has gone. */
    private void mark(RecentMessage recent, boolean favourite) {
        marked = recent.choice();
        ownStatus.setFavourite(recent, favourite);
    }

    private void addLimits() {
        LimitField limit = ownStatus.limit();
        for (LimitField.Choice choice : LimitField.Choice.values()) {
            ToggleButton button = new ToggleButton(choice.label());
            button.setMnemonicParsing(false);
            button.getStyleClass().add("pill");
            button.setAccessibleText(Texts.text("picker.for.of", choice.label()));
            button.setOnAction(event -> chosen(button.isSelected() ? choice : null));
            limit.choiceProperty().subscribe(chosen -> button.setSelected(chosen == choice));
            limits.getChildren().add(button);
        }
        limit.choiceProperty().subscribe(chosen -> show(timePart, chosen == LimitField.Choice.UNTIL));
        time.textProperty().bindBidirectional(limit.timeProperty());
        time.accessibleHelpProperty().bind(limit.errorProperty());
        timeError.textProperty().bind(limit.errorProperty());
        limit.errorProperty().subscribe(error -> show(timeError, !error.isEmpty()));
        limitMeaning.textProperty().bind(limit.meaningProperty());
        limit.meaningProperty().subscribe(meaning -> show(limitMeaning, !meaning.isEmpty()));
    }

    private void chosen(LimitField.@Nullable Choice choice) {
        ownStatus.limit().choiceProperty().set(choice);
        if (choice == LimitField.Choice.UNTIL) {
            time.requestFocus();
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
