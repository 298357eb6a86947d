package org.presenceapplet.view;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.RecentMessage;

/** A message of late in the picker, to be set again or marked as a favourite. */
final class RecentMessageView extends HBox {
    private static final double SHAPE = 12;
    /** Filled for a favourite, only drawn round otherwise, so that colour alone does not tell. */
    private static final String STAR =
            "M6 1 L7.5 4.1 L11 4.6 L8.5 7.1 L9.1 10.5 L6 8.9 L2.9 10.5 L3.5 7.1 L1 4.6 L4.5 4.1 Z";

    /**
     * @param choose sets it again
     * @param mark makes it a favourite, or none any more
     */
    RecentMessageView(RecentMessage recent, Consumer<RecentMessage> choose, BiConsumer<RecentMessage, Boolean> mark) {
        getStyleClass().addAll("pill", "recent");
        StatusShape shape = new StatusShape(SHAPE);
        shape.show(recent.type());
        Button message = new Button(recent.text(), shape);
        message.setMnemonicParsing(false);
        message.getStyleClass().add("recent-message");
        message.setAccessibleText(Texts.text("picker.messages.of", recent.statusName(), recent.text()));
        message.setOnAction(event -> choose.accept(recent));
        SVGPath drawing = new SVGPath();
        drawing.setContent(STAR);
        drawing.getStyleClass().add("drawing");
        ToggleButton star = new ToggleButton(null, drawing);
        star.getStyleClass().add("star");
        star.setSelected(recent.favourite());
        star.setAccessibleText(Texts.text("picker.favourite", recent.text()));
        star.setOnAction(event -> mark.accept(recent, star.isSelected()));
        getChildren().addAll(message, star);
    }
}
