package org.presenceapplet.presence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Whether this program starts when the user logs in. Any thread may ask; no method waits. */
public interface LogInStart {
    /** Never, and nothing can be done about it, as where the program was not started from a place of its own. */
    LogInStart IMPOSSIBLE = new LogInStart() {
        @Override
        public boolean isPossible() {
            return false;
        }

        @Override
        public CompletionStage<Boolean> isOn() {
            return CompletableFuture.completedStage(false);
        }

        @Override
        public CompletionStage<Boolean> turn(boolean on) {
            return isOn();
        }
    };

    boolean isPossible();

    CompletionStage<Boolean> isOn();

    /**
     * Switches it on or off.
     *
     * @return what holds now, which is not what was asked for where nothing can be written
     */
    CompletionStage<Boolean> turn(boolean on);
}
