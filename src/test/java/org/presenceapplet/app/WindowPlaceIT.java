package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.testing.Desktop;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** The applet's window under a real window manager, from one start to the next. */
@Requires({Part.DBUS_DAEMON, Part.XVFB, Part.OPENBOX, Part.XDOTOOL, Part.GTK3})
@Timeout(120)
class WindowPlaceIT {
    private final PrivateBus daemon = PrivateBus.start();
    private final Desktop desktop = Desktop.start();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        desktop.close();
        daemon.close();
    }

    private AppletProcess start() {
        return AppletProcess.start(
                folder, Map.of("DISPLAY", desktop.display(), "NO_AT_BRIDGE", "1"), "--bus", daemon.address());
    }

    private Optional<String> window() {
        return desktop.windows("^Presence$").stream().findFirst();
    }

    private String place() {
        return window().map(desktop::place).orElse("");
    }

    private String placeGiven() {
        eventually("the window is there", () -> window().isPresent());
        String window = window().orElseThrow();
        eventually("it has settled", () -> {
            desktop.resize(window, 310, 420);
            return place().endsWith("WIDTH=310 HEIGHT=420");
        });
        desktop.move(window, 800, 300);
        eventually("it is kept", () -> state().contains("window.x=800"));
        return place();
    }

    private String state() {
        try {
            return Files.readString(folder.resolve(".local/state/presence-applet/state"));
        } catch (IOException notYet) {
            return "";
        }
    }

    @Test
    void windowIsWhereItWasAndAsLarge() {
        String given;
        try (AppletProcess applet = start()) {
            given = placeGiven();
            applet.interrupt();
            assertEquals(143, applet.exitCode());
        }
        try (AppletProcess again = start()) {
            eventuallyEquals(given, this::place);
            assertTrue(again.isAlive());
        }
    }
}
