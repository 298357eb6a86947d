package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.Link;

/** What the list itself adds to a contact's menu. */
final class ContactItems {
    private final ContactListViewModel contactList;

    ContactItems(ContactListViewModel contactList) {
        this.contactList = contactList;
    }

    private MenuItem item(Link link) {
        MenuItem item = new MenuItem(Texts.text(
                "contacts.openLink", ContactMenu.shortened(link.address().toString())));
        // An address may hold an underscore.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> contactList.open(link));
        return item;
    }

    List<MenuItem> of(ContactRow row) {
        CheckMenuItem favourite = new CheckMenuItem(Texts.text("contacts.favourite"));
        favourite.setSelected(row.favouriteProperty().get());
        favourite.setOnAction(event -> contactList.toggleFavourite(row));
        List<MenuItem> items = new ArrayList<>(List.of(favourite));
        contactList.textOf(row.person()).links().forEach(link -> items.add(item(link)));
        return items;
    }
}
