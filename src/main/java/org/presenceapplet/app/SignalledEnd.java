package org.presenceapplet.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the applet in good order where a signal ends the process, as Ctrl+C and logging out do. */
final class SignalledEnd implements AutoCloseable {
    private static final long GRACE_SECONDS = 5;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /** @param quit has the applet end soon */
    SignalledEnd(Runnable quit) {
        hook = new Thread(() -> {
            quit.run();
            waitUntilOver();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitUntilOver() {
        try {
            boolean unused = over.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The applet has ended, by a signal or not. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException signalled) {
            // It has done what it was there for.
        }
    }
}
