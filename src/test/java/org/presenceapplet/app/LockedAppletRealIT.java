package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;

/** The running applet, as a process, while somebody locks the screen: asked, ended, and killed. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE, Part.MISSION_CONTROL})
@Timeout(120)
final class LockedAppletRealIT {
    private static final long AVAILABLE = 2;

    private final RealDesk desk = new RealDesk();

    @TempDir
    private Path folder = Path.of("");

    private AppletProcess applet;

    @BeforeEach
    void startApplet() {
        applet = start("--background");
        eventually("the applet runs", () -> {
            try (AppletProcess command = start("hide")) {
                return command.exitCode() == 0;
            }
        });
    }

    @AfterEach
    void end() {
        applet.close();
        desk.close();
    }

    private AppletProcess start(String... arguments) {
        Map<String, String> buses = Map.of(
                "DBUS_SESSION_BUS_ADDRESS", desk.stack.busAddress(),
                "DBUS_SYSTEM_BUS_ADDRESS", desk.stack.busAddress());
        return AppletProcess.start(folder, buses, arguments);
    }

    private String run(String... arguments) {
        try (AppletProcess command = start(arguments)) {
            assertEquals(0, command.exitCode(), command::err);
            return command.out();
        }
    }

    private JsonObject status() {
        return JsonParser.parseString(run("status", "--json")).getAsJsonObject();
    }

    @Test
    void timedStatusIsToldAndSurvivesALockedScreenAndAKill() {
        run("set", "available", "reading");
        run("set", "busy lunch 45m");
        desk.aliceSees("dnd", "lunch");
        desk.lock();
        desk.aliceSees("away", "lunch");

        JsonObject chosen = status().getAsJsonObject("chosen");
        assertEquals("busy", chosen.get("status").getAsString());
        assertEquals("lunch", chosen.get("message").getAsString());
        assertFalse(chosen.get("until").isJsonNull());
        String reason = status().get("reason").getAsString();
        assertTrue(reason.startsWith("Away, because the screen is locked; you chose Busy until "), reason);

        applet.kill();
        assertEquals(137, applet.exitCode());
        desk.unlock();
        startApplet();

        desk.aliceSees("dnd", "lunch");
        assertEquals(chosen, status().getAsJsonObject("chosen"));
        run("set", "available", "back");
        desk.aliceSees("available", "back");
    }

    @Test
    void whoeverQuitsWhileTheScreenIsLockedLeavesWhatTheyChose() {
        run("set", "available", "reading");
        desk.lock();
        desk.aliceSees("away", "reading");

        run("quit");

        assertEquals(0, applet.exitCode());
        leftWhatWasChosen();
    }

    @Test
    void whoeverIsLoggedOutWhileTheScreenIsLockedLeavesWhatTheyChose() {
        run("set", "available", "reading");
        desk.lock();
        desk.aliceSees("away", "reading");

        applet.interrupt();

        assertEquals(143, applet.exitCode());
        leftWhatWasChosen();
    }

    private void leftWhatWasChosen() {
        assertEquals("", applet.err());
        desk.aliceSees("available", "reading");
        desk.isAskedFor(AVAILABLE, "available", "reading");
        desk.beginsWith(AVAILABLE, "available", "reading");
    }
}
