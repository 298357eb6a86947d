package org.presenceapplet.view;

import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.ContactRow;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.Row;

/**
 * Where and when the card of a contact is to be seen: beside the window, while the pointer rests on the contact's row or is
 * on the card, or when it was opened by keyboard, until it is closed. Beside the window it is in nobody's way; where there
 * is no room it lies over the list, and goes as soon as the pointer leaves the row.
 */
final class CardPopup {
    private static final Duration REST = Duration.millis(600);
    /** How long the pointer may take from one row to another, or to the card. */
    private static final Duration WAY = Duration.millis(250);
    /** How long it is said that somebody is gone. */
    private static final Duration FAREWELL = Duration.seconds(4);

    private static final double GAP = 4;
    private static final double INDENT = 58;

    private final CardViewModel card;
    private final ListView<Row> list;
    private final ContactCard view;
    private final Popup popup = new Popup();
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition leave = new PauseTransition(WAY);
    private final PauseTransition farewell = new PauseTransition(FAREWELL);
    private @Nullable RowCell hovered;
    private @Nullable Row shown;
    private boolean pinned;
    private boolean beside;
    /** The row's place on the screen. */
    private @Nullable Bounds place;

    private Subscription owner = Subscription.EMPTY;

    /** @param list in its scene */
    CardPopup(CardViewModel card, ContactCard view, ListView<Row> list) {
        this.card = card;
        this.view = view;
        this.list = list;
        popup.getContent().add(view);
        popup.setHideOnEscape(false);
        // It would be moved for what does not fit before it is laid out.
        popup.setAutoFix(false);
        popup.setOnHidden(event -> hidden());
        // A popup that is changing its size forgets where it was moved to meanwhile.
        popup.heightProperty()
                .subscribe((before, now) -> FxPublisher.javaFxThread().execute(this::move));
        list.addEventFilter(MouseEvent.MOUSE_MOVED, move -> moved(cellAt(move.getTarget())));
        list.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> moved(null));
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> unlessPinned());
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> unlessPinned());
        list.getScene().addEventFilter(KeyEvent.KEY_PRESSED, press -> unlessPinned());
        view.setOnMouseEntered(enter -> leave.stop());
        view.setOnMouseExited(exit -> moved(null));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        rest.setOnFinished(end -> rested());
        leave.setOnFinished(end -> unlessPinned());
        farewell.setOnFinished(end -> popup.hide());
        card.goneProperty().subscribe(this::gone);
    }

    /** Opens the card of a row, for the keyboard. */
    void open(ContactRow row) {
        popup.hide();
        if (cells(row).findFirst().isEmpty()) {
            list.scrollTo(row);
            list.layout();
        }
        cells(row).findFirst().ifPresent(cell -> {
            pinned = true;
            // A press elsewhere closes it, and does what it would do without.
            popup.setAutoHide(true);
            popup.setConsumeAutoHidingEvents(false);
            show(cell, row);
            view.setKeyboard(true);
        });
    }

    private Stream<RowCell> cells(ContactRow row) {
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible() && cell.getItem() == row)
                .map(RowCell.class::cast);
    }

    private void moved(@Nullable RowCell cell) {
        if (pinned) {
            return;
        }
        hovered = cell;
        rest.stop();
        leave.stop();
        if (!popup.isShowing()) {
            await(REST, cell);
        } else if (cell == null || cell.getItem() != shown) {
            if (!beside) {
                popup.hide();
            } else if (cell == null) {
                leave.playFromStart();
            } else {
                await(WAY, cell);
            }
        }
    }

    private void await(Duration time, @Nullable RowCell cell) {
        if (cell != null) {
            rest.setDuration(time);
            rest.playFromStart();
        }
    }

    private void rested() {
        RowCell cell = hovered;
        if (cell != null && cell.isHover() && cell.getItem() instanceof ContactRow row) {
            popup.setAutoHide(false);
            view.setKeyboard(false);
            show(cell, row);
        }
    }

    private void show(RowCell cell, ContactRow row) {
        farewell.stop();
        shown = row;
        place = cell.localToScreen(cell.getLayoutBounds());
        card.open(row.person());
        dress();
        if (!popup.isShowing()) {
            Window window = list.getScene().getWindow();
            popup.show(window);
            owner = Subscription.combine(
                    window.xProperty().subscribe((before, now) -> popup.hide()),
                    window.yProperty().subscribe((before, now) -> popup.hide()),
                    window.widthProperty().subscribe((before, now) -> popup.hide()),
                    window.focusedProperty().subscribe((before, now) -> popup.hide()),
                    list.getScene().getRoot().getStyleClass().subscribe(this::dress));
        }
        move();
    }

    /** As the window is, of which the style sheet thinks it is not part. */
    private void dress() {
        Parent root = list.getScene().getRoot();
        view.getStylesheets().setAll(list.getScene().getStylesheets());
        view.setStyle(root.getStyle());
        view.getStyleClass().remove(MainWindow.DARK);
        if (root.getStyleClass().contains(MainWindow.DARK)) {
            view.getStyleClass().add(MainWindow.DARK);
        }
    }

    private void move() {
        Bounds row = place;
        if (row == null || !popup.isShowing()) {
            return;
        }
        Window window = list.getScene().getWindow();
        Rectangle2D screen = Screen.getScreensForRectangle(row.getMinX(), row.getMinY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        double height = popup.getHeight();
        double right = window.getX() + window.getWidth() + GAP;
        double left = window.getX() - GAP - ContactCard.WIDTH;
        boolean fitsRight = right + ContactCard.WIDTH <= screen.getMaxX();
        beside = fitsRight || left >= screen.getMinX();
        if (beside) {
            popup.setAnchorX(fitsRight ? right : left);
            popup.setAnchorY(Math.max(screen.getMinY(), Math.min(row.getMinY(), screen.getMaxY() - height)));
        } else {
            // In a wide window beside the names, too.
            double x = Math.max(row.getMinX() + INDENT, row.getMaxX() - ContactCard.WIDTH - INDENT);
            popup.setAnchorX(Math.min(x, screen.getMaxX() - ContactCard.WIDTH));
            popup.setAnchorY(row.getMaxY() + height <= screen.getMaxY() ? row.getMaxY() : row.getMinY() - height);
        }
    }

    private void gone(String sentence) {
        farewell.stop();
        if (!sentence.isEmpty()) {
            farewell.playFromStart();
        }
    }

    private void unlessPinned() {
        rest.stop();
        if (!pinned) {
            popup.hide();
        }
    }

    /** What opens something else in the window closes the card, and does so. */
    private void keyPressed(KeyEvent event) {
        boolean opensAnother =
                (event.isControlDown() || event.isAltDown() || event.getCode().isFunctionKey())
                        && !event.getCode().isModifierKey();
        if (event.getCode() == KeyCode.ESCAPE || opensAnother) {
            popup.hide();
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
        }
    }

    private void hidden() {
        owner.unsubscribe();
        owner = Subscription.EMPTY;
        rest.stop();
        leave.stop();
        farewell.stop();
        boolean byKeyboard = pinned;
        pinned = false;
        shown = null;
        place = null;
        card.close();
        if (byKeyboard) {
            list.requestFocus();
        }
    }

    private static @Nullable RowCell cellAt(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof RowCell cell) {
                return cell.getItem() instanceof ContactRow ? cell : null;
            }
        }
        return null;
    }
}
