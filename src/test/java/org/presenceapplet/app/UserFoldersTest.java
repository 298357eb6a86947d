package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
    @Test
    void foldersAreWhereTheEnvironmentSays() {
        assertEquals(
                new UserFolders(
                        Path.of("/c/presence-applet"),
                        Path.of("/s/presence-applet"),
                        Path.of("/k/presence-applet"),
                        Path.of("/r/presence-applet")),
                UserFolders.of(Map.of(
                        "HOME",
                        "/h",
                        "XDG_CONFIG_HOME",
                        "/c",
                        "XDG_STATE_HOME",
                        "/s",
                        "XDG_CACHE_HOME",
                        "/k",
                        "XDG_RUNTIME_DIR",
                        "/r")));
    }

    @Test
    void aRelativeFolderIsIgnored() {
        assertEquals(
                Path.of("/h/.local/state/presence-applet"),
                UserFolders.of(Map.of("HOME", "/h", "XDG_STATE_HOME", "s")).state());
        assertEquals(
                Path.of("/h/.config/presence-applet"),
                UserFolders.of(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "c")).config());
    }

    @Test
    void whatSomebodyElseHasMadeIsNotOurs(@TempDir Path folder) throws IOException {
        assertTrue(UserFolders.isOurs(folder));
        assertFalse(UserFolders.isOurs(folder.resolve("missing")));

        Path somebodyElses = Path.of("/");
        if (UserFolders.isOurs(somebodyElses)) {
            // Run as root, who can give something away.
            somebodyElses = Files.setAttribute(folder, "unix:uid", 65534);
        }
        assertFalse(UserFolders.isOurs(somebodyElses));
    }
}
