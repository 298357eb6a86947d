package org.presenceapplet.view;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presenceapplet.viewmodel.AccountField;

/** One field of the account form, with what is wrong with it under it. */
final class AccountFieldView extends VBox {
    private final AccountField field;
    private final Node input;

    /** @param onEnter sends the form */
    AccountFieldView(AccountField field, Runnable onEnter) {
        this.field = field;
        this.input = field.kind() == AccountField.Kind.CHECK ? checkBox() : textField(onEnter);
        input.setId("field-" + field.name());
        getStyleClass().add("form-field");
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.textProperty().bind(field.errorProperty());
        error.visibleProperty().bind(field.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getChildren().addAll(input, error);
    }

    AccountField field() {
        return field;
    }

    void focusInput() {
        input.requestFocus();
    }

    private CheckBox checkBox() {
        CheckBox box = new CheckBox(field.label());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(field.checkedProperty());
        return box;
    }

    private TextField textField(Runnable onEnter) {
        Label label = new Label(field.label());
        label.getStyleClass().add("caption");
        TextField text = field.kind() == AccountField.Kind.SECRET ? new PasswordField() : new TextField();
        text.setPromptText(field.prompt());
        text.textProperty().bindBidirectional(field.textProperty());
        text.setOnAction(event -> onEnter.run());
        text.accessibleHelpProperty().bind(field.errorProperty());
        text.setAccessibleText(field.label());
        label.setLabelFor(text);
        getChildren().add(label);
        return text;
    }
}
