package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.control.Console;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.Result;
import org.presenceapplet.control.Target;

class AppletTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatNobodyForesawIsSaidInALine(@TempDir Path home) {
        UserFolders folders = UserFolders.of(Map.of("HOME", home.toString(), "XDG_RUNTIME_DIR", home.toString()));
        Console console = new Console(
                new PrintStream(OutputStream.nullOutputStream()), new PrintStream(said), Integer.MAX_VALUE, false);
        Applet applet = new Applet(
                new UnreadableEnvironment(),
                new Sessions(Map.of(), folders),
                folders,
                console,
                Clock.systemUTC(),
                Duration.ofSeconds(1));

        ExitCode ended = applet.run(new Result.Applet(new Options(new Target.Demo(), false), true));

        assertEquals(ExitCode.REFUSED, ended);
        assertEquals(
                "presence-applet: unexpected failure: java.lang.IllegalStateException: unreadable;"
                        + " --verbose logs the details",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    private static final class UnreadableEnvironment extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new IllegalStateException("unreadable");
        }
    }
}
