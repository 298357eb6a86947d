package org.presenceapplet.presence;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of the history.
 *
 * @param until up to when it was looked; what anybody showed after that is not known
 */
public record KeptHistory(Instant until, List<ContactHistory> contacts) {
    public static final KeptHistory NOTHING = new KeptHistory(Instant.EPOCH, List.of());

    public KeptHistory {
        contacts = List.copyOf(contacts);
    }
}
