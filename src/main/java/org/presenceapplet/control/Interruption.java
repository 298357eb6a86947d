package org.presenceapplet.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C and the end it brings. Where a command awaits it, the command ends by itself, and with exit code 0; where none
 * does, the process ends as usual.
 */
final class Interruption {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean awaited;

    /** Ends when the user presses Ctrl+C, which from now on is a good end. */
    CompletionStage<Void> awaited() {
        awaited = true;
        return requested;
    }

    /** Asks a command that awaits this to end; waits for nothing. */
    void ask() {
        requested.complete(null);
    }

    /** The command has ended, its session is closed. */
    void over() {
        over.countDown();
    }

    /**
     * Asks the command to end, and waits until it has, or for three seconds: the output may be stuck.
     *
     * @return whether the command awaited this; not when it has ended by itself, and its own exit code counts
     */
    boolean request() {
        if (!awaited || over.getCount() == 0) {
            return false;
        }
        ask();
        try {
            return over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS) || awaited;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** An interruption by the signals that end a process. */
    static Interruption bySignal() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (interruption.request()) {
                Runtime.getRuntime().halt(ExitCode.DONE.value());
            }
        }));
        return interruption;
    }
}
