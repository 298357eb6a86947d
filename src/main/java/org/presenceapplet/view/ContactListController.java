package org.presenceapplet.view;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.LinkingViewModel;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Row;

/** The list of contacts. */
final class ContactListController {
    /**
     * How long a pointer that does not move keeps the order; then nobody aims, and who came is to be seen. The row under
     * the pointer stays where it is even so.
     */
    private static final Duration AIMING = Duration.minutes(1);

    private static final double ROW = 46;
    private static final double COMPACT_ROW = 34;

    /** From the left of a row to its name. */
    private static final double MENU_INDENT = 58;

    private final ContactListViewModel contactList;
    private final ContactMenu menu;
    private final AvatarPictures pictures;
    private final ReadOnlyBooleanProperty still;
    private final CardViewModel card;
    private Consumer<String> onTyped = text -> {};

    @FXML
    private ListView<Row> list;

    private @Nullable CardPopup cardPopup;

    ContactListController(
            ContactListViewModel contactList,
            LinkingViewModel linking,
            AlertsViewModel alerts,
            PeopleViewModel contactChanges,
            CardViewModel card,
            AvatarPictures pictures,
            ReadOnlyBooleanProperty still) {
        this.pictures = pictures;
        this.still = still;
        this.contactList = contactList;
        this.menu = new ContactMenu(new ContactItems(contactList, linking), alerts, contactChanges);
        this.card = card;
    }

    @FXML
    void initialize() {
        contactList.compactProperty().subscribe(this::layRows);
        list.setItems(contactList.rows());
        new ListKeys(list, contactList).install();
        contactList.setAround(new ListPlace(list)::keep);
        new Aiming(list, AIMING).orMenu(menu.showingProperty(), contactList::setHeld);
        keepSelection();
        list.setOnMouseEntered(enter -> cardPopup());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnKeyTyped(this::keyTyped);
        list.setOnContextMenuRequested(this::menuRequested);
    }

    /** What to do with letters typed into the list. */
    void setOnTyped(Consumer<String> action) {
        onTyped = action;
    }

    ReadOnlyBooleanProperty menuShowingProperty() {
        return menu.showingProperty();
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void layRows(boolean compact) {
        list.setFixedCellSize(compact ? COMPACT_ROW : ROW);
        list.setCellFactory(view -> new RowCell(contactList, pictures, still));
    }

    private void keepSelection() {
        list.getSelectionModel().selectedItemProperty().subscribe(contactList.selectedProperty()::set);
        contactList.selectedProperty().subscribe(this::select);
    }

    private void select(@Nullable Row row) {
        int index = list.getItems().indexOf(row);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(index);
        }
    }

    /** Made when it may soon be wanted. */
    private CardPopup cardPopup() {
        CardPopup made = cardPopup;
        if (made == null) {
            made = new CardPopup(card, new ContactCard(card, contactList.zone(), pictures), list);
            cardPopup = made;
        }
        return made;
    }

    private void keyPressed(KeyEvent event) {
        boolean toggles = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (toggles && list.getSelectionModel().getSelectedItem() instanceof GroupRow group) {
            contactList.toggle(group);
            event.consume();
        }
        if (event.getCode() == KeyCode.ENTER
                && list.getSelectionModel().getSelectedItem() instanceof ContactRow contact) {
            cardPopup().open(contact);
            event.consume();
        }
        // On X11 the toolkit makes no request of either key.
        if (event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
            openMenu();
            event.consume();
        }
        // A list view keeps Escape to itself.
        if (event.getCode() == KeyCode.ESCAPE) {
            contactList.searchProperty().set("");
        }
    }

    private void menuRequested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            openMenu();
        } else {
            cells().filter(RowCell::isHover).forEach(cell -> openMenu(cell, event.getScreenX(), event.getScreenY()));
        }
        event.consume();
    }

    /** Below the selected contact, where it can be seen. */
    private void openMenu() {
        cells().filter(RowCell::isSelected).forEach(cell -> {
            Bounds place = cell.localToScreen(cell.getBoundsInLocal());
            openMenu(cell, place.getMinX() + MENU_INDENT, place.getMaxY());
        });
    }

    private void openMenu(RowCell cell, double x, double y) {
        if (cell.getItem() instanceof ContactRow row) {
            menu.show(list, x, y, row);
        }
    }

    private Stream<RowCell> cells() {
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof RowCell cell && !cell.isEmpty())
                .map(RowCell.class::cast);
    }

    private void keyTyped(KeyEvent event) {
        String text = event.getCharacter();
        boolean letter = !text.isEmpty() && !Character.isISOControl(text.codePointAt(0)) && !text.isBlank();
        if (letter && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
            onTyped.accept(text);
            event.consume();
        }
    }
}
