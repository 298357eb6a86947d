package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.PresenceChange;
import org.presenceapplet.presence.PresenceType;

class HistoryFileTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final KeptHistory HISTORY = new KeptHistory(
            NINE.plusSeconds(7200),
            List.of(
                    new ContactHistory(
                            new ContactId("haze/jabber/me_40x0", "alice@x"),
                            NINE.plusSeconds(3600),
                            List.of(
                                    new PresenceChange(NINE, PresenceType.EXTENDED_AWAY),
                                    new PresenceChange(NINE.plusSeconds(3600), PresenceType.UNKNOWN))),
                    new ContactHistory(new ContactId("demo", "a\n\t\"b\\ שלום 🙂\u0000</script>"), null, List.of())));

    @TempDir
    private Path temporary = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    private Path folder() {
        return temporary.resolve("presence-applet");
    }

    private Path path() {
        return folder().resolve("history");
    }

    private HistoryFile file() {
        return new HistoryFile(folder(), warnings::add);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        file().write(KeptHistory.NOTHING);
        long bytes = file().write(HISTORY);

        assertEquals(HISTORY, file().read());
        assertEquals(Files.size(path()), bytes);
        assertEquals(List.of(), warnings);
    }

    @Test
    void nothingIsReadWhereNothingWasWritten() {
        assertEquals(KeptHistory.NOTHING, file().read());
        assertFalse(Files.exists(folder()));
        assertEquals(List.of(), warnings);
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        file().write(HISTORY);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
        assertEquals(List.of("history"), names());
    }

    static Stream<byte[]> truncated() throws IOException {
        Path folder = Files.createTempDirectory("history");
        new HistoryFile(folder, warning -> {}).write(HISTORY);
        byte[] whole = Files.readAllBytes(folder.resolve("history"));
        Files.delete(folder.resolve("history"));
        Files.delete(folder);
        return Stream.of(0, 1, 12, 40, whole.length / 2, whole.length - 1).map(length -> Arrays.copyOf(whole, length));
    }

    @ParameterizedTest
    @MethodSource("truncated")
    void truncatedFileIsKeptAsideAndNamedOnce(byte[] damaged) throws IOException {
        keptAside(damaged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\1\2",
                "[]",
                "{}",
                "null",
                "<history/>",
                "{\"version\":2,\"until\":1,\"contacts\":[]}",
                "{\"version\":1,\"until\":\"soon\",\"contacts\":[]}",
                "{\"version\":1,\"until\":9223372036854775807,\"contacts\":[]}",
                "{\"version\":1,\"until\":1,\"contacts\":[{\"account\":null,\"id\":\"a\",\"seen\":null,\"changes\":[]}]}",
                "{\"version\":1,\"until\":1,\"contacts\":[{\"account\":\"a\",\"id\":\"a\",\"seen\":null,\"changes\":[1]}]}",
                "{\"version\":1,\"until\":1,\"contacts\":[{\"account\":\"a\",\"id\":\"a\",\"seen\":null,\"changes\":[2,2,1,1]}]}"
            })
    void whatWasNotWrittenHereIsKeptAsideAndNamedOnce(String damaged) throws IOException {
        keptAside(damaged.getBytes(StandardCharsets.UTF_8));
    }

    private void keptAside(byte[] damaged) throws IOException {
        file().write(HISTORY);
        Files.write(path(), damaged);

        assertEquals(KeptHistory.NOTHING, file().read());
        assertEquals(KeptHistory.NOTHING, file().read());

        Path aside = folder().resolve("history.damaged");
        assertEquals(List.of("history.damaged"), names());
        assertEquals(damaged.length, Files.size(aside));
        assertEquals(
                List.of("what was taken down of contacts could not be understood and was kept as " + aside
                        + "; beginning anew"),
                warnings);
    }

    @Test
    void fullDiskLeavesWhatWasWrittenBefore() throws IOException {
        file().write(HISTORY);
        HistoryFile full =
                new HistoryFile(folder(), next -> Files.newOutputStream(Path.of("/dev/full")), warnings::add);

        assertThrows(IOException.class, () -> full.write(KeptHistory.NOTHING));

        assertEquals(HISTORY, file().read());
        assertEquals(List.of("history"), names());
    }

    @Test
    void fileWhereTheFolderShouldBeIsLeft() throws IOException {
        Files.writeString(folder(), "a file");
        assertThrows(IOException.class, () -> file().write(HISTORY));
        assertEquals("a file", Files.readString(folder()));
    }

    @Test
    void nothingIsLeftOfWhatIsDeleted() throws IOException {
        file().write(HISTORY);
        Files.writeString(folder().resolve("history.damaged"), "damaged");
        file().delete();
        assertEquals(List.of(), names());
        file().delete();
    }
}
