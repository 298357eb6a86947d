package org.presenceapplet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads and processes bring about. */
public final class Eventually {
    /** Generous: only a test that fails waits so long. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(2);

    private Eventually() {}

    /** Waits until the condition holds, and fails with {@code what} when it does not come to. */
    public static void eventually(String what, BooleanSupplier condition) {
        if (!comesTo(condition)) {
            fail("It did not come to pass within " + DEADLINE.toSeconds() + " s: " + what);
        }
    }

    /** Waits until the value is the expected one, and fails showing the last one when it never is. */
    public static <T> void eventuallyEquals(T expected, Supplier<? extends T> actual) {
        if (!comesTo(() -> Objects.equals(expected, actual.get()))) {
            assertEquals(expected, actual.get());
        }
    }

    private static boolean comesTo(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
