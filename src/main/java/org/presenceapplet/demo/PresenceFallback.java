package org.presenceapplet.demo;

import static org.presenceapplet.telepathy.ConnectionPresenceType.AVAILABLE;
import static org.presenceapplet.telepathy.ConnectionPresenceType.AWAY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.BUSY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.EXTENDED_AWAY;
import static org.presenceapplet.telepathy.ConnectionPresenceType.HIDDEN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** Which status Mission Control sets where a connection lacks the one that was asked for. */
final class PresenceFallback {
    private static final Map<Integer, List<String>> BY_TYPE = Map.of(
            AVAILABLE, List.of("available"),
            AWAY, List.of("away"),
            EXTENDED_AWAY, List.of("xa", "away"),
            HIDDEN, List.of("hidden", "dnd", "busy", "away"),
            BUSY, List.of("busy", "dnd", "away"));

    private PresenceFallback() {}

    /** The first of these that may be set; {@code available} where none may. */
    static String statusFor(SimplePresenceStruct requested, Set<String> settable) {
        return Stream.concat(
                        Stream.of(requested.status),
                        BY_TYPE.getOrDefault(requested.type.intValue(), List.of()).stream())
                .filter(settable::contains)
                .findFirst()
                .orElse("available");
    }
}
