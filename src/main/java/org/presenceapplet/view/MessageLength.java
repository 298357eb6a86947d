package org.presenceapplet.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.OwnStatusViewModel;

/** Tells beside a message how much of the connections' limit is left, and that it is cut where it is longer. */
final class MessageLength {
    private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");

    private MessageLength() {}

    static void show(TextField message, Label left, OwnStatusViewModel ownStatus) {
        Runnable update = () -> {
            int remaining = ownStatus.charactersLeft(message.getText()).orElse(0);
            boolean limited = ownStatus.messageLimitProperty().get() > 0;
            left.setText(Texts.text(remaining < 0 ? "picker.tooLong" : "picker.left", Math.abs(remaining)));
            left.pseudoClassStateChanged(TOO_LONG, remaining < 0);
            left.setVisible(limited);
            left.setManaged(limited);
        };
        message.textProperty().subscribe(update);
        ownStatus.messageLimitProperty().subscribe(update);
        update.run();
    }
}
