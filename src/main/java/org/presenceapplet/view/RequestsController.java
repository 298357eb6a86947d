package org.presenceapplet.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.PendingAnswer;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.RequestItem;

/** Those who ask to see the user, over the list: the first, and the others when they are wanted. */
final class RequestsController implements LatePart.Controller {
    /** More than anybody answers in a row; a flood of requests costs no more than these. */
    private static final int MOST = 50;

    /** Of those who are shown when all are wanted. */
    private static final double HEIGHT = 260;

    private final PeopleViewModel people;
    private final AvatarPictures pictures;
    private final Map<RequestItem, RequestView> views = new HashMap<>();
    private boolean expanded;

    @FXML
    private VBox strip;

    @FXML
    private HBox pending;

    @FXML
    private Label answer;

    @FXML
    private Button undo;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox list;

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
        pending.managedProperty().bind(pending.visibleProperty());
        people.requests().subscribe(this::show);
        people.pendingProperty().subscribe(last -> show(last));
    }

    @FXML
    void toggle() {
        expanded = !expanded;
        show();
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
        more.setVisible(items.size() > 1);
        more.setText(expanded ? Texts.text("requests.fewer") : Texts.text("requests.more", items.size() - 1));
    }
}
