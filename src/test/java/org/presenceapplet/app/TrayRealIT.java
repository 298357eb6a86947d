package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.XfcePanel.ICON_X;
import static org.presenceapplet.testing.XfcePanel.ICON_Y;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.presenceapplet.testing.Desktop;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.testing.XfcePanel;
import org.presenceapplet.testing.XmppPerson.Shown;

/** The applet in a real panel, used with the mouse, on a real account. */
@Requires({
    Part.DBUS_DAEMON,
    Part.PROSODY,
    Part.HAZE,
    Part.XVFB,
    Part.OPENBOX,
    Part.XDOTOOL,
    Part.IMAGEMAGICK,
    Part.XFCE_PANEL,
    Part.XFCONF,
    Part.GTK3
})
@Timeout(180)
class TrayRealIT {
    private static final String WINDOW = "^Presence$";
    private static final String GREEN = "#22875A";
    private static final String RED = "#CF3A35";
    /** One off what is drawn, by the rounding of the panel. */
    private static final String AMBER = "#B9740A";

    /** How high a line of the panel's menu is, and where the first one is. */
    private static final int LINE = 27;

    private static final int FIRST_LINE_Y = 48;

    /** Within the disc of each status's shape, above what is cut out of it. */
    private static final int DISC_Y = 8;

    private final TelepathyStack stack = TelepathyStack.start();
    private final Desktop desktop = Desktop.start();
    private XfcePanel panel;
    private Path folder = Path.of("");
    private AppletProcess applet;

    @BeforeEach
    void startApplet() throws IOException {
        folder = Files.createTempDirectory("pa");
        panel = XfcePanel.start(desktop, stack.busAddress());
        stack.connect();
        eventuallyEquals(new Shown("available", ""), stack.alice()::sees);
        applet = start("--background");
        eventuallyEquals(GREEN, this::iconColour);
    }

    @AfterEach
    void end() throws IOException {
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

    private AppletProcess start(String... arguments) {
        Map<String, String> session = Map.of(
                "DBUS_SESSION_BUS_ADDRESS", stack.busAddress(), "DISPLAY", desktop.display(), "NO_AT_BRIDGE", "1");
        return AppletProcess.start(folder, session, arguments);
    }

    private String iconColour() {
        return desktop.colourAt(ICON_X, DISC_Y);
    }

    private void openMenu() {
        desktop.click(ICON_X, ICON_Y, 3);
        eventually(
                "the menu is open", () -> !desktop.colourAt(200, FIRST_LINE_Y).equals("#000000"));
    }

    private void chooseLine(int line) {
        desktop.click(40, FIRST_LINE_Y + line * LINE, 1);
    }

    @Test
    void whatIsChosenInTheMenuIsWhatAliceSees() {
        openMenu();
        desktop.picture("tray-menu");
        chooseLine(1);

        eventuallyEquals(new Shown("dnd", ""), stack.alice()::sees);
        eventuallyEquals(RED, this::iconColour);
        openMenu();
        desktop.picture("tray-menu-busy");
        chooseLine(2);
        eventuallyEquals(new Shown("away", ""), stack.alice()::sees);
        eventuallyEquals(AMBER, this::iconColour);
    }

    @Test
    void whatIsSetOnTheCommandLineIsInTheTray() {
        try (AppletProcess set = start("set", "away", "lunch")) {
            assertEquals(0, set.exitCode(), set::err);
        }

        eventuallyEquals(AMBER, this::iconColour);
        eventuallyEquals(new Shown("away", "lunch"), stack.alice()::sees);
        try (AppletProcess status = start("status", "--json")) {
            assertEquals(0, status.exitCode(), status::err);
            assertTrue(status.out().contains("\"chosen\":{\"status\":\"away\",\"message\":\"lunch\""), status::out);
        }
    }

    @Test
    void clickShowsTheWindowAndHidesItAgain() {
        desktop.click(ICON_X, ICON_Y, 1);
        eventually("the window is shown", () -> desktop.windows(WINDOW).size() == 1);

        desktop.click(ICON_X, ICON_Y, 1);
        eventually("the window is hidden", () -> desktop.windows(WINDOW).isEmpty());
        assertTrue(applet.isAlive());
    }

    @Test
    void closedWindowGoesToTheTrayAndWithoutATrayEndsTheApplet() {
        desktop.click(ICON_X, ICON_Y, 1);
        eventually("the window is shown", () -> desktop.windows(WINDOW).size() == 1);
        desktop.press("alt+F4");
        eventually("the window is hidden", () -> desktop.windows(WINDOW).isEmpty());
        assertTrue(applet.isAlive());

        panel.end();
        try (AppletProcess show = start("show")) {
            assertEquals(0, show.exitCode(), show::err);
        }
        eventually("the window is shown", () -> desktop.windows(WINDOW).size() == 1);
        desktop.press("alt+F4");
        assertEquals(0, applet.exitCode());
    }
}
