package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.presenceapplet.presence.LogInStart;
import org.presenceapplet.presence.Texts;

/**
 * The user's entry by the Desktop Application Autostart Specification. It alone says whether the program starts at log-in, so
 * that the desktop's own settings and ours agree. Where the machine has an entry for all users, off is an entry that hides it.
 */
final class Autostart implements LogInStart {
    private static final System.Logger LOG = System.getLogger(Autostart.class.getName());
    private static final String NAME = "autostart/org.presenceapplet.PresenceApplet.desktop";

    private final Path entry;
    private final List<Path> forAll;
    private final Path launcher;
    private final Executor executor;

    private Autostart(Path entry, List<Path> forAll, Path launcher, Executor executor) {
        this.entry = entry;
        this.forAll = forAll;
        this.launcher = launcher;
        this.executor = executor;
    }

    /**
     * The entry of this user.
     *
     * @param launcher what starts the program; empty where nothing can
     * @param executor runs one task at a time, in order, and may wait for files
     */
    static LogInStart of(Map<String, String> environment, Optional<Path> launcher, Executor executor) {
        Path own = UserFolders.configuration(environment).resolve(NAME);
        List<Path> forAll = Stream.of(
                        environment.getOrDefault("XDG_CONFIG_DIRS", "/etc/xdg").split(":", -1))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(NAME))
                .toList();
        return launcher.<LogInStart>map(path -> new Autostart(own, forAll, path, executor))
                .orElse(IMPOSSIBLE);
    }

    @Override
    public boolean isPossible() {
        return true;
    }

    @Override
    public CompletionStage<Boolean> isOn() {
        return CompletableFuture.supplyAsync(this::read, executor);
    }

    @Override
    public CompletionStage<Boolean> turn(boolean on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        write(on);
                    } catch (IOException e) {
                        LOG.log(Level.WARNING, "The entry for starting at log-in cannot be written: {0}", e.toString());
                    }
                    return read();
                },
                executor);
    }

    private boolean read() {
        return Stream.concat(Stream.of(entry), forAll.stream())
                .filter(Files::exists)
                .findFirst()
                .map(Autostart::starts)
                .orElse(false);
    }

    private static boolean starts(Path entry) {
        try {
            // Latin 1 takes any file for a text.
            return Files.readAllLines(entry, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.replace(" ", ""))
                    .noneMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
        } catch (IOException e) {
            return false;
        }
    }

    private void write(boolean on) throws IOException {
        if (on) {
            replace("""
                    [Desktop Entry]
                    Type=Application
                    Name=%s
                    Icon=org.presenceapplet.PresenceApplet
                    TryExec=%s
                    Exec="%s" --background
                    """.formatted(Texts.text("app.name"), launcher, launcher));
        } else if (forAll.stream().anyMatch(Files::exists)) {
            replace("[Desktop Entry]\nType=Application\nHidden=true\n");
        } else {
            Files.deleteIfExists(entry);
        }
    }

    private void replace(String text) throws IOException {
        Files.createDirectories(entry.getParent());
        Path next = Files.createTempFile(entry.getParent(), ".presence-applet", ".new");
        try {
            Files.writeString(next, text);
            Files.move(next, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
