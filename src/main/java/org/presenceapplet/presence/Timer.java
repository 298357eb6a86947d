package org.presenceapplet.presence;

import java.time.Duration;

/** Runs something once, later. */
@FunctionalInterface
public interface Timer {
    /** From any thread: runs the task on some thread when the delay is over. */
    void after(Duration delay, Runnable task);
}
