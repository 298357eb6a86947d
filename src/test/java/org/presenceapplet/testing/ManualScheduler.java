package org.presenceapplet.testing;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusLink;

/** A clock that the test winds on: tasks run on the test's thread when their time has come. */
public final class ManualScheduler implements BusLink.Scheduler {
    private record Scheduled(Runnable task, Duration at, int turn) {}

    private final PriorityQueue<Scheduled> tasks =
            new PriorityQueue<>(Comparator.comparing(Scheduled::at).thenComparing(Scheduled::turn));
    private Duration now = Duration.ZERO;
    private int turns;

    @Override
    public synchronized void schedule(Runnable task, Duration delay) {
        tasks.add(new Scheduled(task, now.plus(delay), turns++));
    }

    /** Runs what is due now. */
    public void runDue() {
        advance(Duration.ZERO);
    }

    /** Lets time pass, and runs what falls due in it, and what that schedules, in order. */
    public void advance(Duration time) {
        Duration until = timeAfter(time);
        for (Scheduled next = nextUntil(until); next != null; next = nextUntil(until)) {
            next.task().run();
        }
        arriveAt(until);
    }

    private synchronized Duration timeAfter(Duration time) {
        return now.plus(time);
    }

    private synchronized @Nullable Scheduled nextUntil(Duration until) {
        Scheduled next = tasks.peek();
        if (next == null || next.at().compareTo(until) > 0) {
            return null;
        }
        now = next.at();
        return tasks.poll();
    }

    private synchronized void arriveAt(Duration time) {
        now = time;
    }
}
