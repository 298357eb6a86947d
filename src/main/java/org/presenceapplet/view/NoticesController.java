package org.presenceapplet.view;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.presenceapplet.viewmodel.AccountAction;
import org.presenceapplet.viewmodel.Notice;
import org.presenceapplet.viewmodel.WindowViewModel;

/** What is to be said about accounts, one field each. */
final class NoticesController {
    private final WindowViewModel window;

    @FXML
    private VBox notices;

    NoticesController(WindowViewModel window) {
        this.window = window;
    }

    @FXML
    void initialize() {
        notices.managedProperty().bind(notices.visibleProperty());
        window.notices().subscribe(this::show);
        show();
    }

    private void show() {
        notices.getChildren().setAll(window.notices().stream().map(this::view).toList());
        notices.setVisible(!window.notices().isEmpty());
    }

    private Node view(Notice notice) {
        Text subject = new Text(notice.subject().isEmpty() ? "" : notice.subject() + " ");
        subject.getStyleClass().add("subject");
        TextFlow view = new TextFlow(subject, new Text(notice.text()));
        view.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(Locale.ROOT));
        view.setFocusTraversable(false);
        view.setAccessibleText(notice.subject() + " " + notice.text());
        notice.actions().forEach(action -> view.getChildren().addAll(new Text("  "), link(action)));
        return view;
    }

    private Button link(AccountAction action) {
        Button link = new Button(action.text());
        link.setMnemonicParsing(false);
        link.getStyleClass().add("link");
        link.setOnAction(event -> window.accounts().perform(action));
        return link;
    }
}
