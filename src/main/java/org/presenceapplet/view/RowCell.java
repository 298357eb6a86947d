package org.presenceapplet.view;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.Row;

/** Shows any row, with the same nodes for as long as the cell lives. */
final class RowCell extends ListCell<Row> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final ContactListViewModel contactList;
    private final ContactView contactView;
    private final GroupView groupView = new GroupView();
    private Subscription subscription = Subscription.EMPTY;

    RowCell(ContactListViewModel contactList) {
        this.contactList = contactList;
        this.contactView = new ContactView(contactList.zone());
        // The list decides how wide a row is, not the longest message in it.
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() instanceof GroupRow group) {
                contactList.toggle(group);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        Row before = getItem();
        super.updateItem(row, empty);
        if (row == before && row != null && getGraphic() != null) {
            return;
        }
        subscription.unsubscribe();
        pseudoClassStateChanged(GROUP, row instanceof GroupRow);
        if (row instanceof ContactRow contact) {
            subscription = Subscription.combine(
                    contact.personProperty().subscribe(person -> {
                        contactView.show(person, contactList.nowProperty().get());
                        setAccessibleText(contactView.spoken());
                    }),
                    contactList.nowProperty().subscribe(now -> contactView.show(contact.person(), now)));
            setGraphic(contactView);
            setTooltip(contactView.tooltip());
        } else if (row instanceof GroupRow group) {
            subscription = group.summaryProperty().subscribe(summary -> {
                groupView.show(group.name(), summary);
                setAccessibleText(groupView.spoken());
            });
            setGraphic(groupView);
            setTooltip(null);
        } else {
            subscription = Subscription.EMPTY;
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        }
    }
}
