package org.presenceapplet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.presenceapplet.presence.HistoryRecorder;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Texts;

/**
 * Keeps the history in its file, on a thread of its own: read once, and written some time after a change, never more than
 * a few kilobytes a second in the long run, however much changes. Where it cannot be written, it lasts until the program
 * ends. While the preferences do not want it there is no file.
 */
final class HistoryKeeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HistoryKeeper.class.getName());
    private static final long LAST_WRITE_SECONDS = 2;

    static final Duration SHORTEST_REST = Duration.ofMinutes(1);
    private static final long BYTES_A_SECOND = 2048;

    /** What comes after the end is dropped. */
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, Core.daemon("history"), new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean due = new AtomicBoolean();
    private final PresenceHistory history = new PresenceHistory();
    private final HistoryRecorder recorder;
    private final HistoryStorage storage;
    private final Preferences preferences;
    private final Clock clock;
    private final Consumer<String> warning;
    private final Runnable stopPreferences;

    // Belongs to the thread.
    private boolean wanted;
    private Duration rest = SHORTEST_REST;
    private boolean saidUnwritable;

    /**
     * Begins to read and to take down.
     *
     * @param warning told in a sentence, once, when nothing can be written
     */
    HistoryKeeper(
            HistoryStorage storage,
            PresenceStore store,
            Preferences preferences,
            Clock clock,
            Consumer<String> warning) {
        this.storage = storage;
        this.preferences = preferences;
        this.clock = clock;
        this.warning = warning;
        recorder = new HistoryRecorder(store, history, clock, (delay, task) -> schedule(task, delay));
        thread.execute(this::begin);
        stopPreferences = preferences.addListener(settings -> thread.execute(this::preferencesChanged));
        var unused = history.addListener(this::changed);
    }

    PresenceHistory history() {
        return history;
    }

    /**
     * From any thread: leaves nothing of what was taken down until now, in memory and on disk. Fails where the file cannot
     * be deleted.
     */
    CompletionStage<Void> wipe() {
        return recorder.wipe().thenRunAsync(this::delete, thread);
    }

    private void begin() {
        wanted = preferences.current().keepHistory();
        if (wanted) {
            history.restore(storage.read());
            var unused = recorder.want(true);
        } else {
            deleteQuietly();
        }
    }

    private void preferencesChanged() {
        boolean nowWanted = preferences.current().keepHistory();
        if (nowWanted != wanted) {
            wanted = nowWanted;
            var unused = recorder.want(wanted).thenRunAsync(this::wantedChanged, thread);
        }
    }

    private void wantedChanged() {
        if (!wanted) {
            deleteQuietly();
        }
    }

    private void changed() {
        if (!due.getAndSet(true)) {
            thread.execute(() -> schedule(this::write, rest));
        }
    }

    private void write() {
        due.set(false);
        if (!wanted) {
            return;
        }
        try {
            long bytes = storage.write(history.kept(clock.instant()));
            Duration fair = Duration.ofSeconds(bytes / BYTES_A_SECOND);
            rest = fair.compareTo(SHORTEST_REST) > 0 ? fair : SHORTEST_REST;
            saidUnwritable = false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The history cannot be written: {0}", e.toString());
            if (!saidUnwritable) {
                saidUnwritable = true;
                warning.accept(Texts.text("app.history-unwritable"));
            }
        }
    }

    private void delete() {
        try {
            storage.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "The history cannot be deleted: {0}", e.toString());
        }
    }

    private void schedule(Runnable task, Duration delay) {
        var unused = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What was taken down last is written before this returns, unless that takes long. */
    @Override
    public void close() {
        stopPreferences.run();
        Future<?> last = thread.submit(this::write);
        try {
            last.get(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The history may not have been written: {0}", e.toString());
        }
        thread.shutdownNow();
    }
}
