package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.LogInStart;

final class AutostartTest {
    private static final String NAME = "autostart/org.presenceapplet.PresenceApplet.desktop";

    @TempDir
    private Path folder;

    private Path entry() {
        return folder.resolve("own").resolve(NAME);
    }

    private Path forAll() {
        return folder.resolve("all").resolve(NAME);
    }

    private LogInStart autostart() {
        Map<String, String> environment = Map.of(
                "HOME", folder.toString(),
                "XDG_CONFIG_HOME", folder.resolve("own").toString(),
                "XDG_CONFIG_DIRS", folder.resolve("all").toString());
        return Autostart.of(environment, Optional.of(Path.of("/opt/some where/presence-applet")), Runnable::run);
    }

    private static boolean turned(LogInStart autostart, boolean on) {
        return autostart.turn(on).toCompletableFuture().join();
    }

    private static boolean isOn(LogInStart autostart) {
        return autostart.isOn().toCompletableFuture().join();
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void itIsOffUntilItIsSwitchedOn() {
        assertFalse(isOn(autostart()));
        assertFalse(Files.exists(entry().getParent()));
    }

    @Test
    void switchedOnItStartsTheProgramInTheTray() throws IOException {
        assertTrue(turned(autostart(), true));
        String text = Files.readString(entry());
        assertTrue(text.contains("\nExec=\"/opt/some where/presence-applet\" --background\n"), text);
        assertTrue(isOn(autostart()));
    }

    @Test
    void switchedOffNothingIsLeft() throws IOException {
        turned(autostart(), true);
        assertFalse(turned(autostart(), false));
        try (var left = Files.list(entry().getParent())) {
            assertEquals(0, left.count());
        }
        assertFalse(turned(autostart(), false));
    }

    @Test
    void theEntryForAllUsersHoldsUntilItIsHidden() throws IOException {
        write(forAll(), "[Desktop Entry]\nExec=presence-applet --background\n");
        assertTrue(isOn(autostart()));
        assertFalse(turned(autostart(), false));
        assertTrue(Files.readString(entry()).contains("Hidden=true"));
        assertTrue(turned(autostart(), true));
    }

    @Test
    void whatTheDesktopSwitchedOffIsOff() throws IOException {
        write(entry(), "[Desktop Entry]\nExec=presence-applet\nX-GNOME-Autostart-enabled = false\n");
        assertFalse(isOn(autostart()));
        write(entry(), "[Desktop Entry]\nHidden=true\n");
        assertFalse(isOn(autostart()));
    }

    @Test
    void whatCannotBeWrittenIsToldByWhatHolds() throws IOException {
        write(folder.resolve("own/autostart"), "a file where the folder should be");
        assertFalse(turned(autostart(), true));
    }

    @Test
    void startedFromTheSourcesThereIsNothingToSwitch() {
        LogInStart none = Autostart.of(Map.of(), Optional.empty(), Runnable::run);
        assertFalse(none.isPossible());
        assertFalse(turned(none, true));
    }
}
