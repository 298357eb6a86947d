package org.presenceapplet.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The home folder of a test's own programs: they see nothing of the user's files, session or display. */
public final class TemporaryHome implements AutoCloseable {
    private final Path folder;

    private TemporaryHome(Path folder) {
        this.folder = folder;
    }

    public static TemporaryHome create() {
        try {
            return new TemporaryHome(Files.createTempDirectory("presence-applet-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in it, made where it is not there yet. */
    Path folder(String name) {
        try {
            return Files.createDirectories(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in it, into a folder made where it is not there yet. */
    Path write(String folderName, String fileName, String text) {
        try {
            return Files.writeString(folder(folderName).resolve(fileName), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the environment that programs at home here have. */
    public Map<String, String> environment() {
        return Map.of(
                "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "LANG", "C.UTF-8",
                "HOME", folder.toString(),
                "XDG_CONFIG_HOME", folder("config").toString(),
                "XDG_DATA_HOME", folder("data").toString(),
                "XDG_STATE_HOME", folder("state").toString(),
                "XDG_CACHE_HOME", folder("cache").toString(),
                "XDG_RUNTIME_DIR", folder("run").toString(),
                "GSETTINGS_BACKEND", "memory");
    }

    /** Starts a program at home here; what it says goes to a file. */
    Process start(File output, String... command) {
        return start(output, environment(), command);
    }

    /** The same with another environment. */
    Process start(File output, Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            builder.environment().clear();
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
