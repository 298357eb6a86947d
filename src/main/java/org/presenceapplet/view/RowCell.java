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

/** Shows any row, with the same nodes for as long as the cell lives: those of a contact, a group or, in time, both. */
final class RowCell extends ListCell<Row> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final ContactListViewModel contactList;
    private final AvatarPictures pictures;
    private final ReadOnlyBooleanProperty still;
    private final Frame frame = new Frame();
    private @Nullable ContactView contactView;
    private @Nullable GroupView groupView;
    private @Nullable Row shown;
    private Subscription subscription = Subscription.EMPTY;

    RowCell(ContactListViewModel contactList, AvatarPictures pictures, ReadOnlyBooleanProperty still) {
        this.contactList = contactList;
        this.pictures = pictures;
        this.still = still;
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
        hideViews();
        if (row instanceof ContactRow contact) {
            show(contact, contactView());
        } else if (row instanceof GroupRow group) {
            show(group, groupView());
        } else {
            setAccessibleText(null);
        }
        pseudoClassStateChanged(GROUP, row instanceof GroupRow);
        // A list that lays itself out applies styles only to cells that need a layout; others have them a frame late.
        requestLayout();
    }

    private void hideViews() {
        if (contactView != null) {
            contactView.endFade();
            contactView.setVisible(false);
        }
        if (groupView != null) {
            groupView.setVisible(false);
        }
    }

    private ContactView contactView() {
        ContactView view = contactView;
        if (view == null) {
            view = frame.holding(new ContactView(contactList, pictures, still));
            contactView = view;
        }
        return view;
    }

    private GroupView groupView() {
        GroupView view = groupView;
        if (view == null) {
            view = frame.holding(new GroupView());
            groupView = view;
        }
        return view;
    }

    /** The link under the pointer, with Ctrl, so that nobody follows one by accident. */
    private Optional<Link> linkAt(MouseEvent event) {
        return event.isControlDown() && getItem() instanceof ContactRow
                ? contactView().linkAt(event.getSceneX(), event.getSceneY())
                : Optional.empty();
    }

    private void show(ContactRow contact, ContactView view) {
        view.setVisible(true);
        draw(contact, view);
        subscription = Subscription.combine(
                contact.personProperty().subscribe((before, now) -> {
                    redraw(contact, view);
                    if (now.looksOtherThan(before)) {
                        view.fade();
                    }
                }),
                contact.favouriteProperty().subscribe((before, now) -> redraw(contact, view)),
                contactList.nowProperty().subscribe((before, now) -> redraw(contact, view)),
                contactList.needleProperty().subscribe((before, now) -> redraw(contact, view)));
    }

    private void redraw(ContactRow contact, ContactView view) {
        draw(contact, view);
        frame.layOut(view);
    }

    private void draw(ContactRow contact, ContactView view) {
        Person person = contact.person();
        view.showFavourite(contact.favouriteProperty().get());
        view.show(person, contactList.textOf(person), contactList.nowProperty().get());
        setAccessibleText(view.spoken());
    }

    private void show(GroupRow group, GroupView view) {
        view.setVisible(true);
        draw(group, view);
        subscription = group.summaryProperty().subscribe((before, now) -> {
            draw(group, view);
            frame.layOut(view);
        });
    }

    private void draw(GroupRow group, GroupView view) {
        view.show(group, group.summaryProperty().get());
        setAccessibleText(view.spoken());
    }

    /** As large as the cell lets it be. What changes in there ends there: the list would lay out every row. */
    private static final class Frame extends Region {
        <V extends Node> V holding(V view) {
            view.setManaged(false);
            getChildren().add(view);
            requestLayout();
            return view;
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
