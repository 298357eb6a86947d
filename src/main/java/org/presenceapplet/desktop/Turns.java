package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other, in their order, on an executor that may have many threads: what they share needs no lock
 * and may wait for the desktop. Once the executor takes no more, tasks are dropped.
 */
final class Turns implements Executor {
    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Turns(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        if (isFirst(task)) {
            try {
                executor.execute(this::runAll);
            } catch (RejectedExecutionException closing) {
                drop();
            }
        }
    }

    private synchronized boolean isFirst(Runnable task) {
        waiting.add(task);
        boolean first = !running;
        running = true;
        return first;
    }

    private void runAll() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "A question to the desktop failed: {0}",
                        e.getClass().getName());
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = waiting.poll();
        running = task != null;
        return task;
    }

    private synchronized void drop() {
        waiting.clear();
        running = false;
    }
}
