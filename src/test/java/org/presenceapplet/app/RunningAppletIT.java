package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command line and the running applet, each in a process of its own. */
@Timeout(180)
class RunningAppletIT {
    private static final String NO_APPLET = "presence-applet: no applet runs here; start it with: presence-applet\n";

    private Path folder = Path.of("");
    private AppletProcess host;

    @BeforeEach
    void startHost() throws IOException {
        // A socket's path may have only some hundred bytes.
        folder = Files.createTempDirectory("pa");
        host = start("--background", "--demo");
        eventually("the applet runs", () -> endsWell("status", "--demo") && isThere());
    }

    @AfterEach
    void stopHost() throws IOException {
        host.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private AppletProcess start(String... arguments) {
        return AppletProcess.start(folder, Map.of(), arguments);
    }

    /** What it prints, done without a word of complaint. */
    private String run(String... arguments) {
        try (AppletProcess process = start(arguments)) {
            assertEquals(0, process.exitCode(), process::err);
            assertEquals("", process.err());
            return process.out();
        }
    }

    private boolean isThere() {
        return endsWell("hide", "--demo");
    }

    private boolean endsWell(String... arguments) {
        try (AppletProcess process = start(arguments)) {
            return process.exitCode() == 0;
        }
    }

    private void fails(int exitCode, String sentence, String... arguments) {
        try (AppletProcess process = start(arguments)) {
            assertEquals(exitCode, process.exitCode());
            assertEquals(sentence, process.err());
            assertEquals("", process.out());
        }
    }

    private AppletProcess watching() {
        AppletProcess watch = start("watch", "--demo", "--json");
        int[] probe = {0};
        eventually("watch has begun", () -> {
            run("set", "away", "probe " + probe[0]++, "--demo");
            return watch.out().contains("\"event\":\"own\"");
        });
        return watch;
    }

    @Test
    void whatWasChosenStaysInTheApplet() {
        run("set", "away", "lunch", "--demo");

        JsonObject status =
                JsonParser.parseString(run("status", "--json", "--demo")).getAsJsonObject();

        assertEquals("away", status.getAsJsonObject("chosen").get("status").getAsString());
        assertEquals("lunch", status.getAsJsonObject("chosen").get("message").getAsString());
    }

    @Test
    void contactsAreThoseOfTheApplet() {
        String contacts = run("contacts", "--all", "--json", "--demo");

        assertTrue(contacts.contains("\"alice.anders@demo.example\""), contacts);
    }

    @Test
    void wrongUsageAndHelpNeedNoApplet() {
        try (AppletProcess wrong = start("set", "--demo")) {
            assertEquals(2, wrong.exitCode());
        }
        assertTrue(run("quit", "--help").contains("End the running applet."));
    }

    @Test
    void backgroundNeedsNoDisplayAndSaysWhyThereIsNoWindow() {
        run("show", "--demo");
        eventually(
                "the applet says why",
                () -> host.err()
                        .startsWith(
                                "presence-applet: the window cannot be opened: there is no display (DISPLAY is not set)"));

        run("hide", "--demo");
        assertTrue(host.isAlive());
        assertEquals("", host.out());
        assertFalse(Files.exists(folder.resolve(".local/state/presence-applet/log")));
    }

    @Test
    void secondStartAsksTheFirstForItsWindowAndEndsWell() {
        run("--background", "--demo");

        eventually("the first is asked", () -> host.err().contains("the window cannot be opened"));
        assertTrue(host.isAlive());
    }

    @Test
    void ofTwoThatStartTogetherOneStays() {
        run("quit", "--demo");
        assertEquals(0, host.exitCode());

        try (AppletProcess one = start("--background", "--demo");
                AppletProcess other = start("--background", "--demo")) {
            eventually("one has ended", () -> one.isAlive() != other.isAlive());
            AppletProcess ended = one.isAlive() ? other : one;
            AppletProcess stays = one.isAlive() ? one : other;

            assertEquals(0, ended.exitCode(), ended::err);
            eventually("the other is asked", () -> stays.err().contains("the window cannot be opened"));
            run("quit", "--demo");
            assertEquals(0, stays.exitCode());
        }
    }

    @Test
    void quitEndsTheAppletThenNoneIsThere() {
        run("quit", "--demo");
        assertEquals(0, host.exitCode());

        fails(3, NO_APPLET, "show", "--demo");
        fails(3, NO_APPLET, "quit", "--demo");
    }

    @Test
    void interruptedWatchEndsWellAndAKilledOneHarmsNobody() {
        try (AppletProcess interrupted = watching();
                AppletProcess killed = watching()) {
            interrupted.interrupt();
            assertEquals(0, interrupted.exitCode());
            assertEquals("", interrupted.err());

            killed.kill();
            run("set", "available", "--demo");
            assertTrue(host.isAlive());
        }
    }

    @Test
    void watchSaysSoWhenTheAppletIsKilled() {
        try (AppletProcess watch = watching()) {
            host.kill();

            assertEquals(3, watch.exitCode());
            assertEquals(
                    "presence-applet: the applet ended before the command was done; see what became of it with:"
                            + " presence-applet status\n",
                    watch.err());
        }
    }
}
