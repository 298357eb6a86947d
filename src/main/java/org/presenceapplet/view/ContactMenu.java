package org.presenceapplet.view;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.AlertChoice;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Person;

/** The menu of one contact: what the list knows of it, what to be told of it, and what can be done with it. */
final class ContactMenu {
    /** The most characters (code points) of a name, so that the menu is not wider than the window. */
    private static final int LONGEST_NAME = 24;

    private final ContactItems ofTheList;
    private final AlertsViewModel alerts;
    private final ContactActionItems actions;
    private final ContextMenu menu = new ContextMenu();

    ContactMenu(ContactItems ofTheList, AlertsViewModel alerts, PeopleViewModel contactChanges) {
        this.ofTheList = ofTheList;
        this.alerts = alerts;
        this.actions = new ContactActionItems(contactChanges);
    }

    ReadOnlyBooleanProperty showingProperty() {
        return menu.showingProperty();
    }

    void show(Node over, double x, double y, ContactRow row) {
        Person person = row.person();
        Menu ask = new Menu(Texts.text("alert.ask", shortened(person.name())));
        // A name may hold an underscore.
        ask.setMnemonicParsing(false);
        List<MenuItem> answers =
                alerts.choices(person.contact()).stream().map(this::item).toList();
        ask.getItems().setAll(answers);
        menu.getItems().setAll(ofTheList.of(row));
        menu.getItems().add(ask);
        List<MenuItem> further = actions.of(person);
        if (!further.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(further);
        }
        menu.show(over, x, y);
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
