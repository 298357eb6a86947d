package org.presenceapplet.app;

import java.util.Optional;
import java.util.Properties;
import org.presenceapplet.view.WindowPlace;

/** Where the window is, as the state file holds it. Files of earlier versions have none of it. */
final class WindowProperties {
    private static final String X = "window.x";
    private static final String Y = "window.y";
    private static final String WIDTH = "window.width";
    private static final String HEIGHT = "window.height";

    private WindowProperties() {}

    static void write(Optional<WindowPlace> window, Properties properties) {
        window.ifPresent(place -> {
            properties.setProperty(X, Integer.toString(place.x()));
            properties.setProperty(Y, Integer.toString(place.y()));
            properties.setProperty(WIDTH, Integer.toString(place.width()));
            properties.setProperty(HEIGHT, Integer.toString(place.height()));
        });
    }

    /** @throws IllegalArgumentException where something is not what was written */
    static Optional<WindowPlace> read(Properties properties) {
        if (properties.getProperty(X) == null) {
            return Optional.empty();
        }
        return Optional.of(new WindowPlace(
                number(properties, X), number(properties, Y), number(properties, WIDTH), number(properties, HEIGHT)));
    }

    private static int number(Properties properties, String key) {
        return Integer.parseInt(properties.getProperty(key));
    }
}
