package org.presenceapplet.view;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.LinkChoice;

/** Somebody to link with: shape, name, and addresses. */
final class LinkChoiceCell extends ListCell<LinkChoice> {
    private final StatusShape shape = new StatusShape(16);
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox line;

    /** @param submit links with whom is selected */
    LinkChoiceCell(Runnable submit) {
        name.getStyleClass().add("name");
        where.getStyleClass().add("where");
        VBox texts = new VBox(name, where);
        texts.getStyleClass().add("texts");
        line = new HBox(shape, texts);
        line.getStyleClass().add("link-choice");
        HBox.setHgrow(texts, Priority.ALWAYS);
        // The list decides how wide a line is, not the longest address in it.
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                submit.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable LinkChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        setGraphic(choice == null ? null : line);
        setAccessibleText(choice == null ? null : spoken(choice));
        if (choice != null) {
            shape.show(choice.type());
            name.setText(choice.name());
            where.setText(choice.where());
        }
    }

    private static String spoken(LinkChoice choice) {
        return String.join(", ", choice.name(), choice.where(), Texts.nameOf(choice.type()));
    }
}
