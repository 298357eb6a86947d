package org.presenceapplet.presence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far this program reaches at the moment.
 *
 * @param demo whether what it reaches is the demo's bus
 * @param nextTryOrNull with {@link Stage#NO_BUS}, when the bus is tried again; null where it is being tried now
 */
public record Reach(Stage stage, boolean demo, @Nullable Instant nextTryOrNull) {
    /** From nothing to everything. */
    public enum Stage {
        /** The bus cannot be reached, or has been lost. */
        NO_BUS,
        /** The bus is there; its connections are being read. */
        READING,
        /** Every connection that was there has been read, or has failed to answer. */
        READY
    }

    public Optional<Instant> nextTry() {
        return Optional.ofNullable(nextTryOrNull);
    }
}
