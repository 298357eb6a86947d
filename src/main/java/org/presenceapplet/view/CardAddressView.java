package org.presenceapplet.view;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.CardAddress;

/** One of several addresses on the card: shape, identifier, account and status, and a button that copies it. */
final class CardAddressView extends HBox {
    private final StatusShape shape = new StatusShape(14);
    private final Label identifier = new Label();
    private final Label line = new Label();
    private final Button copy = new Button();
    private String copied = "";

    /**
     * @param keyboard whether the keyboard may go through what can be used
     * @param copier copies an identifier
     */
    CardAddressView(ObservableBooleanValue keyboard, Consumer<String> copier) {
        getStyleClass().add("card-address");
        identifier.getStyleClass().add("identifier");
        line.getStyleClass().add("line");
        copy.setGraphic(new FontIcon("fth-copy"));
        copy.getStyleClass().add("icon-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> copier.accept(copied));
        copy.focusTraversableProperty().bind(keyboard);
        VBox texts = new VBox(identifier, line);
        setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(shape, texts, copy);
    }

    void show(CardAddress address) {
        shape.show(address.type());
        identifier.setText(address.identifier());
        line.setText(address.line());
        copied = address.copied();
        copy.setAccessibleText(Texts.text("card.copyOf", address.identifier()));
    }

    void focus() {
        copy.requestFocus();
    }
}
