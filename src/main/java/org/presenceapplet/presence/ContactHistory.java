package org.presenceapplet.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one contact.
 *
 * @param lastSeenOrNull when it was last known to be online, in whole seconds; null where it never was
 * @param changes what it showed, each later than the one before; those of the last day and the one that held at its
 *     beginning
 */
public record ContactHistory(ContactId contact, @Nullable Instant lastSeenOrNull, List<PresenceChange> changes) {
    /**
     * @throws IllegalArgumentException where the changes are not in order
     */
    public ContactHistory {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).at().isAfter(changes.get(i - 1).at())) {
                throw new IllegalArgumentException("changes that are not in order");
            }
        }
    }

    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeenOrNull);
    }
}
