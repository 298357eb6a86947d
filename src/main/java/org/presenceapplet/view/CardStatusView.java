package org.presenceapplet.view;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.presenceapplet.viewmodel.CardFact;
import org.presenceapplet.viewmodel.CardStatus;

/** One status on the card: shape, name, message and parameters. */
final class CardStatusView extends HBox {
    /** The most characters (code points) of a text that are shown at once. */
    private static final int FEW = 240;

    /** @param keyboard whether the keyboard may go through what can be used */
    CardStatusView(CardStatus status, ObservableBooleanValue keyboard) {
        getStyleClass().add("card-status");
        StatusShape shape = new StatusShape(16);
        shape.show(status.type());
        Label name = new Label(status.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        VBox texts = new VBox(name, text(status.message(), keyboard));
        for (CardFact parameter : status.parameters()) {
            Label caption = new Label(parameter.caption());
            caption.getStyleClass().add("caption");
            caption.setWrapText(true);
            caption.setMinHeight(USE_PREF_SIZE);
            texts.getChildren().addAll(caption, text(parameter.text(), keyboard));
        }
        setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(shape, texts);
    }

    private static LongText text(String text, ObservableBooleanValue keyboard) {
        LongText view = new LongText(FEW, keyboard);
        view.show(text);
        return view;
    }
}
