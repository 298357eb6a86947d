package org.presenceapplet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * The log: a file that is made when there is something to say, and nothing on the terminal. Where the file cannot be
 * written there is no log.
 */
final class LogFile extends StreamHandler {
    private static final long LARGEST = 1 << 20;
    private static final Logger OURS = Logger.getLogger("org.presenceapplet");
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Path folder;
    private boolean opened;

    private LogFile(Path folder) {
        this.folder = folder;
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
    }

    /** Makes the file {@code log} in this folder the only place where anything is logged, what no thread caught included. */
    static void install(Path folder) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LogFile(folder));
        OURS.setLevel(Level.INFO);
        // It asks to be loaded as modules, with which Java takes longer to start.
        JAVAFX.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        // Would tell the terminal that dbus-java was first used by two threads at once, which does no harm.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            // A failure's text may quote what people wrote.
            OURS.log(Level.WARNING, "The thread {0} failed: {1}", new Object[] {
                thread.getName(), failure.getClass().getName()
            });
            OURS.log(Level.FINE, "It failed here", failure);
        });
    }

    /** Logs what happens, not only what goes wrong; payloads never. */
    static void verbose() {
        OURS.setLevel(Level.FINE);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!opened) {
            opened = true;
            open();
        }
        super.publish(entry);
        flush();
    }

    private void open() {
        try {
            UserFolders.make(folder);
            Path file = folder.resolve("log");
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, folder.resolve("log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            setOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND));
        } catch (IOException unwritable) {
            setLevel(Level.OFF);
        }
    }
}
