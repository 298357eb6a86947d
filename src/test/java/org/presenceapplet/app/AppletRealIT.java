package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.tray.PanelClient;

/** The running applet without a window, on real accounts. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
@Timeout(180)
class AppletRealIT {
    private static final String APPLET = "org.presenceapplet.PresenceApplet";

    private final TelepathyStack stack = TelepathyStack.start();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        stack.close();
    }

    private AppletProcess start(String... arguments) {
        return AppletProcess.start(folder, Map.of("DBUS_SESSION_BUS_ADDRESS", stack.busAddress()), arguments);
    }

    private String run(String... arguments) {
        try (AppletProcess command = start(arguments)) {
            assertEquals(0, command.exitCode(), command::err);
            return command.out();
        }
    }

    @Test
    void whatIsSetOnTheCommandLineIsInTheTooltip() throws Exception {
        stack.connect();
        try (AppletProcess applet = start("--background");
                Bus panelBus = Bus.open(stack.busAddress())) {
            PanelClient panel = new PanelClient(panelBus, APPLET);
            eventuallyEquals(List.of("presence-applet-available", List.of(), "Available", ""), panel::toolTip);

            run("set", "away", "lunch");

            eventuallyEquals(List.of("presence-applet-away", List.of(), "Away", "lunch"), panel::toolTip);
            assertTrue(applet.isAlive());
        }
    }

    @Test
    void quitEndsAnAppletWhoseAccountStillConnects() throws Exception {
        // A server that takes the call and says nothing.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stack.connectTo(silent.getLocalPort());
            try (AppletProcess applet = start("--background");
                    Bus panelBus = Bus.open(stack.busAddress())) {
                PanelClient panel = new PanelClient(panelBus, APPLET);
                eventually("it is connecting", () -> panel.toolTip().contains("presence-applet-connecting"));

                run("quit");

                assertEquals(0, applet.exitCode());
                assertEquals("", applet.err());
            }
        }
    }
}
