package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;

/**
 * Keeps the preferences in their file: what is changed here is written, and what somebody else writes holds at once. Where
 * nothing can be written, changes hold until the program ends.
 */
final class SettingsKeeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SettingsKeeper.class.getName());
    private static final long LAST_WRITE_SECONDS = 2;

    /** The only one that touches the file after the start; what comes after the end is dropped. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Core.daemon("settings"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final SettingsFile file;
    private final Consumer<String> warning;
    private final Preferences preferences;
    private final FileWatch watch;
    /** What the file says. */
    private Settings kept;

    private boolean saidUnwritable;

    /**
     * Reads the file; nothing is written or watched yet.
     *
     * @param folder made when there is something to write
     * @param warning told in a sentence what is wrong with the file, each time that it is read, and once that it cannot
     *     be written
     */
    SettingsKeeper(Path folder, Consumer<String> warning) {
        this.file = new SettingsFile(folder);
        this.warning = warning;
        this.watch = new FileWatch(file.path().toAbsolutePath(), () -> thread.execute(this::read));
        SettingsFile.Contents first = file.readChange().orElseThrow();
        this.kept = first.settings();
        this.preferences = new Preferences(kept);
        tell(first.problem());
        var unused = preferences.addListener(settings -> thread.execute(this::write));
    }

    Preferences preferences() {
        return preferences;
    }

    /** From now on what others write is seen. */
    void start() {
        watch.start();
    }

    private void read() {
        file.readChange().ifPresent(contents -> {
            kept = contents.settings();
            tell(contents.problem());
            preferences.change(before -> contents.settings());
        });
    }

    private void tell(String problem) {
        if (!problem.isEmpty()) {
            warning.accept(problem);
        }
        preferences.report(problem);
    }

    private void write() {
        Settings now = preferences.current();
        if (now.equals(kept)) {
            return;
        }
        try {
            file.write(now);
            kept = now;
            saidUnwritable = false;
            preferences.report("");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be written: {0}", e.toString());
            String problem = Texts.text("app.settings-unwritable", file.path());
            if (!saidUnwritable) {
                saidUnwritable = true;
                warning.accept(problem);
            }
            preferences.report(problem);
        }
    }

    /** What was changed last is written before this returns. */
    @Override
    public void close() {
        watch.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The settings are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
