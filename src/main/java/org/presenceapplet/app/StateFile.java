package org.presenceapplet.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Texts;

/**
 * The state, and what was explained already. Replaced as a whole, so that it is never half written; for nobody else to
 * read.
 */
final class StateFile {
    private static final System.Logger LOG = System.getLogger(StateFile.class.getName());

    private static final String NAME = "state";
    private static final String VERSION = "version";
    private static final String CURRENT_VERSION = "1";
    private static final String OFFLINE = "offline.";
    private static final String CHOSEN = "chosen";

    private final Path folder;
    private final Consumer<String> warning;
    private boolean saidUnwritable;

    /**
     * @param folder made when there is something to write
     * @param warning told in a sentence when the file cannot be understood, and once when it cannot be written
     */
    StateFile(Path folder, Consumer<String> warning) {
        this.folder = folder;
        this.warning = warning;
    }

    /** What was written last; nothing where there is no file. One that cannot be understood is kept aside. */
    State read() {
        Path file = folder.resolve(NAME);
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            if (CURRENT_VERSION.equals(properties.getProperty(VERSION))) {
                return new State(
                        RecentProperties.read(properties),
                        offline(properties),
                        layers(properties),
                        AlertProperties.read(properties),
                        ListProperties.read(properties),
                        WindowProperties.read(properties));
            }
        } catch (NoSuchFileException none) {
            return State.NONE;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.DEBUG, "The state cannot be read", damaged);
        }
        keepAside(file);
        return State.NONE;
    }

    /** Writes in place of what was written before; where that is impossible the old state stays. */
    void write(State state) {
        try {
            UserFolders.make(folder);
            Path next = Files.createTempFile(
                    folder,
                    NAME,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties(state).store(writer, null);
            }
            Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            saidUnwritable = false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The state cannot be written: {0}", e.getMessage());
            if (!saidUnwritable) {
                saidUnwritable = true;
                warning.accept(Texts.text("app.state-unwritable", folder));
            }
        }
    }

    /** Whether this is asked for the first time; also where that cannot be taken down. */
    boolean firstTime(String what) {
        try {
            UserFolders.make(folder);
            Files.createFile(folder.resolve(what));
        } catch (FileAlreadyExistsException known) {
            return false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It cannot be taken down that something was said: {0}", e.getMessage());
        }
        return true;
    }

    private void keepAside(Path file) {
        Path aside = folder.resolve(NAME + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            warning.accept(Texts.text("app.state-damaged", aside));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The damaged state cannot be kept aside: {0}", e.getMessage());
        }
    }

    private static Properties properties(State state) {
        Properties properties = new Properties();
        properties.setProperty(VERSION, CURRENT_VERSION);
        RecentProperties.write(state.recent(), properties);
        int number = 0;
        for (String account : state.stayOffline()) {
            properties.setProperty(OFFLINE + number++, account);
        }
        properties.setProperty(CHOSEN, ChosenJson.write(state.layers()));
        AlertProperties.write(state.alerts(), properties);
        ListProperties.write(state.list(), properties);
        WindowProperties.write(state.window(), properties);
        return properties;
    }

    private static Layers layers(Properties properties) {
        String chosen = properties.getProperty(CHOSEN);
        return chosen == null ? Layers.NONE : ChosenJson.read(chosen);
    }

    private static Set<String> offline(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OFFLINE))
                .map(properties::getProperty)
                .collect(Collectors.toSet());
    }
}
