package org.presenceapplet.view;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ContactListViewModel;

/** The menu of how the list is shown. */
final class ListOptionsController {
    private final ContactListViewModel contactList;
    private @Nullable ContextMenu menu;
    private final ToggleGroup orders = new ToggleGroup();

    @FXML
    private Button button;

    ListOptionsController(ContactListViewModel contactList) {
        this.contactList = contactList;
    }

    @FXML
    void open() {
        if (menu == null) {
            menu = menu();
        }
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    private ContextMenu menu() {
        ContextMenu made = new ContextMenu();
        for (SortOrder order : SortOrder.values()) {
            made.getItems().add(order(order));
        }
        made.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        choice("contacts.options.grouped", contactList.groupedProperty()),
                        choice("contacts.options.offline", contactList.showOfflineProperty()),
                        choice("contacts.options.compact", contactList.compactProperty()));
        return made;
    }

    private MenuItem order(SortOrder order) {
        RadioMenuItem item = new RadioMenuItem(
                Texts.text("contacts.options.sort." + order.name().toLowerCase(Locale.ROOT)));
        item.setToggleGroup(orders);
        item.setOnAction(event -> contactList.sortProperty().set(order));
        contactList.sortProperty().subscribe(now -> item.setSelected(now == order));
        return item;
    }

    private static MenuItem choice(String text, BooleanProperty on) {
        CheckMenuItem item = new CheckMenuItem(Texts.text(text));
        item.selectedProperty().bindBidirectional(on);
        return item;
    }
}
