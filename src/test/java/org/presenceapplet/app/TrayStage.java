package org.presenceapplet.app;

import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.presenceapplet.testing.Desktop;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.testing.XmppPerson.Shown;

/**
 * A desktop with a real panel, a real account that alice sees, and the applet with its icon in the panel.
 *
 * @param <P> the panel
 */
abstract class TrayStage<P extends AutoCloseable> {
    static final String WINDOW = "^Presence$";
    static final String GREEN = "#22875A";
    static final String RED = "#CF3A35";

    final TelepathyStack stack = TelepathyStack.start();
    final Desktop desktop = Desktop.start();
    AppletProcess applet;
    P panel;
    private Path folder = Path.of("");

    /** Starts the panel, which shows itself soon; closed at the end. */
    abstract P startPanel();

    /** What the middle of the disc's upper part, above what is cut out of it, looks like. */
    abstract String iconColour();

    @BeforeEach
    final void startApplet() throws IOException {
        folder = Files.createTempDirectory("pa");
        panel = startPanel();
        stack.connect();
        eventuallyEquals(new Shown("available", ""), stack.alice()::sees);
        applet = start("--background");
        eventuallyEquals(GREEN, this::iconColour);
    }

    @AfterEach
    final void end() throws Exception {
        applet.close();
        panel.close();
        desktop.close();
        stack.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts the program on this desktop. */
    final AppletProcess start(String... arguments) {
        Map<String, String> session = Map.of(
                "DBUS_SESSION_BUS_ADDRESS", stack.busAddress(), "DISPLAY", desktop.display(), "NO_AT_BRIDGE", "1");
        return AppletProcess.start(folder, session, arguments);
    }
}
