package org.presenceapplet.view;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Whether somebody aims at what is in a node: the pointer is there, and has moved not long ago. */
final class Aiming {
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final PauseTransition pause;

    /** @param longest how long a pointer that does not move still aims */
    Aiming(Node at, Duration longest) {
        pause = new PauseTransition(longest);
        pause.setOnFinished(end -> active.set(false));
        at.addEventFilter(MouseEvent.MOUSE_MOVED, move -> moved());
        at.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> left());
    }

    /** Tells whether what is there is to be held in its place: while somebody aims, and while a menu is about it. */
    void orMenu(ReadOnlyBooleanProperty menuShowing, Consumer<Boolean> hold) {
        Runnable tell = () -> hold.accept(active.get() || menuShowing.get());
        active.subscribe(tell);
        menuShowing.subscribe(tell);
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
