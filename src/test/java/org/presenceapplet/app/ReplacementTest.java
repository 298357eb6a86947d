package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.Target;

class ReplacementTest {
    private static final Path LAUNCHER = Path.of("/usr/lib/presence-applet/bin/presence-applet");

    @Test
    void itIsStartedOnTheSameBus() {
        assertEquals(
                List.of(LAUNCHER.toString()),
                Replacement.command(LAUNCHER, new Options(new Target.SessionBus(), false)));
        assertEquals(
                List.of(LAUNCHER.toString(), "--demo", "--verbose"),
                Replacement.command(LAUNCHER, new Options(new Target.Demo(), true)));
        assertEquals(
                List.of(LAUNCHER.toString(), "--bus", "unix:path=/run/bus"),
                Replacement.command(LAUNCHER, new Options(new Target.Address("unix:path=/run/bus"), false)));
    }
}
