package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.AlertChoice;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Person;

/**
 * The menu of one row: what the list knows of it, what to be told of the contact, and what can be done with it. Where several
 * are linked, each has a menu in there.
 */
final class ContactMenu {
    /** The most characters (code points) of a name, so that the menu is not wider than the window. */
    private static final int LONGEST_NAME = 24;

    private final ContactItems ofTheList;
    private final AlertsViewModel alerts;
    private final ContactActionItems actions;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private @Nullable ContextMenu menu;

    ContactMenu(ContactItems ofTheList, AlertsViewModel alerts, PeopleViewModel contactChanges) {
        this.ofTheList = ofTheList;
        this.alerts = alerts;
        this.actions = new ContactActionItems(contactChanges);
    }

    ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    void show(Node over, double x, double y, ContactRow row) {
        Person person = row.person();
        ContextMenu menu = menu();
        menu.getItems().setAll(ofTheList.of(row));
        if (person.isLinked()) {
            menu.getItems().add(new SeparatorMenuItem());
            person.addresses().forEach(address -> menu.getItems().add(ofOne(address)));
        } else {
            menu.getItems().addAll(of(person));
        }
        menu.show(over, x, y);
    }

    private ContextMenu menu() {
        ContextMenu made = menu;
        if (made == null) {
            made = new ContextMenu();
            made.showingProperty().subscribe(showing::set);
            menu = made;
        }
        return made;
    }

    /** What is to be told of one contact, and what can be done with it. */
    private List<MenuItem> of(Person contact) {
        Menu ask = plain(new Menu(Texts.text("alert.ask", shortened(contact.name()))));
        ask.getItems()
                .setAll(alerts.choices(contact.contact()).stream()
                        .map(this::item)
                        .toList());
        List<MenuItem> items = new ArrayList<>(List.of(ask));
        List<MenuItem> further = actions.of(contact);
        if (!further.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(further);
        }
        return items;
    }

    /** The same of one of several, under its address. */
    private Menu ofOne(Person address) {
        StatusShape shape = new StatusShape(14);
        shape.show(address.type());
        Menu one = plain(new Menu(address.address(ContactMenu::shortened), shape));
        one.getItems().setAll(of(address));
        one.getItems().addAll(new SeparatorMenuItem(), ofTheList.separate(address));
        return one;
    }

    /** A name may hold an underscore. */
    private static Menu plain(Menu named) {
        named.setMnemonicParsing(false);
        return named;
    }

    private MenuItem item(AlertChoice choice) {
        CheckMenuItem item = new CheckMenuItem(choice.text());
        item.setSelected(choice.asked());
        item.setOnAction(event -> alerts.choose(choice));
        return item;
    }

    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
