package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;

/**
 * The settings in their file. Replaced as a whole, so that it is never half written; for nobody else to read. One thread
 * at a time.
 */
final class SettingsFile {
    private static final String NAME = "settings.properties";

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private final Path folder;
    private final Path path;
    /** What it was seen to say last, or was made to say; null before. */
    private @Nullable String known;

    private SortedMap<String, String> unknown = new TreeMap<>();

    /**
     * What the file says now.
     *
     * @param problem what is wrong with it, in words; empty where nothing is
     */
    record Contents(Settings settings, String problem) {}

    /** @param folder made when there is something to write */
    SettingsFile(Path folder) {
        this.folder = folder;
        path = folder.resolve(NAME);
    }

    Path path() {
        return path;
    }

    /**
     * What somebody else has written since it was last read or written; empty where nobody has. Where there is no file the
     * defaults hold, and where it cannot be understood as a whole they do, too, and it is kept aside.
     */
    Optional<Contents> readChange() {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            if (text.equals(known)) {
                return Optional.empty();
            }
            SettingsText.Reading reading = SettingsText.parse(text);
            known = text;
            return Optional.of(understood(reading));
        } catch (NoSuchFileException gone) {
            known = "";
            return Optional.of(understood(SettingsText.Reading.NOTHING));
        } catch (AccessDeniedException e) {
            return Optional.of(unusable(Texts.text("app.settings-unreadable", path)));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.DEBUG, "The settings cannot be read", damaged);
            return Optional.of(unusable(keepAside()));
        }
    }

    private Contents understood(SettingsText.Reading reading) {
        unknown = reading.unknown();
        if (!unknown.isEmpty()) {
            LOG.log(Level.INFO, "Unknown settings are kept as they are: {0}", String.join(", ", unknown.keySet()));
        }
        String problem = reading.complaints().isEmpty()
                ? ""
                : Texts.text("app.settings-damaged", path, String.join("; ", reading.complaints()));
        return new Contents(reading.settings(), problem);
    }

    private Contents unusable(String problem) {
        unknown = new TreeMap<>();
        return new Contents(Settings.DEFAULT, problem);
    }

    private String keepAside() {
        Path aside = path.resolveSibling(NAME + ".damaged");
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            known = "";
            return Texts.text("app.settings-aside", path, aside.getFileName());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The damaged settings cannot be kept aside: {0}", e.getMessage());
            return Texts.text("app.settings-unreadable", path);
        }
    }

    /**
     * Writes in place of what was written before, with what is unknown in it. A link is left, and what it leads to replaced.
     *
     * @throws IOException where that is impossible; what was written before stays
     */
    void write(Settings settings) throws IOException {
        UserFolders.make(folder);
        Path target = Files.exists(path) ? path.toRealPath() : path;
        if (isReadOnly(target)) {
            throw new AccessDeniedException(target.toString());
        }
        String text = SettingsText.render(settings, unknown);
        Path next = Files.createTempFile(
                target.getParent(),
                NAME,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(next, text);
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        known = text;
    }

    /** Whoever made it so does not want it replaced, though its folder would allow that. */
    private static boolean isReadOnly(Path file) throws IOException {
        return Files.exists(file) && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }
}
