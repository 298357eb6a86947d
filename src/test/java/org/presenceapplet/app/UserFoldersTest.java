package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
