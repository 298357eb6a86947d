package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.XfcePanel.ICON_X;
import static org.presenceapplet.testing.XfcePanel.ICON_Y;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
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
class TrayRealIT extends TrayStage<XfcePanel> {
    /** One off what is drawn, by the rounding of the panel. */
    private static final String AMBER = "#B9740A";

    /** How high a line of the panel's menu is, and where the first one is. */
    private static final int LINE = 27;

    private static final int FIRST_LINE_Y = 48;

    /** Within the disc of each status's shape, above what is cut out of it. */
    private static final int DISC_Y = 8;

    /** Within the mark for trouble. */
    private static final int MARK_X = 14;

    private static final int MARK_Y = 22;

    private static final String NOTIFICATIONS = "org.freedesktop.Notifications";
    private static final String CLOSED =
            "the window is closed and no tray shows the applet, so it has ended. With a tray it goes on running there";

    @Override
    XfcePanel startPanel() {
        return XfcePanel.start(desktop, stack.busAddress());
    }

    @Override
    String iconColour() {
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
    void accountThatLosesItsServerMarksTheIcon() {
        stack.stopServer();

        eventuallyEquals(RED, () -> desktop.colourAt(MARK_X, MARK_Y));
        desktop.picture("tray-trouble");
    }

    @Test
    void middleClickGoesBackToTheStatusBefore() {
        openMenu();
        chooseLine(1);
        eventuallyEquals(RED, this::iconColour);
        openMenu();
        chooseLine(2);
        eventuallyEquals(AMBER, this::iconColour);

        desktop.click(ICON_X, ICON_Y, 2);
        eventuallyEquals(new Shown("dnd", ""), stack.alice()::sees);
        eventuallyEquals(RED, this::iconColour);

        desktop.click(ICON_X, ICON_Y, 2);
        eventuallyEquals(new Shown("away", ""), stack.alice()::sees);
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
        List<Object> told = new CopyOnWriteArrayList<>();
        ScriptedObject.join(stack.busAddress(), "/org/freedesktop/Notifications")
                .on(NOTIFICATIONS, "GetCapabilities", args -> Reply.of("as", List.of("body")))
                .on(NOTIFICATIONS, "Notify", args -> {
                    told.add(args.get(4));
                    return Reply.of("u", new UInt32(1));
                })
                .own(NOTIFICATIONS);
        try (AppletProcess show = start("show")) {
            assertEquals(0, show.exitCode(), show::err);
        }
        eventually("the window is shown", () -> desktop.windows(WINDOW).size() == 1);
        desktop.press("alt+F4");
        assertEquals(0, applet.exitCode());
        assertEquals("presence-applet: " + CLOSED + '\n', applet.err());
        assertEquals(List.of("T" + CLOSED.substring(1)), told);
    }
}
