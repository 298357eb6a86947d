package org.presenceapplet.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.viewmodel.AccountField;
import org.presenceapplet.viewmodel.AccountFormViewModel;
import org.presenceapplet.viewmodel.AccountsViewModel;

/** The form that adds or edits an account. */
final class AccountFormController implements LatePart.Controller {
    private final AccountsViewModel accounts;
    private @Nullable AccountFormViewModel form;
    private Subscription bound = Subscription.EMPTY;

    @FXML
    private VBox page;

    @FXML
    private Label title;

    @FXML
    private VBox protocolPart;

    @FXML
    private ComboBox<Protocol> protocol;

    @FXML
    private VBox basic;

    @FXML
    private Button advanced;

    @FXML
    private FontIcon chevron;

    @FXML
    private VBox advancedPart;

    @FXML
    private TextField displayName;

    @FXML
    private VBox further;

    @FXML
    private Label progress;

    @FXML
    private VBox formError;

    @FXML
    private Label formErrorText;

    @FXML
    private Button submit;

    AccountFormController(AccountsViewModel accounts) {
        this.accounts = accounts;
    }

    @FXML
    void initialize() {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        progress.managedProperty().bind(progress.visibleProperty());
        formError.managedProperty().bind(formError.visibleProperty());
        advancedPart.managedProperty().bind(advancedPart.visibleProperty());
        protocol.setConverter(new ProtocolConverter());
        accounts.formProperty().subscribe(this::show);
    }

    @FXML
    void back() {
        accounts.back();
    }

    @FXML
    void submit() {
        AccountFormViewModel open = form;
        if (open != null) {
            open.submit();
            fieldViews().stream()
                    .filter(view -> !view.field().errorProperty().get().isEmpty())
                    .findFirst()
                    .ifPresent(AccountFieldView::focusInput);
        }
    }

    @FXML
    void toggleAdvanced() {
        AccountFormViewModel open = form;
        if (open != null) {
            open.advancedOpenProperty().set(!open.advancedOpenProperty().get());
        }
    }

    @Override
    public void opened() {
        AccountFormViewModel open = form;
        if (open != null) {
            begin(open.focus());
        }
    }

    private void show(@Nullable AccountFormViewModel now) {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
        form = now;
        if (now == null) {
            basic.getChildren().clear();
            further.getChildren().clear();
        } else {
            title.setText(now.title());
            submit.setText(now.submitText());
            show(protocolPart, now.isAdding());
            bound = bind(now);
        }
    }

    private Subscription bind(AccountFormViewModel now) {
        protocol.setItems(now.protocols());
        protocol.valueProperty().bindBidirectional(now.protocolProperty());
        displayName.textProperty().bindBidirectional(now.displayNameProperty());
        Subscription bidirectional = () -> {
            protocol.valueProperty().unbindBidirectional(now.protocolProperty());
            displayName.textProperty().unbindBidirectional(now.displayNameProperty());
        };
        return Subscription.combine(
                bidirectional,
                now.fields().subscribe(this::showFields),
                now.advancedOpenProperty().subscribe(this::openAdvanced),
                now.progressProperty().subscribe(words -> {
                    progress.setText(words);
                    progress.setVisible(!words.isEmpty());
                }),
                now.errorProperty().subscribe(sentence -> {
                    formErrorText.setText(sentence);
                    formError.setVisible(!sentence.isEmpty());
                }),
                now.canSubmitProperty().subscribe(can -> {
                    submit.setDisable(!can);
                    protocol.setDisable(!can);
                }));
    }

    private void showFields() {
        AccountFormViewModel open = form;
        if (open != null) {
            basic.getChildren().setAll(views(open.basicFields()));
            further.getChildren().setAll(views(open.advancedFields()));
            show(advanced, !open.fields().isEmpty());
            boolean choosing = protocol.isFocused();
            if (!choosing) {
                begin(open.focus());
            }
        }
    }

    private List<AccountFieldView> views(List<AccountField> fields) {
        return fields.stream()
                .map(field -> new AccountFieldView(field, this::submit))
                .toList();
    }

    /** At the field of this name, else at the first one. */
    private void begin(String name) {
        List<AccountFieldView> views = fieldViews();
        Stream.concat(views.stream().filter(view -> view.field().name().equals(name)), views.stream())
                .findFirst()
                .ifPresent(AccountFieldView::focusInput);
    }

    private List<AccountFieldView> fieldViews() {
        return Stream.of(basic, further)
                .flatMap(part -> part.getChildren().stream())
                .map(AccountFieldView.class::cast)
                .toList();
    }

    private void openAdvanced(boolean open) {
        advancedPart.setVisible(open);
        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back();
            event.consume();
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** A protocol's name; only for showing it. */
    private final class ProtocolConverter extends StringConverter<Protocol> {
        @Override
        public String toString(@Nullable Protocol choice) {
            AccountFormViewModel open = form;
            return choice == null || open == null ? "" : open.nameOf(choice);
        }

        @Override
        public @Nullable Protocol fromString(String name) {
            return null;
        }
    }
}
