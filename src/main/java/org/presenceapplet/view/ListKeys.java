package org.presenceapplet.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.Row;

/** The keys that hide and show groups and mark contacts, as in any tree: left goes up and closes, right opens and goes down. */
final class ListKeys {
    private final ListView<Row> list;
    private final ContactListViewModel contactList;

    ListKeys(ListView<Row> list, ContactListViewModel contactList) {
        this.list = list;
        this.contactList = contactList;
    }

    void install() {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Row selected = list.getSelectionModel().getSelectedItem();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        if (selected != null && plain && pressed(event, selected)) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event, Row selected) {
        return switch (event.getCode()) {
            case LEFT -> left(selected);
            case RIGHT -> right(selected);
            case SPACE -> mark(selected);
            default -> false;
        };
    }

    private boolean left(Row selected) {
        if (selected instanceof GroupRow group) {
            contactList.collapse(group, true);
        } else {
            select(headingAbove(list.getSelectionModel().getSelectedIndex()));
        }
        return true;
    }

    private boolean right(Row selected) {
        if (selected instanceof GroupRow group) {
            if (group.summaryProperty().get().collapsed()) {
                contactList.collapse(group, false);
            } else {
                select(list.getSelectionModel().getSelectedIndex() + 1);
            }
        }
        return true;
    }

    private boolean mark(Row selected) {
        if (selected instanceof ContactRow contact) {
            contactList.toggleFavourite(contact);
            return true;
        }
        return false;
    }

    /** The row itself where there is no heading. */
    private int headingAbove(int row) {
        List<Row> rows = list.getItems();
        return IntStream.iterate(row, above -> above >= 0, above -> above - 1)
                .filter(above -> rows.get(above) instanceof GroupRow)
                .findFirst()
                .orElse(row);
    }

    private void select(int row) {
        boolean seen = list.lookupAll(".list-cell").stream()
                .anyMatch(node -> node instanceof RowCell cell && cell.isVisible() && cell.getIndex() == row);
        list.getSelectionModel().select(row);
        if (!seen) {
            list.scrollTo(row);
        }
    }
}
