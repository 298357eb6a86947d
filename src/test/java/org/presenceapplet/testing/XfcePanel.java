package org.presenceapplet.testing;

import java.io.File;
import java.util.HashMap;
import java.util.Map;

/**
 * A real panel with nothing in it but a tray, thirty pixels high along the top of a display. Requires {@link
 * Part#XFCE_PANEL} and {@link Part#XFCONF}.
 */
public final class XfcePanel implements AutoCloseable {
    /** Where the first icon is. */
    public static final int ICON_X = 12;

    public static final int ICON_Y = 15;

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <channel name="xfce4-panel" version="1.0">
              <property name="configver" type="int" value="2"/>
              <property name="panels" type="array">
                <value type="int" value="1"/>
                <property name="panel-1" type="empty">
                  <property name="position" type="string" value="p=6;x=0;y=0"/>
                  <property name="length" type="uint" value="100"/>
                  <property name="position-locked" type="bool" value="true"/>
                  <property name="size" type="uint" value="30"/>
                  <property name="plugin-ids" type="array">
                    <value type="int" value="1"/>
                  </property>
                </property>
              </property>
              <property name="plugins" type="empty">
                <property name="plugin-1" type="string" value="systray"/>
              </property>
            </channel>
            """;

    private final TemporaryHome home = TemporaryHome.create();
    private final Process settings;
    private final Process panel;

    private XfcePanel(Desktop desktop, String busAddress) {
        home.write("config/xfce4/xfconf/xfce-perchannel-xml", "xfce4-panel.xml", SETTINGS);
        Map<String, String> session = Map.of("DISPLAY", desktop.display(), "DBUS_SESSION_BUS_ADDRESS", busAddress);
        settings = start(session, Part.xfconf().toString());
        panel = start(session, "xfce4-panel", "--disable-wm-check");
    }

    /** Starts the panel; it shows itself soon. */
    public static XfcePanel start(Desktop desktop, String busAddress) {
        return new XfcePanel(desktop, busAddress);
    }

    private Process start(Map<String, String> session, String... command) {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.putAll(session);
        return home.start(new File("/dev/null"), environment, command);
    }

    /** Ends the panel, as a crash does. */
    public void end() {
        panel.descendants().forEach(ProcessHandle::destroyForcibly);
        panel.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        end();
        settings.destroyForcibly().onExit().join();
        home.close();
    }
}
