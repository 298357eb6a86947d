package org.presenceapplet.view;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.viewmodel.ContactAction;
import org.presenceapplet.viewmodel.ContactFormViewModel;
import org.presenceapplet.viewmodel.GroupChoices;
import org.presenceapplet.viewmodel.PeopleViewModel;

/** The form that adds a contact, or does something with one. */
final class ContactFormController implements LatePart.Controller {
    private final PeopleViewModel people;
    private @Nullable ContactFormViewModel form;
    private Subscription bound = Subscription.EMPTY;

    @FXML
    private VBox page;

    @FXML
    private Label title;

    @FXML
    private Label subject;

    @FXML
    private VBox accountPart;

    @FXML
    private ComboBox<Account> account;

    @FXML
    private VBox identifierPart;

    @FXML
    private TextField identifier;

    @FXML
    private VBox aliasPart;

    @FXML
    private TextField alias;

    @FXML
    private Label explanation;

    @FXML
    private VBox messagePart;

    @FXML
    private TextField message;

    @FXML
    private VBox groupsPart;

    @FXML
    private VBox groups;

    @FXML
    private TextField freshGroup;

    @FXML
    private VBox error;

    @FXML
    private Label errorText;

    @FXML
    private Button submit;

    @FXML
    private Button cancel;

    ContactFormController(PeopleViewModel people) {
        this.people = people;
    }

    @FXML
    void initialize() {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back();
                event.consume();
            }
        });
        error.managedProperty().bind(error.visibleProperty());
        account.setConverter(new AccountConverter());
        people.formProperty().subscribe(this::show);
    }

    @FXML
    void back() {
        people.back();
    }

    @FXML
    void submit() {
        ContactFormViewModel open = form;
        if (open != null) {
            open.submit();
        }
    }

    private void show(@Nullable ContactFormViewModel now) {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
        form = now;
        if (now != null) {
            title.setText(now.title());
            submit.setText(now.submitText());
            boolean grave = now.action() == ContactAction.REMOVE || now.action() == ContactAction.BLOCK;
            submit.getStyleClass().setAll("button", grave ? "danger" : "primary");
            subject.setText(now.subject());
            show(subject, !now.isAdding());
            explanation.setText(now.explanation());
            show(explanation, !now.explanation().isEmpty());
            show(accountPart, now.isAdding() && now.accounts().size() > 1);
            show(identifierPart, now.isAdding());
            show(aliasPart, now.action() == ContactAction.RENAME);
            bound = bind(now);
        }
    }

    private Subscription bind(ContactFormViewModel now) {
        account.getItems().setAll(now.accounts());
        account.valueProperty().bindBidirectional(now.accountProperty());
        identifier.textProperty().bindBidirectional(now.identifierProperty());
        alias.textProperty().bindBidirectional(now.aliasProperty());
        message.textProperty().bindBidirectional(now.messageProperty());
        freshGroup.textProperty().bindBidirectional(now.groups().freshProperty());
        Subscription bidirectional = () -> {
            account.valueProperty().unbindBidirectional(now.accountProperty());
            identifier.textProperty().unbindBidirectional(now.identifierProperty());
            alias.textProperty().unbindBidirectional(now.aliasProperty());
            message.textProperty().unbindBidirectional(now.messageProperty());
            freshGroup.textProperty().unbindBidirectional(now.groups().freshProperty());
        };
        showParts(now);
        return Subscription.combine(
                bidirectional,
                now.accountProperty().subscribe(chosen -> showParts(now)),
                now.groups().choices().subscribe(() -> showParts(now)),
                now.errorProperty().subscribe(sentence -> {
                    errorText.setText(sentence);
                    error.setVisible(!sentence.isEmpty());
                }),
                now.canSubmitProperty().subscribe(can -> submit.setDisable(!can)));
    }

    /** What the chosen account can do, and its groups. */
    private void showParts(ContactFormViewModel now) {
        show(messagePart, now.usesMessage());
        show(groupsPart, now.usesGroups());
        groups.getChildren()
                .setAll(now.groups().choices().stream()
                        .map(ContactFormController::box)
                        .toList());
        show(groups, !groups.getChildren().isEmpty());
    }

    private static CheckBox box(GroupChoices.Choice choice) {
        CheckBox box = new CheckBox(choice.name());
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(choice.chosenProperty());
        return box;
    }

    /** Begins at the first field; without one, where nothing is done. */
    @Override
    public void opened() {
        ContactFormViewModel now = form;
        if (now == null) {
            return;
        }
        List<Node> fields = List.of(identifier, alias);
        Node field = now.isAdding() ? identifier : now.action() == ContactAction.RENAME ? alias : first(now);
        field.requestFocus();
        if (fields.contains(field)) {
            ((TextField) field).selectAll();
        }
    }

    private Node first(ContactFormViewModel now) {
        if (now.usesMessage()) {
            return message;
        }
        boolean choosing = now.usesGroups() && !groups.getChildren().isEmpty();
        return choosing ? groups.getChildren().get(0) : now.usesGroups() ? freshGroup : cancel;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** An account's name; only for showing it. */
    private static final class AccountConverter extends StringConverter<Account> {
        @Override
        public String toString(@Nullable Account choice) {
            return choice == null ? "" : ContactFormViewModel.nameOf(choice);
        }

        @Override
        public @Nullable Account fromString(String name) {
            return null;
        }
    }
}
