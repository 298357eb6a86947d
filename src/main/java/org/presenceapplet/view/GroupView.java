package org.presenceapplet.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.GroupRow;

/** The heading over a group. */
final class GroupView extends HBox {
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    private final Star star = new Star();
    private final Label name = new Label();
    private final Label count = new Label();

    GroupView() {
        getStyleClass().add("group-view");
        name.getStyleClass().add("name");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        star.managedProperty().bind(star.visibleProperty());
        getChildren().addAll(chevron, star, name, gap, count);
    }

    void show(GroupRow group, GroupRow.Summary summary) {
        star.setVisible(group.group().equals(ListGroup.FAVOURITES));
        chevron.setIconCode(summary.collapsed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        name.setText(group.name());
        count.setText(summary.count());
    }

    String spoken() {
        return Texts.text("contacts.group.collapse", name.getText(), count.getText());
    }
}
