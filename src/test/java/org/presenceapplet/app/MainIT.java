package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoOptions;

/** The program as a shell runs it, with nothing installed but Java. */
class MainIT {
    private static final String ALICE = "alice.anders@demo.example";

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        // A socket's path may have only some hundred bytes.
        folder = Files.createTempDirectory("pa");
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private AppletProcess start(String... arguments) {
        return AppletProcess.start(folder, Map.of(), arguments);
    }

    private static List<String> identifiers(String json) {
        JsonArray contacts = JsonParser.parseString(json).getAsJsonArray();
        return contacts.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(contact -> contact.get("id").getAsString())
                .toList();
    }

    @Test
    void theDemoNeedsNothingAndLeavesNothing() throws IOException {
        try (AppletProcess contacts = start("contacts", "--demo", "--json")) {
            assertEquals(0, contacts.exitCode());
            assertTrue(identifiers(contacts.out()).contains(ALICE), contacts.out());
            assertEquals("", contacts.err());
        }
        assertFalse(Files.exists(folder.resolve("presence-applet/demo-bus")));
    }

    @Test
    void aRunningDemoIsReachedAndLeftRunning() throws IOException {
        Path socket = folder.resolve("presence-applet/demo-bus");
        try (Demo demo = Demo.start(socket, DemoOptions.still());
                AppletProcess set = start("set", "busy", "in a call", "--demo")) {
            assertEquals("", set.err());
            assertEquals(0, set.exitCode());
            assertTrue(
                    demo.manager().connection().ownPresence().toString().contains("in a call"),
                    demo.manager().connection().ownPresence().toString());
            assertTrue(Files.exists(socket));
        }
    }

    @Test
    void watchTellsEachChangeUntilItIsInterrupted() throws IOException {
        Path socket = folder.resolve("presence-applet/demo-bus");
        try (Demo demo = Demo.start(socket, DemoOptions.still());
                AppletProcess watch = start("watch", "--demo", "--json")) {
            eventually("watch sees a change", () -> {
                demo.manager().connection().flip(1);
                return watch.out().contains("\"event\":\"presence\"");
            });
            watch.interrupt();
            assertEquals(0, watch.exitCode());
            assertEquals("", watch.err());
        }
    }

    @Test
    void watchSaysSoWhenTheBusGoesAway() throws IOException {
        Demo demo = Demo.start(folder.resolve("presence-applet/demo-bus"), DemoOptions.still());
        try (AppletProcess watch = start("watch", "--demo", "--json")) {
            eventually("watch sees a change", () -> {
                demo.manager().connection().flip(1);
                return watch.out().contains("\"event\":\"presence\"");
            });
            demo.close();
            assertEquals(3, watch.exitCode());
            assertEquals("presence-applet: the bus has gone away; start again once it is back\n", watch.err());
        }
    }

    @Test
    void withoutAnAppletShowSaysSo() {
        try (AppletProcess show = start("show", "--demo")) {
            assertEquals(3, show.exitCode());
            assertEquals("presence-applet: no applet runs here; start it with: presence-applet\n", show.err());
        }
        assertFalse(Files.exists(folder.resolve(".local/state/presence-applet/log")));
    }

    @Test
    void withoutABusACommandSaysSo() {
        try (AppletProcess status = start("status")) {
            assertEquals(3, status.exitCode());
            assertEquals(
                    "presence-applet: there is no session bus; start it in a desktop session, or name one with --bus"
                            + " ADDRESS, or try --demo\n",
                    status.err());
        }
    }

    @Test
    void aBusThatDoesNotAnswerIsNamedInOneLine() {
        try (AppletProcess status = start("status", "--bus", "unix:path=" + folder + "/nobody")) {
            assertEquals(3, status.exitCode());
            assertEquals(
                    "presence-applet: the bus cannot be reached (NoServer); check its address, or try --demo\n",
                    status.err());
        }
    }

    @Test
    void withoutADisplayTheAppletListsInTheTerminal() {
        try (AppletProcess applet = start()) {
            eventually("the list is there", () -> applet.out().contains("Alice Anders"));
            assertTrue(
                    applet.err().startsWith("presence-applet: no window: there is no display (DISPLAY is not set)"),
                    applet.err());
            assertTrue(
                    applet.err()
                            .endsWith("presence-applet: this is the demo: a pretended connection, pretended people\n"),
                    applet.err());
            assertEquals(2, applet.err().lines().count());
        }
    }

    @Test
    void verboseLogsToTheFileAndNothingToTheTerminal() {
        try (AppletProcess contacts = start("contacts", "--demo", "--verbose")) {
            assertEquals(0, contacts.exitCode());
            assertEquals("", contacts.err());
        }
    }

    @Test
    void aFailureIsLoggedInAFileForTheUserAlone() throws IOException {
        try (AppletProcess status = start("status", "--verbose", "--bus", "unix:path=" + folder + "/nobody")) {
            assertEquals(3, status.exitCode());
        }
        Path log = folder.resolve(".local/state/presence-applet/log");
        eventuallyEquals(true, () -> Files.exists(log));
        assertTrue(Files.readString(log).contains("NoServer"), Files.readString(log));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log)));
    }
}
