package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.StatusChoice;

class StateFileTest {
    private static final List<StatusChoice> CHOICES =
            List.of(StatusChoice.of("busy", "in a call\nwith = and \\ and שלום 🙂"), StatusChoice.of("available", ""));

    private static final State STATE = new State(CHOICES, Set.of("haze/jabber/work0", "haze/jabber/old0"));

    @TempDir
    private Path temporary = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    private Path folder() {
        return temporary.resolve("presence-applet");
    }

    private StateFile file() {
        return new StateFile(folder(), warnings::add);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        file().write(new State(List.of(StatusChoice.of("away", "")), Set.of("work")));
        file().write(STATE);

        assertEquals(STATE, file().read());
        assertEquals(List.of(), warnings);
    }

    @Test
    void nothingIsReadWhereNothingWasWritten() {
        assertEquals(State.NONE, file().read());
        assertFalse(Files.exists(folder()));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatWasAskedOnceIsNoMoreTheFirstTime() {
        assertTrue(file().firstTime("closing-explained"));
        assertFalse(file().firstTime("closing-explained"));
        assertTrue(file().firstTime("another"));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        file().write(STATE);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("state"))));
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(List.of(folder().resolve("state")), files.toList());
        }
    }

    @Test
    void damagedFileIsKeptAsideAndNamedOnce() throws IOException {
        for (String damaged : List.of("", "recent.0.status=busy", "version=1\nrecent=\\u00zz", "\0\1\2")) {
            warnings.clear();
            file().write(STATE);
            Files.writeString(folder().resolve("state"), damaged);

            assertEquals(State.NONE, file().read());
            assertEquals(State.NONE, file().read());

            Path aside = folder().resolve("state.damaged");
            assertEquals(damaged, Files.readString(aside));
            assertEquals(
                    List.of("the saved state could not be understood and was kept as " + aside
                            + "; starting without it"),
                    warnings);
        }
    }

    @Test
    void whereItCannotBeWrittenNothingHappens() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");

        file().write(STATE);

        assertEquals("a file where the folder should be", Files.readString(folder()));
    }
}
