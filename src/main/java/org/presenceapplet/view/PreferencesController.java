package org.presenceapplet.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.AlertLine;
import org.presenceapplet.viewmodel.LogInSwitch;
import org.presenceapplet.viewmodel.MinutesField;
import org.presenceapplet.viewmodel.PreferencesViewModel;
import org.presenceapplet.viewmodel.SettingSwitch;

/** The preferences page. */
final class PreferencesController implements LatePart.Controller {
    private final PreferencesViewModel preferences;

    @FXML
    private VBox page;

    @FXML
    private Button back;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox problem;

    @FXML
    private Label problemText;

    @FXML
    private Label awayAfterLabel;

    @FXML
    private TextField awayAfterMinutes;

    @FXML
    private CheckBox awayAfter;

    @FXML
    private Label awayAfterError;

    @FXML
    private Label extendedAwayAfterLabel;

    @FXML
    private TextField extendedAwayAfterMinutes;

    @FXML
    private CheckBox extendedAwayAfter;

    @FXML
    private Label extendedAwayAfterError;

    @FXML
    private Label awayWhenLockedLabel;

    @FXML
    private CheckBox awayWhenLocked;

    @FXML
    private Label awayBeforeSleepLabel;

    @FXML
    private CheckBox awayBeforeSleep;

    @FXML
    private Label awayMeaning;

    @FXML
    private Label idle;

    @FXML
    private Label silenceNotificationsLabel;

    @FXML
    private CheckBox silenceNotifications;

    @FXML
    private Label followDoNotDisturbLabel;

    @FXML
    private CheckBox followDoNotDisturb;

    @FXML
    private Label quietMeaning;

    @FXML
    private Label keepHistoryLabel;

    @FXML
    private CheckBox keepHistory;

    @FXML
    private Label historyMeaning;

    @FXML
    private HBox wiping;

    @FXML
    private Label wiped;

    @FXML
    private VBox start;

    @FXML
    private Label logInStartLabel;

    @FXML
    private CheckBox logInStart;

    @FXML
    private Label startMeaning;

    @FXML
    private Label noAlerts;

    @FXML
    private VBox alerts;

    PreferencesController(PreferencesViewModel preferences) {
        this.preferences = preferences;
    }

    @FXML
    void initialize() {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        // A path may be wider than the page.
        showOrHide(problemText, problem, preferences.problemProperty().map(text -> text.replace("/", "/\u200b")));
        MinutesField away = preferences.awayAfter();
        MinutesField extended = preferences.extendedAwayAfter();
        minutes(away, awayAfterLabel, awayAfterMinutes, awayAfter);
        showOrHide(awayAfterError, awayAfterError, away.errorProperty());
        minutes(extended, extendedAwayAfterLabel, extendedAwayAfterMinutes, extendedAwayAfter);
        showOrHide(extendedAwayAfterError, extendedAwayAfterError, extended.errorProperty());
        toggle(preferences.awayWhenLocked(), awayWhenLockedLabel, awayWhenLocked);
        toggle(preferences.awayBeforeSleep(), awayBeforeSleepLabel, awayBeforeSleep);
        toggle(preferences.silenceNotifications(), silenceNotificationsLabel, silenceNotifications);
        toggle(preferences.followDoNotDisturb(), followDoNotDisturbLabel, followDoNotDisturb);
        LogInSwitch atLogIn = preferences.logInStart();
        show(start, atLogIn.isPossible());
        toggle(atLogIn.onProperty(), atLogIn::turn, logInStartLabel, logInStart);
        startMeaning.textProperty().bind(atLogIn.meaningProperty());
        awayMeaning.textProperty().bind(preferences.awayMeaningProperty());
        showOrHide(idle, idle, preferences.idleProperty());
        quietMeaning.textProperty().bind(preferences.quietMeaningProperty());
        toggle(preferences.keepHistory(), keepHistoryLabel, keepHistory);
        historyMeaning.textProperty().bind(preferences.historyMeaningProperty());
        preferences.keepHistory().onProperty().subscribe(on -> show(wiping, on));
        showOrHide(wiped, wiped, preferences.wipedProperty());
        preferences.alerts().subscribe(this::showAlerts);
        showAlerts();
    }

    @FXML
    void back() {
        preferences.close();
    }

    @FXML
    void wipeHistory() {
        preferences.wipeHistory();
    }

    @Override
    public void opened() {
        scroll.setVvalue(0);
        back.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back();
            event.consume();
        }
    }

    private static void minutes(MinutesField field, Label label, TextField text, CheckBox box) {
        wire(label, box);
        field.onProperty().subscribe(box::setSelected);
        box.setOnAction(event -> field.turn(box.isSelected()));
        text.textProperty().bindBidirectional(field.textProperty());
        text.disableProperty().bind(field.onProperty().not());
        text.setAccessibleText(Texts.text("preferences.minutes.of", label.getText()));
        text.accessibleHelpProperty().bind(field.errorProperty());
        text.setOnAction(event -> field.enter());
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.enter();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                field.step(event.getCode() == KeyCode.UP ? 1 : -1);
                text.end();
                event.consume();
            }
        });
    }

    private static void toggle(SettingSwitch item, Label label, CheckBox box) {
        toggle(item.onProperty(), item::turn, label, box);
    }

    private static void toggle(ReadOnlyBooleanProperty on, Consumer<Boolean> turn, Label label, CheckBox box) {
        wire(label, box);
        on.subscribe(box::setSelected);
        box.setOnAction(event -> turn.accept(box.isSelected()));
    }

    private static void wire(Label label, CheckBox box) {
        label.setLabelFor(box);
        label.setOnMouseClicked(click -> box.fire());
        box.setAccessibleText(label.getText());
    }

    private void showAlerts() {
        int focused = IntStream.range(0, alerts.getChildren().size())
                .filter(row -> removeButton(row).isFocused())
                .findFirst()
                .orElse(-1);
        List<AlertLine> lines = preferences.alerts();
        alerts.getChildren().setAll(lines.stream().map(this::alertView).toList());
        show(noAlerts, lines.isEmpty());
        if (focused >= 0) {
            Node next = lines.isEmpty() ? back : removeButton(Math.min(focused, lines.size() - 1));
            next.requestFocus();
        }
    }

    private Node removeButton(int row) {
        return ((HBox) alerts.getChildren().get(row)).getChildren().get(1);
    }

    private Node alertView(AlertLine line) {
        Label text = new Label(line.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button remove = new Button(Texts.text("preferences.alerts.remove"));
        remove.setMnemonicParsing(false);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.getStyleClass().add("link");
        remove.setAccessibleText(Texts.text("accounts.of", line.text(), remove.getText()));
        remove.setOnAction(event -> preferences.remove(line));
        HBox view = new HBox(text, remove);
        view.getStyleClass().add("alert");
        return view;
    }

    private static void showOrHide(Label label, Node part, ObservableValue<String> text) {
        label.textProperty().bind(text);
        text.subscribe(words -> show(part, !words.isEmpty()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
