package org.presenceapplet.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.Texts;

/**
 * The history in its file. Replaced as a whole, so that it is never half written; for nobody else to read. One thread at a
 * time.
 */
final class HistoryFile implements HistoryStorage {
    private static final System.Logger LOG = System.getLogger(HistoryFile.class.getName());

    private static final String NAME = "history";
    /** Several times as much as the most that is ever written. */
    private static final long LARGEST = 64L << 20;

    private final Path folder;
    private final Path path;
    private final Output output;
    private final Consumer<String> warning;

    /** Where what is written goes to. */
    @FunctionalInterface
    interface Output {
        OutputStream open(Path file) throws IOException;
    }

    /**
     * @param folder made when there is something to write
     * @param warning told in a sentence when the file cannot be understood
     */
    HistoryFile(Path folder, Consumer<String> warning) {
        this(folder, Files::newOutputStream, warning);
    }

    HistoryFile(Path folder, Output output, Consumer<String> warning) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
        this.output = output;
        this.warning = warning;
    }

    /** A file that cannot be understood is kept aside. */
    @Override
    public KeptHistory read() {
        try {
            if (Files.size(path) <= LARGEST) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                    return HistoryJson.read(in);
                }
            }
        } catch (NoSuchFileException none) {
            return KeptHistory.NOTHING;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.DEBUG, "The history cannot be read", damaged);
        }
        keepAside();
        return KeptHistory.NOTHING;
    }

    private void keepAside() {
        Path aside = folder.resolve(NAME + ".damaged");
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            warning.accept(Texts.text("app.history-damaged", aside));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The damaged history cannot be kept aside: {0}", e.getMessage());
        }
    }

    @Override
    public long write(KeptHistory history) throws IOException {
        UserFolders.make(folder);
        Path next = Files.createTempFile(
                folder,
                NAME,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = output.open(next)) {
                HistoryJson.write(history, out);
            }
            long size = Files.size(next);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return size;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** One that was kept aside goes, too. */
    @Override
    public void delete() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder.resolve(NAME + ".damaged"));
    }
}
