package org.presenceapplet.view;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.presenceapplet.viewmodel.ContactAction;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Person;

/** What a contact's menu offers to do with the contact. */
final class ContactActionItems {
    private final PeopleViewModel people;

    ContactActionItems(PeopleViewModel people) {
        this.people = people;
    }

    List<MenuItem> of(Person person) {
        return people.actions(person).stream()
                .map(action -> item(action, person))
                .toList();
    }

    private MenuItem item(ContactAction action, Person person) {
        MenuItem item = new MenuItem(action.text());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> people.begin(action, person));
        return item;
    }
}
