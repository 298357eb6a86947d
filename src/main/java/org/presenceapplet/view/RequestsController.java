package org.presenceapplet.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.presenceapplet.presence.Texts;
import javafx.scene.layout.HBox;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.RequestItem;
import org.jspecify.annotations.Nullable;

import org.presenceapplet.viewmodel.PendingAnswer;
/** Those who ask to see the user, over the list: the first, and the others when they are wanted. */
final class RequestsController {
    /** How long a pointer that does not move keeps what is under it in its place. */
    private static final Duration AIMING = Duration.seconds(4);
    /** More than anybody answers in a row; a flood of requests costs no more than these. */
    private static final int MOST = 50;

    /** Of those who are shown when all are wanted. */
    private static final double HEIGHT = 260;

    private final PeopleViewModel people;
    private final AvatarPictures pictures;
    private final Map<RequestItem, RequestView> views = new HashMap<>();
    private final PauseTransition aiming = new PauseTransition(AIMING);
    private boolean expanded;

    @FXML
    private VBox strip;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox list;
    @FXML
    private HBox pending;

    @FXML
    private Label answer;

    @FXML
    private Button undo;


    @FXML
    private Button more;

    RequestsController(PeopleViewModel people, AvatarPictures pictures) {
        this.pictures = pictures;
        this.people = people;
    }

    @FXML
    void initialize() {
        strip.managedProperty().bind(strip.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        scroll.setPrefHeight(HEIGHT);
        people.requests().subscribe(this::show);
        people.pendingProperty().subscribe(last -> show(last));
        aiming.setOnFinished(end -> people.setHeld(false));
        // Whoever comes pushes down what is below, so it counts where else in the window somebody aims, too.
        strip.parentProperty().subscribe(parent -> {
        pending.managedProperty().bind(pending.visibleProperty());
            if (parent != null) {
                parent.addEventFilter(MouseEvent.MOUSE_MOVED, move -> aim());
                parent.addEventFilter(MouseEvent.MOUSE_EXITED, exit -> {
                    if (exit.getTarget() == parent) {
                        rest();
                    }
                });
            }
        });
    }

    private void aim() {
        people.setHeld(true);
        aiming.playFromStart();
    }

    private void rest() {
        aiming.stop();
        people.setHeld(false);
    }

    @FXML
    void toggle() {
        expanded = !expanded;
        show();
    }

    private void show() {
        List<RequestItem> items = people.requests();
        expanded = expanded && items.size() > 1;
        views.keySet().retainAll(items);
        list.getChildren()
                .setAll(items.stream()
                        .limit(expanded ? MOST : 1)
                        .map(item -> (Node) views.computeIfAbsent(item, it -> new RequestView(it, people, pictures)))
                        .toList());
        // A scroll pane does not know how high wrapped text becomes.
        scroll.setContent(expanded ? list : null);
        strip.getChildren().setAll(pending, expanded ? scroll : list, more);
        strip.setVisible(!items.isEmpty() || pending.isVisible());
        more.setVisible(items.size() > 1);
        more.setText(expanded ? Texts.text("requests.fewer") : Texts.text("requests.more", items.size() - 1));
    }
}
    @FXML
    void undo() {
        people.undo();
    }

    private void show(@Nullable PendingAnswer last) {
        pending.setVisible(last != null);
        if (last != null) {
            if (strip.isFocusWithin()) {
                undo.requestFocus();
            }
            answer.setText(last.sentence());
            undo.setAccessibleText(Texts.text("requests.undo.of", last.name()));
        }
        show();
    }

