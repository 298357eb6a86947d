package org.presenceapplet.view;

import java.util.Objects;
import javafx.application.Application;

/**
 * How controls look wherever they stand, in the place of JavaFX's own style sheet, of which a window needs a tenth and waits
 * for all.
 */
public final class ControlStyles {
    private static final String SHEET = Objects.requireNonNull(
                    ControlStyles.class.getResource("controls.css"), "controls.css")
            .toExternalForm();

    private ControlStyles() {}

    /** Has the style sheet read, unless it is. To be called before the first control is made, on any thread. */
    public static void install() {
        if (!SHEET.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(SHEET);
        }
    }
}
