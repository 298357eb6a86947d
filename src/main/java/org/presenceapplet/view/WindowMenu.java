package org.presenceapplet.view;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The menu of the whole window. */
final class WindowMenu {
    private final ContextMenu menu = new ContextMenu();

    WindowMenu(WindowViewModel window, Runnable addContact, Runnable openPreferences, Runnable openShortcuts) {
        CheckMenuItem offline = new CheckMenuItem(Texts.text("window.menu.showOffline"));
        offline.selectedProperty().bindBidirectional(window.contactList().showOfflineProperty());
        MenuItem add = item("window.menu.addContact", addContact);
        add.disableProperty().bind(window.contactChanges().canAddProperty().not());
        menu.getItems()
                .setAll(
                        add,
                        item("window.menu.accounts", window.accounts()::open),
                        item("window.menu.preferences", openPreferences),
                        offline,
                        item("window.menu.shortcuts", openShortcuts),
                        item("window.menu.offline", window.ownStatus()::goOffline));
    }

    /** Below a button. */
    void show(Node button) {
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(text));
        item.setOnAction(event -> action.run());
        return item;
    }
}
