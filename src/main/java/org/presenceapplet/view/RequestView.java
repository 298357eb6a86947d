package org.presenceapplet.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.PeopleViewModel;
import org.presenceapplet.viewmodel.Person;
import org.presenceapplet.viewmodel.RequestItem;
import org.presenceapplet.viewmodel.RequestItem.Question;

/** Somebody who asks: who, with what text, and the answers there are. */
final class RequestView extends HBox {
    private static final double AVATAR = 34;
    /** Three lines; strangers may write more. */
    private static final double TEXT_HEIGHT = 52;

    private final RequestItem item;
    private final PeopleViewModel people;
    private final Avatar avatar;
    private final Label name = label("name");
    private final Label identifier = label("identifier");
    private final Label wants = label("wants");
    private final Label text = label("text");
    private final FlowPane answers = new FlowPane();
    private final Label question = label("question");
    private final FlowPane confirmation = new FlowPane();

    RequestView(RequestItem item, PeopleViewModel people, AvatarPictures pictures) {
        this.avatar = new Avatar(AVATAR, pictures);
        this.item = item;
        this.people = people;
        getStyleClass().add("request");
        name.setWrapText(false);
        identifier.setWrapText(false);
        text.setMinHeight(0);
        text.setMaxHeight(TEXT_HEIGHT);
        answers.getStyleClass().add("buttons");
        confirmation.getStyleClass().add("buttons");
        VBox texts = new VBox(name, identifier, wants, text, answers, question, confirmation, error());
        texts.getStyleClass().add("texts");
        texts.setMinWidth(0);
        setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(avatar, texts);
        confirmation.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                item.ask(Question.NONE);
                event.consume();
            }
        });
        item.personProperty().subscribe(this::show);
        item.questionProperty().subscribe(now -> showAnswers());
        item.withdrawnProperty().subscribe(now -> showAnswers());
        disableProperty().bind(item.busyProperty());
    }

    private void show(Person person) {
        avatar.show(person);
        name.setText(person.name());
        setText(identifier, item.identifier());
        setText(text, item.text());
        showAnswers();
    }

    private void showAnswers() {
        Question asked = item.questionProperty().get();
        boolean gone = item.withdrawnProperty().get();
        Person person = item.personProperty().get();
        // Whoever asks no more takes no less room: somebody may aim at what is below.
        wants.setText(gone ? Texts.text("requests.withdrawn", person.name()) : item.wish());
        answers.setDisable(gone);
        boolean hadFocus = getScene() != null && isWithin(getScene().getFocusOwner());
        show(answers, asked == Question.NONE);
        show(confirmation, asked != Question.NONE);
        switch (asked) {
            case NONE -> {
                setText(question, "");
                showAnswers(person);
                focus(answers, hadFocus);
            }
            case BLOCK -> {
                setText(question, Texts.text("requests.block.question", person.name()));
                showConfirmation(Texts.text("requests.block.yes"), () -> people.block(item));
                focus(confirmation, true);
            }
        }
    }

    private void showAnswers(Person person) {
        Button accept = button("accept", person, () -> people.accept(item));
        accept.getStyleClass().add("primary");
        answers.getChildren().setAll(accept, button("refuse", person, () -> people.refuse(item)));
        if (item.canBlock()) {
            answers.getChildren().add(button("block", person, () -> item.ask(Question.BLOCK)));
        }
    }

    private void showConfirmation(String yesText, Runnable yes) {
        Button confirm = button(yesText, yes);
        confirm.getStyleClass().add("danger");
        Button keep = button(Texts.text("requests.keep"), () -> item.ask(Question.NONE));
        confirmation.getChildren().setAll(confirm, keep);
    }

    /** At the answer that does the least. */
    private static void focus(FlowPane buttons, boolean wanted) {
        if (wanted) {
            buttons.getChildren().get(buttons.getChildren().size() - 1).requestFocus();
        }
    }

    private boolean isWithin(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private Label error() {
        Label label = label("field-error");
        ObservableValue<String> error = item.errorProperty();
        error.subscribe(sentence -> setText(label, sentence));
        return label;
    }

    private static Button button(String answer, Person person, Runnable action) {
        Button button = button(Texts.text("requests." + answer), action);
        button.setAccessibleText(Texts.text("requests." + answer + ".of", person.name()));
        return button;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void setText(Label label, String words) {
        label.setText(words);
        show(label, !words.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
