package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;
import static org.presenceapplet.testing.LxqtPanel.ICON_X;
import static org.presenceapplet.testing.LxqtPanel.ICON_Y;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.presenceapplet.testing.LxqtPanel;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.XmppPerson.Shown;

/** The applet in LXQt's panel, which unlike Xfce's passes on the wheel, and shows no pixmap beside an icon's name. */
@Requires({
    Part.DBUS_DAEMON,
    Part.PROSODY,
    Part.HAZE,
    Part.XVFB,
    Part.OPENBOX,
    Part.XDOTOOL,
    Part.IMAGEMAGICK,
    Part.LXQT_PANEL,
    Part.GTK3
})
@Timeout(180)
class LxqtTrayRealIT extends TrayStage<LxqtPanel> {
    private static final String AMBER = "#B97309";

    /** How high a line of the panel's menu is, and where the first one is. */
    private static final int LINE = 26;

    private static final int FIRST_LINE_Y = 43;
    private static final int MENU_X = 60;

    private static final int WHEEL_UP = 4;
    private static final int WHEEL_DOWN = 5;

    @Override
    LxqtPanel startPanel() {
        return LxqtPanel.start(desktop, stack.busAddress());
    }

    @Override
    String iconColour() {
        return desktop.colourAt(ICON_X, 8);
    }

    private void openMenu() {
        desktop.click(ICON_X, ICON_Y, 3);
        eventually(
                "the menu is open",
                () -> !desktop.colourAt(MENU_X, FIRST_LINE_Y).equals("#000000"));
    }

    private void chooseLine(int line) {
        desktop.click(MENU_X, FIRST_LINE_Y + line * LINE, 1);
    }

    @Test
    void whatIsChosenInTheMenuIsWhatAliceSees() {
        desktop.picture("tray-lxqt");
        openMenu();
        desktop.picture("tray-lxqt-menu");
        chooseLine(1);

        eventuallyEquals(new Shown("dnd", ""), stack.alice()::sees);
        eventuallyEquals(RED, this::iconColour);
    }

    @Test
    void wheelStepsThroughTheStatusesAndMiddleClickGoesBack() {
        desktop.click(ICON_X, ICON_Y, WHEEL_DOWN);
        eventuallyEquals(new Shown("dnd", ""), stack.alice()::sees);
        eventuallyEquals(RED, this::iconColour);
        desktop.click(ICON_X, ICON_Y, WHEEL_DOWN);
        eventuallyEquals(new Shown("away", ""), stack.alice()::sees);
        eventuallyEquals(AMBER, this::iconColour);

        desktop.click(ICON_X, ICON_Y, 2);
        eventuallyEquals(new Shown("dnd", ""), stack.alice()::sees);
        eventuallyEquals(RED, this::iconColour);

        desktop.click(ICON_X, ICON_Y, WHEEL_UP);
        eventuallyEquals(new Shown("available", ""), stack.alice()::sees);
    }

    @Test
    void clickShowsTheWindow() {
        desktop.click(ICON_X, ICON_Y, 1);

        eventually("the window is shown", () -> desktop.windows(WINDOW).size() == 1);
        assertTrue(applet.isAlive());
    }

    @Test
    void accountThatLosesItsServerMarksTheIcon() {
        stack.stopServer();

        eventuallyEquals(RED, () -> desktop.colourAt(17, 23));
        desktop.picture("tray-lxqt-trouble");
    }
}
