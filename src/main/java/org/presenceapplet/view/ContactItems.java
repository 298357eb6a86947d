package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.Link;
import org.presenceapplet.viewmodel.LinkingViewModel;
import org.presenceapplet.viewmodel.Person;

/** What the list itself adds to a contact's menu. */
final class ContactItems {
    private final ContactListViewModel contactList;
    private final LinkingViewModel linking;

    ContactItems(ContactListViewModel contactList, LinkingViewModel linking) {
        this.contactList = contactList;
        this.linking = linking;
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
        MenuItem link = new MenuItem(Texts.text("contacts.link"));
        link.setOnAction(event -> linking.open(row));
        items.add(link);
        if (contactList.isLinkedAlone(row.person())) {
            items.add(separate(row.person()));
        }
        return items;
    }

    /** Has one of several addresses by itself again, also while none of the others is there. */
    MenuItem separate(Person address) {
        MenuItem item = new MenuItem(Texts.text("contacts.separate"));
        item.setOnAction(event -> contactList.separate(address));
        return item;
    }
}
