package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.tray.PanelClient;
import org.presenceapplet.tray.Watcher;

/** The whole applet while its bus dies and comes back. */
@Requires(Part.DBUS_DAEMON)
@Timeout(120)
class AppletBusLossIT {
    private static final String APPLET = "org.presenceapplet.PresenceApplet";

    @TempDir
    private Path folder = Path.of("");

    private AppletProcess start(PrivateBus daemon, String... arguments) {
        return AppletProcess.start(folder, Map.of("DBUS_SESSION_BUS_ADDRESS", daemon.address()), arguments);
    }

    private int exitCode(PrivateBus daemon, String... arguments) {
        try (AppletProcess command = start(daemon, arguments)) {
            return command.exitCode();
        }
    }

    /** Its name, its icon, its menu and its remote control. */
    private void isAllThere(PrivateBus daemon) throws Exception {
        try (Bus panelBus = Bus.open(daemon.address())) {
            Watcher watcher = Watcher.on(panelBus, true);
            eventuallyEquals(1, () -> watcher.registered().size());
            PanelClient panel = new PanelClient(panelBus, APPLET);
            eventuallyEquals(List.of("presence-applet-offline", List.of(), "Offline", ""), panel::toolTip);
            assertEquals(List.of("Go offline", "--", "Contacts…", "Preferences…", "Quit"), panel.lines());
            assertEquals(0, exitCode(daemon, "hide"));
        }
    }

    @Test
    void allThatItHasOnTheBusIsBackWithTheBus() throws Exception {
        try (PrivateBus daemon = PrivateBus.start();
                AppletProcess applet = start(daemon, "--background")) {
            isAllThere(daemon);

            daemon.kill();
            assertEquals(3, exitCode(daemon, "hide"));
            daemon.restart();

            eventually("the applet is found again", () -> exitCode(daemon, "hide") == 0);
            isAllThere(daemon);
            assertTrue(applet.isAlive());
            assertEquals("", applet.err());
            assertEquals(0, exitCode(daemon, "quit"));
            assertEquals(0, applet.exitCode());
        }
    }
}
