package org.presenceapplet.view;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.RecentMessage;

/** A message of late in the picker, to be set again or marked as a favourite. */
final class RecentMessageView extends HBox {
    private static final double SHAPE = 12;

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
        // Filled for a favourite, only drawn round otherwise, so that colour alone does not tell.
        ToggleButton star = new ToggleButton(null, new Star());
        star.getStyleClass().add("star");
        star.setSelected(recent.favourite());
        star.setAccessibleText(Texts.text("picker.favourite", recent.text()));
        star.setOnAction(event -> mark.accept(recent, star.isSelected()));
        getChildren().addAll(message, star);
    }
}
