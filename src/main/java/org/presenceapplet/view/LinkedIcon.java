package org.presenceapplet.view;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.Person;

/** Tells that somebody has several addresses. */
final class LinkedIcon extends FontIcon {
    private int addresses;

    LinkedIcon() {
        super(Feather.LINK_2);
        getStyleClass().add("linked");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Person person) {
        addresses = person.linked().size();
        setVisible(person.isLinked());
    }

    /** How many there are, to follow the name; empty where there is one. */
    String spoken() {
        return isVisible() ? ", " + Texts.text("contacts.addresses", addresses) : "";
    }
}
