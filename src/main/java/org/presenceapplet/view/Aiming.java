package org.presenceapplet.view;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Whether somebody aims at what is in a node: the pointer is there, and has moved not long ago. */
final class Aiming {
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final PauseTransition pause;

    /** @param longest how long a pointer that does not move still aims */
    Aiming(Node at, Duration longest) {
        pause = new PauseTransition(longest);
        pause.setOnFinished(end -> active.set(false));
        at.addEventFilter(MouseEvent.MOUSE_MOVED, move -> moved());
        at.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> left());
    }

    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    private void moved() {
        active.set(true);
        pause.playFromStart();
    }

    private void left() {
        pause.stop();
        active.set(false);
    }
}
