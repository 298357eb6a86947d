package org.presenceapplet.presence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the change before, every single step in the order in which it came.
 *
 * @param contacts contacts that came, changed or went
 * @param accounts accounts that came, changed or went
 */
public record RosterChange(List<Step<Contact>> contacts, List<Step<Account>> accounts) {
    public RosterChange {
        contacts = List.copyOf(contacts);
        accounts = List.copyOf(accounts);
    }

    /**
     * One thing's step from what it was to what it is.
     *
     * @param beforeOrNull null where it is new
     * @param afterOrNull null where it is gone
     */
    public record Step<T>(
            @Nullable T beforeOrNull, @Nullable T afterOrNull) {
        public Optional<T> before() {
            return Optional.ofNullable(beforeOrNull);
        }

        public Optional<T> after() {
            return Optional.ofNullable(afterOrNull);
        }
    }
}
