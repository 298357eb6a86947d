package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.Picture;
import org.presenceapplet.testing.ManualClock;

class AvatarFilesTest {
    private static final long MOST = 1000;

    @TempDir
    Path home;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));

    private Path folder() {
        return home.resolve("cache/avatars");
    }

    private AvatarFiles files() {
        return new AvatarFiles(folder(), MOST, clock);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Test
    void pictureIsKeptForNobodyElseUnderANameThatSaysNothing() throws IOException {
        files().write("../../evil\n/etc/passwd", new byte[] {1, 2});
        assertArrayEquals(
                new byte[] {1, 2}, files().read("../../evil\n/etc/passwd").orElseThrow());
        Path file = kept().get(0);
        assertTrue(file.getFileName().toString().matches("[0-9a-f]{64}"), file.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Optional.empty(), files().read("another"));
    }

    @Test
    void whatWasNotLookedAtForLongestGoes() throws IOException {
        AvatarFiles files = files();
        for (int number = 0; number < 10; number++) {
            clock.advance(Duration.ofMinutes(1));
            files.write("key" + number, new byte[100]);
        }
        clock.advance(Duration.ofMinutes(1));
        assertTrue(files.read("key0").isPresent());
        clock.advance(Duration.ofMinutes(1));
        files.write("one more", new byte[100]);
        assertTrue(files.read("key0").isPresent(), "it was looked at");
        assertEquals(Optional.empty(), files.read("key1"));
        assertTrue(files.read("one more").isPresent());
        assertTrue(kept().size() <= 10);
    }

    @Test
    void folderThatIsFullFromBeforeIsMadeSmaller() throws IOException {
        files().write("first", new byte[10]);
        Files.write(folder().resolve("left over"), new byte[5000]);
        Files.setLastModifiedTime(folder().resolve("left over"), FileTime.from(Instant.EPOCH));
        files().write("second", new byte[10]);
        assertEquals(2, kept().size());
    }

    @Test
    void folderThatCannotBeWrittenIsSurvived() throws IOException {
        // A file where the folder should be is refused to everybody, also to root.
        Files.writeString(home.resolve("cache"), "");
        files().write("key", new byte[10]);
        assertEquals(Optional.empty(), files().read("key"));
    }

    @Test
    void diskThatIsFullIsSurvivedAndNothingHalfIsLeft() throws IOException {
        AvatarFiles files = new AvatarFiles(folder(), MOST, clock, (file, content) -> {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
            throw new IOException("No space left on device");
        });
        files.write("key", new byte[10]);
        assertEquals(Optional.empty(), files.read("key"));
        assertEquals(List.of(), kept());
    }

    @Test
    void fileThatHasGrownTooLargeIsNotRead() throws IOException {
        files().write("key", new byte[10]);
        Files.write(kept().get(0), new byte[Picture.LARGEST + 1]);
        assertEquals(Optional.empty(), files().read("key"));
    }
}
