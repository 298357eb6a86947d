package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.presenceapplet.presence.Timer;

/** Keeps what is to be done later until the test says that later is now. */
final class ManualTimer implements Timer {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Duration delay, Runnable task) {}

    @Override
    public void after(Duration delay, Runnable task) {
        waiting.add(new Waiting(delay, task));
    }

    /** The delays of what waits. */
    List<Duration> delays() {
        return waiting.stream().map(Waiting::delay).toList();
    }

    /** Runs what waits now, not what that adds. */
    void ring() {
        ring(delay -> true);
    }

    /** The same for what waits so long. */
    void ring(Predicate<Duration> delays) {
        List<Waiting> due =
                waiting.stream().filter(one -> delays.test(one.delay())).toList();
        waiting.removeAll(due);
        due.forEach(one -> one.task().run());
    }
}
