package org.presenceapplet.demo;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.presenceapplet.telepathy.ConnectionPresenceType.AVAILABLE;
import static org.presenceapplet.telepathy.ConnectionPresenceType.AWAY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.BUSY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.ERROR;
import static org.presenceapplet.telepathy.ConnectionPresenceType.EXTENDED_AWAY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.HIDDEN;
import static org.presenceapplet.telepathy.ConnectionPresenceType.OFFLINE;
import static org.presenceapplet.telepathy.ConnectionPresenceType.UNKNOWN;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The statuses of the demo's service: every type, two that are not exclusive and unfamiliar, one with a further
 * parameter, and four that nobody may set.
 */
final class DemoStatuses {
    /** As many characters as a message may have. */
    static final int MAXIMUM_MESSAGE_LENGTH = 512;

    private static final Map<String, String> MESSAGE = Map.of("message", "s");

    static final Map<String, DemoStatus> ALL = Stream.of(
                    settable("available", AVAILABLE, Map.of("message", "s", "priority", "n")),
                    settable("chat", AVAILABLE, MESSAGE),
                    settable("away", AWAY, MESSAGE),
                    settable("brb", AWAY, MESSAGE),
                    settable("xa", EXTENDED_AWAY, MESSAGE),
                    settable("hidden", HIDDEN, Map.of()),
                    settable("busy", BUSY, MESSAGE),
                    settable("dnd", BUSY, MESSAGE),
                    besideOthers("phone", BUSY, Map.of("message", "s", "number", "s")),
                    besideOthers("music", AVAILABLE, Map.of("message", "s", "title", "s", "artist", "s")),
                    ofContactsOnly("pstn", AVAILABLE),
                    ofContactsOnly("offline", OFFLINE),
                    ofContactsOnly("unknown", UNKNOWN),
                    ofContactsOnly("error", ERROR))
            .collect(toUnmodifiableMap(DemoStatus::identifier, Function.identity()));

    private static final List<Integer> MOST_AVAILABLE_FIRST =
            List.of(AVAILABLE, BUSY, AWAY, EXTENDED_AWAY, HIDDEN, OFFLINE, ERROR, UNKNOWN);

    private DemoStatuses() {}

    static Optional<DemoStatus> find(String identifier) {
        return Optional.ofNullable(ALL.get(identifier));
    }

    /** The most available of a contact's statuses, which is all that SimplePresence can show; the familiar one of equals. */
    static DemoStatus primary(Collection<String> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> find(identifier).stream())
                .min(Comparator.<DemoStatus>comparingInt(status -> MOST_AVAILABLE_FIRST.indexOf(status.type()))
                        .thenComparing(status -> !status.exclusive())
                        .thenComparing(DemoStatus::identifier))
                .or(() -> find("unknown"))
                .orElseThrow();
    }

    private static DemoStatus settable(String identifier, int type, Map<String, String> parameters) {
        return new DemoStatus(identifier, type, true, true, parameters);
    }

    private static DemoStatus besideOthers(String identifier, int type, Map<String, String> parameters) {
        return new DemoStatus(identifier, type, true, false, parameters);
    }

    private static DemoStatus ofContactsOnly(String identifier, int type) {
        return new DemoStatus(identifier, type, false, true, MESSAGE);
    }
}
