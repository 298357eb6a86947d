package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.AccountAction;
import org.presenceapplet.viewmodel.AccountItem;
import org.presenceapplet.viewmodel.AccountsViewModel;

/** One account on the accounts page. */
final class AccountView extends HBox {
    private static final double SHAPE = 16;

    private final AccountItem item;
    private final AccountsViewModel accounts;
    private final FlowPane actions = new FlowPane();
    private final Button edit = link(Texts.text("accounts.edit"));
    private final Button remove = link(Texts.text("accounts.remove"));
    private final Button keep = button(Texts.text("accounts.remove.no"));

    /** @param onEdit opens the form of an account, from a button to come back to */
    AccountView(AccountItem item, AccountsViewModel accounts, BiConsumer<AccountItem, Node> onEdit) {
        this.item = item;
        this.accounts = accounts;
        getStyleClass().add("account");
        StatusShape shape = new StatusShape(SHAPE);
        item.typeProperty().subscribe(shape::show);
        VBox texts = new VBox(title(), line(item.stateProperty(), "line"), line(item.errorProperty(), "field-error"));
        texts.getStyleClass().add("texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.getChildren().addAll(unmanaged(), actions, confirmation());
        getChildren().addAll(shape, texts, enabled());

        actions.getStyleClass().add("links");
        edit.setOnAction(event -> onEdit.accept(item, edit));
        remove.setOnAction(event -> askToRemove());
        item.nameProperty().subscribe(name -> {
            edit.setAccessibleText(Texts.text("accounts.of", name, edit.getText()));
            remove.setAccessibleText(Texts.text("accounts.of", name, remove.getText()));
        });
        item.actionsProperty().subscribe(this::showActions);
        item.managedProperty().subscribe(this::showActions);
        showActions();
        item.removingProperty().subscribe(removing -> show(actions, !removing));
    }

    private Node title() {
        Label name = new Label();
        name.getStyleClass().add("name");
        name.textProperty().bind(item.nameProperty());
        Label protocol = new Label();
        protocol.getStyleClass().add("meta");
        protocol.setMinWidth(Region.USE_PREF_SIZE);
        protocol.textProperty().bind(item.protocolProperty());
        HBox title = new HBox(name, protocol);
        title.getStyleClass().add("account-title");
        return title;
    }

    private static Label line(ObservableValue<String> text, String style) {
        Label line = new Label();
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.textProperty().bind(text);
        text.subscribe(words -> show(line, !words.isEmpty()));
        return line;
    }

    private Node unmanaged() {
        Label note = new Label(Texts.text("accounts.unmanaged"));
        note.getStyleClass().add("line");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        item.managedProperty().subscribe(managed -> show(note, !managed));
        return note;
    }

    private Node enabled() {
        CheckBox box = new CheckBox();
        box.getStyleClass().add("switch");
        box.setMinWidth(Region.USE_PREF_SIZE);
        item.enabledProperty().subscribe(box::setSelected);
        item.nameProperty().subscribe(name -> box.setAccessibleText(Texts.text("accounts.use", name)));
        item.managedProperty().subscribe(managed -> show(box, managed));
        box.setOnAction(event -> accounts.setEnabled(item, box.isSelected()));
        return box;
    }

    private Node confirmation() {
        Label question =
                line(item.nameProperty().map(name -> Texts.text("accounts.remove.question", name)), "remove-question");
        Button yes = button(Texts.text("accounts.remove.yes"));
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> accounts.remove(item));
        keep.setOnAction(event -> keep());
        FlowPane buttons = new FlowPane(yes, keep);
        buttons.getStyleClass().add("buttons");
        VBox confirmation = new VBox(question, buttons);
        confirmation.getStyleClass().add("confirmation");
        confirmation.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                keep();
                event.consume();
            }
        });
        item.removingProperty().subscribe(removing -> show(confirmation, removing));
        return confirmation;
    }

    private void askToRemove() {
        item.removingProperty().set(true);
        keep.requestFocus();
    }

    private void keep() {
        item.removingProperty().set(false);
        remove.requestFocus();
    }

    private void showActions() {
        boolean hadFocus = actions.getChildren().stream().anyMatch(Node::isFocused);
        List<Node> links = new ArrayList<>();
        item.actionsProperty().get().forEach(action -> links.add(link(action)));
        if (item.managedProperty().get()) {
            links.addAll(List.of(edit, remove));
        }
        actions.getChildren().setAll(links);
        if (hadFocus && !links.isEmpty()) {
            links.get(0).requestFocus();
        }
    }

    private Button link(AccountAction action) {
        Button link = link(action.text());
        link.setAccessibleText(Texts.text("accounts.of", item.nameProperty().get(), action.text()));
        link.setOnAction(event -> accounts.perform(action));
        return link;
    }

    private static Button link(String text) {
        Button link = button(text);
        link.getStyleClass().add("link");
        return link;
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
