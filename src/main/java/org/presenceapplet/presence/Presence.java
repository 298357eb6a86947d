package org.presenceapplet.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's presence: any number of statuses, and when they were last active ({@code Last_Activity_And_Statuses}).
 *
 * @param statuses the most available first
 * @param lastActivityOrNull when they were last active; null where that is not known
 */
public record Presence(List<Status> statuses, @Nullable Instant lastActivityOrNull) {
    /** Nothing is known: before the first answer, and as soon as a connection is gone. */
    public static final Presence UNKNOWN = of(WellKnownStatus.UNKNOWN, PresenceType.UNKNOWN, "");

    private static final Status NO_STATUS = UNKNOWN.statuses.get(0);

    public Presence {
        statuses = statuses.size() < 2
                ? List.copyOf(statuses)
                : statuses.stream().sorted(Status.MOST_AVAILABLE_FIRST).toList();
    }

    /** A presence of one status, with no activity known. */
    public static Presence of(String id, PresenceType type, String message) {
        return new Presence(List.of(Status.of(id, type, message)), null);
    }

    /** The most available status; one of type Unknown where there are none. */
    public Status primary() {
        return statuses.isEmpty() ? NO_STATUS : statuses.get(0);
    }

    /** The statuses besides the primary one. */
    public List<Status> further() {
        return statuses.size() < 2 ? List.of() : statuses.subList(1, statuses.size());
    }

    public PresenceType type() {
        return primary().type();
    }

    public String message() {
        return primary().message();
    }

    public Optional<Instant> lastActivity() {
        return Optional.ofNullable(lastActivityOrNull);
    }
}
