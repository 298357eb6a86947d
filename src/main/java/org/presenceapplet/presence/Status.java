package org.presenceapplet.presence;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One status of somebody's presence.
 *
 * @param id the identifier, such as {@code away}
 * @param type its type, never Unset
 * @param parameters its parameters by name. Values are plain: String, Boolean, Integer, Long, BigInteger, Double, byte[],
 *     List and Map. What a connection sends under a known name need not have the declared type.
 */
public record Status(String id, PresenceType type, Map<String, Object> parameters) {
    /** The parameter that holds the user's message, by recommendation of the specification. */
    public static final String MESSAGE = "message";

    /** The most available first; of two alike the familiar one, then by identifier, so that the order is stable. */
    public static final Comparator<Status> MOST_AVAILABLE_FIRST = Comparator.comparing(
                    Status::type, PresenceType.MOST_AVAILABLE_FIRST)
            .thenComparingInt(status -> WellKnownStatus.pickerRank(status.id))
            .thenComparing(Status::id);

    public Status {
        if (type == PresenceType.UNSET) {
            type = PresenceType.UNKNOWN;
        }
        // Most statuses have one parameter at most; only where there are more is there an order to keep.
        parameters = parameters.size() < 2
                ? Map.copyOf(parameters)
                : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Status of(String id, PresenceType type, String message) {
        return new Status(id, type, message.isEmpty() ? Map.of() : Map.of(MESSAGE, message));
    }

    /** The message, empty where there is none or where the connection sent something that is not a string. */
    public String message() {
        return parameters.get(MESSAGE) instanceof String message ? message : "";
    }
}
