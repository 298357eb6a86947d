package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.presenceapplet.presence.Timer;

/** Keeps what is to be done later until the test says that later is now. */
final class ManualTimer implements Timer {
    private final List<Duration> delays = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();

    @Override
    public void after(Duration delay, Runnable task) {
        delays.add(delay);
        tasks.add(task);
    }

    /** The delays of what waits. */
    List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** Runs what waits now, not what that adds. */
    void ring() {
        List<Runnable> due = List.copyOf(tasks);
        tasks.clear();
        delays.clear();
        due.forEach(Runnable::run);
    }
}
