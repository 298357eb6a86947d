package org.presenceapplet.view;

import javafx.scene.shape.SVGPath;

/** The mark of a favourite. */
final class Star extends SVGPath {
    Star() {
        setContent("M6 1 L7.5 4.1 L11 4.6 L8.5 7.1 L9.1 10.5 L6 8.9 L2.9 10.5 L3.5 7.1 L1 4.6 L4.5 4.1 Z");
        getStyleClass().add("drawing");
    }
}
