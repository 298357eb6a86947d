package org.presenceapplet.viewmodel;

import java.time.Instant;
import java.util.Comparator;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.PresenceType;

/** Who comes before whom in a list. Nobody is equal to anybody. */
final class ListedOrder {
    static final Comparator<Listed> BY_NAME = Comparator.comparing(Listed::name)
            .thenComparing(listed -> listed.id().identifier())
            .thenComparing(listed -> listed.id().account());

    private static final Comparator<Listed> BY_PRESENCE = Comparator.comparing(
                    Listed::type, PresenceType.MOST_AVAILABLE_FIRST)
            .thenComparing(BY_NAME);

    private static final Comparator<Listed> BY_LAST_CHANGE = Comparator.comparing(
                    Listed::since, Comparator.<Instant>reverseOrder())
            .thenComparing(BY_PRESENCE);

    private ListedOrder() {}

    static Comparator<Listed> of(ListState list) {
        Comparator<Listed> sorted = switch (list.sort()) {
            case PRESENCE -> BY_PRESENCE;
            case NAME -> BY_NAME;
            case LAST_CHANGE -> BY_LAST_CHANGE;
        };
        return list.grouped()
                ? sorted
                : Comparator.comparing(Listed::isFavourite).reversed().thenComparing(sorted);
    }
}
