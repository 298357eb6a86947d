package org.presenceapplet.app;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a file may have changed, come or gone, or any folder on the way to it, on a thread of its own that sleeps
 * meanwhile. Where the system cannot tell, that is logged, and nothing is told.
 */
final class FileWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileWatch.class.getName());
    /** Whoever does not replace a file but writes into it does so in several steps. */
    private static final long REST_MILLISECONDS = 100;

    private final Path file;
    private final Runnable changed;
    private final Set<WatchKey> keys = new HashSet<>();
    private final Set<Path> names = new HashSet<>();
    private volatile @Nullable WatchService watcher;

    /**
     * @param file absolute; need not exist, nor its folder
     * @param changed also called once after the start, for what has changed before
     */
    FileWatch(Path file, Runnable changed) {
        this.file = file;
        this.changed = changed;
    }

    void start() {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            watcher = service;
            Core.daemon("settings-watch").newThread(() -> watch(service)).start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Changes of {0} cannot be seen: {1}", file, e.getMessage());
        }
    }

    private void watch(WatchService service) {
        try {
            while (true) {
                register(service);
                changed.run();
                awaitChange(service);
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(Level.DEBUG, "{0} is watched no more", file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something has changed and then nothing more for a moment. */
    private void awaitChange(WatchService service) throws InterruptedException {
        boolean hasChanged = false;
        WatchKey key = service.take();
        while (key != null) {
            boolean concernsFile = key.pollEvents().stream().anyMatch(this::concernsFile);
            boolean folderIsGone = !key.reset();
            hasChanged |= concernsFile || folderIsGone;
            key = hasChanged ? service.poll(REST_MILLISECONDS, TimeUnit.MILLISECONDS) : service.take();
        }
    }

    private boolean concernsFile(WatchEvent<?> event) {
        return event.context() == null || names.contains(event.context());
    }

    /** From the root down, so that a folder made meanwhile is either seen being made or there to be watched. */
    private void register(WatchService service) {
        Set<WatchKey> before = new HashSet<>(keys);
        keys.clear();
        names.clear();
        register(file, service);
        try {
            Path real = file.toRealPath();
            if (!real.equals(file)) {
                register(real, service);
            }
        } catch (IOException missing) {
            LOG.log(Level.DEBUG, "{0} is not there", file);
        }
        before.removeAll(keys);
        before.forEach(WatchKey::cancel);
    }

    private void register(Path watched, WatchService service) {
        Deque<Path> folders = new ArrayDeque<>();
        for (Path folder = watched.getParent(); folder != null; folder = folder.getParent()) {
            folders.push(folder);
        }
        watched.forEach(names::add);
        for (Path folder : folders) {
            try {
                if (Files.isDirectory(folder)) {
                    keys.add(
                            folder.equals(watched.getParent())
                                    ? folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY)
                                    : folder.register(service, ENTRY_CREATE, ENTRY_DELETE));
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Changes in {0} cannot be seen: {1}", folder, e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        WatchService service = watcher;
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The watch cannot be ended", e);
            }
        }
    }
}
