package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.presenceapplet.viewmodel.ContactListViewModel;

/** The search field. */
final class SearchController {
    private final ContactListViewModel contactList;
    private Runnable onLeave = () -> {};

    @FXML
    private Pane fieldPlace;

    @FXML
    private TextField field;

    @FXML
    private Node hint;

    @FXML
    private Button clear;

    @FXML
    private ListOptionsController listOptionsController;

    SearchController(ContactListViewModel contactList) {
        this.contactList = contactList;
    }

    @FXML
    void initialize() {
        field.textProperty().bindBidirectional(contactList.searchProperty());
        hint.visibleProperty().bind(contactList.searchProperty().isEmpty());
        clear.visibleProperty().bind(contactList.searchProperty().isNotEmpty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Puts in what takes long to be drawn for the first time. */
    void complete() {
        fieldPlace.getChildren().add(field);
    }

    /** What to do when the list is wanted. */
    void setOnLeave(Runnable action) {
        onLeave = action;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Goes on with what was begun elsewhere. */
    void type(String text) {
        field.requestFocus();
        field.appendText(text);
        field.end();
    }

    /** Opens the menu of how the list is shown. */
    void openOptions() {
        listOptionsController.open();
    }

    @FXML
    void clear() {
        contactList.searchProperty().set("");
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            onLeave.run();
            event.consume();
        }
    }
}
