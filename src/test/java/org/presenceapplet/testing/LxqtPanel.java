package org.presenceapplet.testing;

import java.io.File;
import java.util.HashMap;
import java.util.Map;

/**
 * LXQt's panel with nothing in it but a tray, thirty pixels high along the top of a display. Requires {@link
 * Part#LXQT_PANEL}.
 */
public final class LxqtPanel implements AutoCloseable {
    /** Where the first icon is. */
    public static final int ICON_X = 15;

    public static final int ICON_Y = 15;

    private static final String SETTINGS = """
            [General]
            __userfile__=true
            panels=panel1

            [panel1]
            alignment=-1
            desktop=0
            hidable=false
            iconSize=22
            lineCount=1
            lockPanel=true
            panelSize=30
            plugins=statusnotifier
            position=Top
            width=100
            width-percent=true

            [statusnotifier]
            alignment=Left
            type=statusnotifier
            """;

    private final TemporaryHome home = TemporaryHome.create();
    private final Process panel;

    private LxqtPanel(Desktop desktop, String busAddress) {
        home.write("config/lxqt", "panel.conf", SETTINGS);
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("DISPLAY", desktop.display());
        environment.put("DBUS_SESSION_BUS_ADDRESS", busAddress);
        panel = home.start(new File("/dev/null"), environment, "lxqt-panel");
    }

    /** Starts the panel; it shows itself soon. */
    public static LxqtPanel start(Desktop desktop, String busAddress) {
        return new LxqtPanel(desktop, busAddress);
    }

    @Override
    public void close() {
        panel.descendants().forEach(ProcessHandle::destroyForcibly);
        panel.destroyForcibly().onExit().join();
        home.close();
    }
}
