package org.presenceapplet.view;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.LinkChoice;
import org.presenceapplet.viewmodel.LinkingViewModel;

/** The page that links somebody with another address of theirs. */
final class LinkingController implements LatePart.Controller {
    private static final double ROW = 46;

    private final LinkingViewModel linking;

    @FXML
    private VBox page;

    @FXML
    private Label title;

    @FXML
    private TextField search;

    @FXML
    private ListView<LinkChoice> choices;

    @FXML
    private Label hint;

    @FXML
    private VBox error;

    @FXML
    private Label errorText;

    @FXML
    private Button submit;

    LinkingController(LinkingViewModel linking) {
        this.linking = linking;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(linking.titleProperty());
        search.textProperty().bindBidirectional(linking.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKeyPressed);
        hint.textProperty().bind(linking.hintProperty());
        showWhereThereIsText(hint);
        errorText.textProperty().bind(linking.errorProperty());
        error.visibleProperty().bind(errorText.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        submit.disableProperty().bind(linking.chosenProperty().isNull());
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back();
                event.consume();
            }
        });
        prepareChoices();
    }

    private void prepareChoices() {
        choices.setItems(linking.choices());
        choices.setFixedCellSize(ROW);
        choices.setCellFactory(list -> new LinkChoiceCell(this::submit));
        choices.getSelectionModel().selectedItemProperty().subscribe(linking.chosenProperty()::set);
        linking.chosenProperty().subscribe(this::select);
        choices.addEventFilter(KeyEvent.KEY_PRESSED, this::choicesKeyPressed);
    }

    @FXML
    void back() {
        linking.back();
    }

    @FXML
    void submit() {
        linking.submit();
    }

    @Override
    public void opened() {
        search.requestFocus();
    }

    private void select(@Nullable LinkChoice choice) {
        if (choice == null) {
            choices.getSelectionModel().clearSelection();
        } else {
            choices.getSelectionModel().select(choice);
        }
    }

    private void searchKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            choices.requestFocus();
            if (choices.getSelectionModel().isEmpty()) {
                choices.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }

    /** A list view keeps both to itself. */
    private void choicesKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            submit();
            event.consume();
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            back();
            event.consume();
        }
    }

    private static void showWhereThereIsText(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
