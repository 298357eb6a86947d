package org.presenceapplet.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.Settings;

class SettingsKeeperTest {
    private static final Settings NOT_LOCKED = Settings.DEFAULT.withAwayWhenLocked(false);

    @TempDir
    private Path temporary = Path.of("");

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final List<SettingsKeeper> open = new CopyOnWriteArrayList<>();

    private Path folder() {
        return temporary.resolve("config/presence-applet");
    }

    private Path file() {
        return folder().resolve("settings.properties");
    }

    private SettingsKeeper keeper() {
        SettingsKeeper keeper = new SettingsKeeper(folder(), warnings::add);
        open.add(keeper);
        return keeper;
    }

    private SettingsKeeper watching() {
        SettingsKeeper keeper = keeper();
        keeper.start();
        return keeper;
    }

    /** As most editors do. */
    private void replace(String text) throws IOException {
        Files.createDirectories(folder());
        Path next = Files.writeString(folder().resolve("next"), text);
        Files.move(next, file(), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static Settings awayAfter(long minutes) {
        return Settings.DEFAULT.withAwayAfter(Duration.ofMinutes(minutes));
    }

    @AfterEach
    void close() {
        open.forEach(SettingsKeeper::close);
    }

    @Test
    void whereThereIsNoFileTheDefaultsHoldAndNoneIsMade() {
        try (SettingsKeeper keeper = watching()) {
            assertEquals(Settings.DEFAULT, keeper.preferences().current());
        }
        assertFalse(Files.exists(temporary.resolve("config")));
        assertEquals(List.of(), warnings);
    }

    @Test
    void changeIsKept() {
        try (SettingsKeeper keeper = keeper()) {
            keeper.preferences().change(settings -> NOT_LOCKED);
        }
        assertEquals(NOT_LOCKED, keeper().preferences().current());
        assertEquals(List.of(), warnings);
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        try (SettingsKeeper keeper = keeper()) {
            keeper.preferences().change(settings -> NOT_LOCKED);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void keyOfALaterVersionIsKept() throws IOException {
        replace("colour=mauve\naway-after=7\n");
        try (SettingsKeeper keeper = keeper()) {
            keeper.preferences().change(settings -> settings.withAwayWhenLocked(false));
        }
        String text = Files.readString(file());
        assertTrue(text.contains("\ncolour=mauve\n"), text);
        assertTrue(text.contains("\naway-after = 7\n"), text);
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatSomebodyWritesHoldsAtOnce() throws IOException {
        SettingsKeeper keeper = watching();
        replace("away-after=7");
        eventuallyEquals(awayAfter(7), keeper.preferences()::current);
        Files.writeString(file(), "away-after=8");
        eventuallyEquals(awayAfter(8), keeper.preferences()::current);
        replace("away-after=9");
        eventuallyEquals(awayAfter(9), keeper.preferences()::current);
        Files.delete(file());
        eventuallyEquals(Settings.DEFAULT, keeper.preferences()::current);
        assertEquals(List.of(), warnings);
    }

    @Test
    void folderMayGoAndComeAgain() throws IOException {
        replace("away-after=7");
        SettingsKeeper keeper = watching();
        assertEquals(awayAfter(7), keeper.preferences().current());
        Path config = temporary.resolve("config");
        Files.move(config, temporary.resolve("elsewhere"));
        eventuallyEquals(Settings.DEFAULT, keeper.preferences()::current);
        Files.move(temporary.resolve("elsewhere"), config);
        eventuallyEquals(awayAfter(7), keeper.preferences()::current);
        replace("away-after=8");
        eventuallyEquals(awayAfter(8), keeper.preferences()::current);
    }

    @Test
    void whatIsReadIsNotWrittenBack() throws IOException {
        SettingsKeeper keeper = watching();
        replace("away-after=7");
        eventuallyEquals(awayAfter(7), keeper.preferences()::current);
        keeper.close();
        assertEquals("away-after=7", Files.readString(file()));
    }

    @Test
    void ownWritesAreNotTakenForSomebodyElses() {
        SettingsKeeper keeper = watching();
        List<Settings> told = new CopyOnWriteArrayList<>();
        keeper.preferences().addListener(told::add);
        for (int minutes = 6; minutes < 30; minutes++) {
            Settings next = awayAfter(minutes);
            keeper.preferences().change(settings -> next);
        }
        keeper.close();
        assertEquals(24, told.size());
        assertEquals(awayAfter(29), keeper().preferences().current());
    }

    @Test
    void whatALinkLeadsToIsWrittenAndSeen() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("dotfiles"));
        Path real = Files.writeString(elsewhere.resolve("presence"), "away-after=7");
        Files.createDirectories(folder());
        Files.createSymbolicLink(file(), real);
        SettingsKeeper keeper = watching();
        Files.writeString(real, "away-after=8");
        eventuallyEquals(awayAfter(8), keeper.preferences()::current);

        keeper.preferences().change(settings -> NOT_LOCKED);
        keeper.close();

        assertTrue(Files.isSymbolicLink(file()));
        assertTrue(Files.readString(real).contains("away-when-locked = no"));
    }

    @Test
    void wrongValueIsNamedOnceEachTimeItIsRead() throws IOException {
        replace("away-after=soon\nextended-away-after=20");
        SettingsKeeper keeper = watching();
        String damaged = file() + ": away-after: “soon” is not a number of minutes from 0 to 1440; 5 is used";
        assertEquals(List.of(damaged), warnings);
        assertEquals(damaged, keeper.preferences().problem());
        assertEquals(
                Settings.DEFAULT.withExtendedAwayAfter(Duration.ofMinutes(20)),
                keeper.preferences().current());

        replace("away-after=7\nextended-away-after=20");
        eventuallyEquals("", keeper.preferences()::problem);
        replace("away-after=soon\nextended-away-after=20");
        eventuallyEquals(List.of(damaged, damaged), () -> List.copyOf(warnings));
    }

    @Test
    void whatIsNoTextIsKeptAsideAndNamedOnce() throws IOException {
        for (byte[] damaged : List.of(
                new byte[] {0, 1, 2},
                new byte[] {(byte) 0xff, (byte) 0xfe},
                "a=\\u00z".getBytes(StandardCharsets.UTF_8))) {
            warnings.clear();
            Files.createDirectories(folder());
            Files.write(file(), damaged);

            SettingsKeeper keeper = watching();

            assertEquals(Settings.DEFAULT, keeper.preferences().current());
            assertEquals(damaged.length, Files.size(folder().resolve("settings.properties.damaged")));
            keeper.close();
            assertEquals(
                    List.of(file() + " could not be understood and was kept beside it as settings.properties.damaged;"
                            + " the usual settings hold"),
                    warnings);
        }
    }

    @Test
    void folderInPlaceOfTheFileIsKeptAside() throws IOException {
        Files.createDirectories(file());
        try (SettingsKeeper keeper = keeper()) {
            keeper.preferences().change(settings -> NOT_LOCKED);
        }
        assertTrue(Files.isDirectory(folder().resolve("settings.properties.damaged")));
        assertEquals(1, warnings.size());
        assertEquals(NOT_LOCKED, keeper().preferences().current());
    }

    @Test
    void whatCannotBeKeptHoldsForTheSessionAndIsSaidOnce() throws IOException {
        replace("away-after=7");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
        SettingsKeeper keeper = keeper();
        keeper.preferences().change(settings -> settings.withAwayWhenLocked(false));
        keeper.preferences().change(settings -> settings.withAwayBeforeSleep(false));
        String unwritable = file() + " cannot be written; what was changed holds until the program ends";
        eventuallyEquals(unwritable, keeper.preferences()::problem);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertFalse(keeper.preferences().current().awayWhenLocked());
        assertEquals("away-after=7", Files.readString(file()));

        keeper.preferences().change(settings -> settings.withSilenceNotifications(false));
        eventuallyEquals("", keeper.preferences()::problem);
        keeper.close();
        assertEquals(List.of(unwritable), warnings);
        assertFalse(keeper().preferences().current().awayWhenLocked());
    }

    @Test
    void folderThatCannotBeMadeIsSaidSo() throws IOException {
        Files.writeString(temporary.resolve("config"), "a file where the folder should be");
        try (SettingsKeeper keeper = watching()) {
            keeper.preferences().change(settings -> NOT_LOCKED);
            eventually("it is said", () -> !keeper.preferences().problem().isEmpty());
            assertEquals(NOT_LOCKED, keeper.preferences().current());
        }
        assertEquals(1, warnings.size());
    }
}
