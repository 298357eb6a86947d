package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void getsNothingThatTheLauncherSetForTheAppletAlone() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PRESENCE_APPLET_OWN", " GDK_GL GTK_THEME",
                "GDK_GL", "disable",
                "GTK_THEME", "none",
                "NO_AT_BRIDGE", "1",
                "DISPLAY", ":0"));
        Browser.leaveOutOwn(environment);
        assertEquals(Map.of("NO_AT_BRIDGE", "1", "DISPLAY", ":0"), environment);
    }

    @Test
    void getsEverythingWhereThereWasNoLauncher() {
        Map<String, String> environment = new HashMap<>(Map.of("GDK_GL", "disable"));
        Browser.leaveOutOwn(environment);
        assertEquals(Map.of("GDK_GL", "disable"), environment);
    }
}
