package org.presenceapplet.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** That something is waited for: a wheel that turns, or where nothing is to move, dots. */
final class WaitingSign extends StackPane {
    WaitingSign(ReadOnlyBooleanProperty waits, ReadOnlyBooleanProperty still) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setId("busy");
        wheel.getStyleClass().add("busy");
        wheel.visibleProperty().bind(waits.and(still.not()));
        FontIcon dots = new FontIcon(Feather.MORE_HORIZONTAL);
        dots.setId("waiting");
        dots.visibleProperty().bind(waits.and(still));
        getChildren().setAll(wheel, dots);
    }
}
