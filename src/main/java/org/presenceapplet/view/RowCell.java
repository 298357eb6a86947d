package org.presenceapplet.view;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.GroupRow;
import org.presenceapplet.viewmodel.Link;
import org.presenceapplet.viewmodel.Person;
import org.presenceapplet.viewmodel.Row;

/** Shows any row, with the same nodes for as long as the cell lives. */
final class RowCell extends ListCell<Row> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final ContactListViewModel contactList;
    private final ContactView contactView;
    private final GroupView groupView = new GroupView();
    private final Frame frame;
    private @Nullable Row shown;
    private Subscription subscription = Subscription.EMPTY;

    RowCell(ContactListViewModel contactList, AvatarPictures pictures, ReadOnlyBooleanProperty still) {
        this.contactList = contactList;
        this.contactView = new ContactView(contactList, pictures, still);
        contactView.setVisible(false);
        groupView.setVisible(false);
        frame = new Frame(contactView, groupView);
        setGraphic(frame);
        // The list decides how wide a row is, not the longest message in it.
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof GroupRow group) {
                contactList.toggle(group);
            } else if (click.getButton() == MouseButton.PRIMARY) {
                linkAt(click).ifPresent(contactList::open);
            }
        });
        setOnMouseMoved(move -> setCursor(linkAt(move).isPresent() ? Cursor.HAND : null));
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
        contactView.endFade();
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

    /** The link under the pointer, with Ctrl, so that nobody follows one by accident. */
    private Optional<Link> linkAt(MouseEvent event) {
        return event.isControlDown() && getItem() instanceof ContactRow
                ? contactView.linkAt(event.getSceneX(), event.getSceneY())
                : Optional.empty();
    }

    private void show(ContactRow contact) {
        draw(contact);
        subscription = Subscription.combine(
                contact.personProperty().subscribe((before, now) -> {
                    redraw(contact);
                    if (now.looksOtherThan(before)) {
                        contactView.fade();
                    }
                }),
                contact.favouriteProperty().subscribe((before, now) -> redraw(contact)),
                contactList.nowProperty().subscribe((before, now) -> redraw(contact)),
                contactList.needleProperty().subscribe((before, now) -> redraw(contact)));
    }

    private void redraw(ContactRow contact) {
        draw(contact);
        frame.layOut(contactView);
    }

    private void draw(ContactRow contact) {
        Person person = contact.person();
        contactView.showFavourite(contact.favouriteProperty().get());
        contactView.show(
                person, contactList.textOf(person), contactList.nowProperty().get());
        setAccessibleText(contactView.spoken());
    }

    private void show(GroupRow group) {
        draw(group);
        subscription = group.summaryProperty().subscribe((before, now) -> {
            draw(group);
            frame.layOut(groupView);
        });
    }

    private void draw(GroupRow group) {
        groupView.show(group, group.summaryProperty().get());
        setAccessibleText(groupView.spoken());
    }

    /** As large as the cell lets it be. What changes in there ends there: the list would lay out every row. */
    private static final class Frame extends Region {
        Frame(Node... views) {
            getChildren().addAll(views);
            getChildren().forEach(view -> view.setManaged(false));
        }

        /**
         * At once, in the place the view has: a view that is not managed asks in vain for the next layout once a list has
         * been left dirty on the way up to the window, which happens.
         */
        void layOut(Parent view) {
            if (view.isNeedsLayout()) {
                view.applyCss();
                view.layout();
            }
        }

        @Override
        protected void layoutChildren() {
            getChildren().forEach(view -> view.resizeRelocate(0, 0, getWidth(), getHeight()));
        }
    }
}
