package org.presenceapplet.bus;

import java.util.Optional;

/** Who owns the well-known names that begin with a prefix. */
public final class NameOwners {
    /** Told of each change. */
    @FunctionalInterface
    public interface Listener {
        /** The name appeared (no old owner), changed hands, or vanished (no new owner). Must not block. */
        void ownerChanged(String name, Optional<String> oldOwner, Optional<String> newOwner);
    }

    private NameOwners() {}

    /**
     * Watches names; those owned already are reported, on this thread, before this returns, the later changes on the
     * bus's signal thread.
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static Subscription watch(Bus bus, String prefix, Listener listener) throws BusException {
        throw new UnsupportedOperationException(prefix + listener);
    }
}
