package org.presenceapplet.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells how long the person in front of the computer has been idle, for them to see. Any thread may call; nothing waits. */
public interface PersonInfo {
    /** Where nothing tells. */
    PersonInfo NONE = new PersonInfo() {
        @Override
        public Optional<String> source() {
            return Optional.empty();
        }

        @Override
        public CompletionStage<Optional<Duration>> idleTime() {
            return CompletableFuture.completedStage(Optional.empty());
        }
    };

    /** What tells now, by the name people know it by; empty where nothing does. */
    Optional<String> source();

    /** How long there has been no key and no pointer; empty where nothing tells. */
    CompletionStage<Optional<Duration>> idleTime();
}
