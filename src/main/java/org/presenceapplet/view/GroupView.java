package org.presenceapplet.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.GroupRow;

/** The heading over a group. */
final class GroupView extends HBox {
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    private final Label name = new Label();
    private final Label count = new Label();

    GroupView() {
        getStyleClass().add("group-view");
        name.getStyleClass().add("name");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(chevron, name, gap, count);
    }

    void show(String groupName, GroupRow.Summary summary) {
        chevron.setIconCode(summary.collapsed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        name.setText(groupName);
        count.setText(summary.count());
    }

    String spoken() {
        return Texts.text("contacts.group.collapse", name.getText(), count.getText());
    }
}
