package org.presenceapplet.view;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ParameterField;
import org.presenceapplet.viewmodel.StatusChoiceItem;

/** One status in the picker; where it declares parameters, choosing it opens their fields first. */
final class StatusChoiceView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double SHAPE = 16;

    private final StatusChoiceItem item;
    private final Consumer<StatusChoiceItem> choose;
    private final VBox fields = new VBox();

    /** @param shortcut the key that chooses it, such as "Alt 1"; may be empty */
    StatusChoiceView(StatusChoiceItem item, String shortcut, Consumer<StatusChoiceItem> choose) {
        this.item = item;
        this.choose = choose;
        getStyleClass().add("status-choice");
        setDisable(!item.isOffered());
        fields.getStyleClass().add("fields");
        item.fields().forEach(field -> fields.getChildren().addAll(fieldView(field)));
        openFields(false);
        getChildren().addAll(button(shortcut), refusal(), fields);
        if (!item.fields().isEmpty()) {
            Button set = new Button(Texts.text("picker.apply"));
            set.getStyleClass().add("primary");
            set.setOnAction(event -> choose.accept(item));
            fields.getChildren().add(set);
        }
    }

    private Button button(String shortcut) {
        StatusShape shape = new StatusShape(SHAPE);
        shape.show(item.type());
        Label name = new Label(item.name());
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label remark = new Label(item.remark().isEmpty() ? shortcut : item.remark());
        remark.getStyleClass().add("remark");
        FontIcon check = new FontIcon(Feather.CHECK);
        check.visibleProperty().bind(item.selectedProperty());
        HBox line = new HBox(shape, name, check, gap, remark);
        line.getStyleClass().add("choice-line");
        Button button = new Button(null, line);
        button.setId("status-" + item.id());
        button.getStyleClass().add("choice");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setAccessibleRole(item.isExclusive() ? AccessibleRole.RADIO_BUTTON : AccessibleRole.CHECK_BOX);
        button.accessibleHelpProperty().bind(item.refusalProperty());
        item.selectedProperty().subscribe(selected -> {
            button.pseudoClassStateChanged(SELECTED, selected);
            button.setAccessibleText(String.join(
                    ", ", item.name(), Texts.text(selected ? "picker.set" : "picker.notSet"), item.remark()));
        });
        button.setOnAction(event -> chosen());
        return button;
    }

    private Label refusal() {
        Label refusal = new Label();
        refusal.getStyleClass().addAll("field-error", "refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(item.refusalProperty());
        refusal.visibleProperty().bind(item.refusalProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    private void chosen() {
        boolean takenAway = !item.isExclusive() && item.selectedProperty().get();
        if (item.fields().isEmpty() || takenAway) {
            openFields(false);
            choose.accept(item);
        } else {
            openFields(!fields.isVisible());
        }
    }

    private void openFields(boolean open) {
        fields.setVisible(open);
        fields.setManaged(open);
    }

    private VBox fieldView(ParameterField field) {
        VBox view = field.isCheck() ? new VBox(checkBox(field)) : textField(field);
        view.getStyleClass().add("field");
        return view;
    }

    private static CheckBox checkBox(ParameterField field) {
        CheckBox box = new CheckBox(field.label());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setOnAction(event -> field.tickedProperty().set(box.isSelected()));
        field.tickedProperty().subscribe(ticked -> box.setSelected(Boolean.TRUE.equals(ticked)));
        return box;
    }

    private VBox textField(ParameterField field) {
        Label label = new Label(field.label());
        label.getStyleClass().add("caption");
        TextField text = new TextField();
        text.setPromptText(field.hint());
        text.textProperty().bindBidirectional(field.textProperty());
        text.setOnAction(event -> choose.accept(item));
        text.setAccessibleText(field.label());
        text.accessibleHelpProperty().bind(field.errorProperty());
        label.setLabelFor(text);
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(field.errorProperty());
        error.visibleProperty().bind(field.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return new VBox(label, text, error);
    }
}
