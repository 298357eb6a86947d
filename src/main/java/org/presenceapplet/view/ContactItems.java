package org.presenceapplet.view;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;

/** What the list itself adds to a contact's menu. */
final class ContactItems {
    private final ContactListViewModel contactList;

    ContactItems(ContactListViewModel contactList) {
        this.contactList = contactList;
    }

    List<MenuItem> of(ContactRow row) {
        CheckMenuItem favourite = new CheckMenuItem(Texts.text("contacts.favourite"));
        favourite.setSelected(row.favouriteProperty().get());
        favourite.setOnAction(event -> contactList.toggleFavourite(row));
        return List.of(favourite);
    }
}
