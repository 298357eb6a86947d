package org.presenceapplet.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconThemeTest {
    @TempDir
    private Path temporary = Path.of("");

    private Path themes(String name) throws IOException {
        Path status = Files.createDirectories(temporary.resolve(name).resolve("hicolor/scalable/status"));
        Files.createFile(status.resolve("presence-applet-available.svg"));
        return temporary.resolve(name);
    }

    @Test
    void installedIconsAreFoundByTheirNamesAlone() throws IOException {
        assertEquals(
                new IconTheme("", true),
                IconTheme.find(List.of(temporary.resolve("none"), themes("installed")), Optional.of(themes("own"))));
    }

    @Test
    void ownIconsAreFoundInTheirFolder() throws IOException {
        Path own = themes("own");

        assertEquals(
                new IconTheme(own.toString(), true),
                IconTheme.find(List.of(temporary.resolve("none")), Optional.of(own)));
    }

    @Test
    void iconsThatAreNowhereHaveNoNames() {
        assertEquals(new IconTheme("", false), IconTheme.find(List.of(temporary), Optional.of(temporary)));
        assertEquals(new IconTheme("", false), IconTheme.find(List.of(), Optional.empty()));
    }
}
