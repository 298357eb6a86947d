package org.presenceapplet.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
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
    private @Nullable Row shown;
    private Subscription subscription = Subscription.EMPTY;

    RowCell(ContactListViewModel contactList, AvatarPictures pictures) {
        this.contactList = contactList;
        this.contactView = new ContactView(contactList, pictures);
        contactView.setVisible(false);
        groupView.setVisible(false);
        setGraphic(new Frame(contactView, groupView));
        // The list decides how wide a row is, not the longest message in it.
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof GroupRow group) {
                contactList.toggle(group);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (row == shown) {
            return;
        }
        shown = row;
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        if (row instanceof ContactRow contact) {
            show(contact);
        } else if (row instanceof GroupRow group) {
            show(group);
        } else {
            setAccessibleText(null);
        }
        contactView.setVisible(row instanceof ContactRow);
        groupView.setVisible(row instanceof GroupRow);
        pseudoClassStateChanged(GROUP, row instanceof GroupRow);
        // A list that lays itself out applies styles only to cells that need a layout; others have them a frame late.
        requestLayout();
    }

    private void show(ContactRow contact) {
        subscription = Subscription.combine(
                contact.personProperty().subscribe(person -> {
                    contactView.show(person, contactList.nowProperty().get());
                    setAccessibleText(contactView.spoken());
                }),
                contact.favouriteProperty().subscribe(favourite -> {
                    contactView.showFavourite(favourite);
                    setAccessibleText(contactView.spoken());
                }),
                contactList.nowProperty().subscribe((before, now) -> contactView.show(contact.person(), now)));
    }

    private void show(GroupRow group) {
        subscription = group.summaryProperty().subscribe(summary -> {
            groupView.show(group, summary);
            setAccessibleText(groupView.spoken());
        });
    }

    /** As large as the cell lets it be. What changes in there ends there: the list would lay out every row. */
    private static final class Frame extends Region {
        Frame(Node... views) {
            getChildren().addAll(views);
            getChildren().forEach(view -> view.setManaged(false));
        }

        @Override
        protected void layoutChildren() {
            getChildren().forEach(view -> view.resizeRelocate(0, 0, getWidth(), getHeight()));
        }
    }
}
