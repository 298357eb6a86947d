package org.presenceapplet.presence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A status somebody chose to show, with the parameters they wrote.
 *
 * @param id the status identifier
 * @param parameters by name, with plain values of the type the status declares ({@link ParameterType})
 */
public record StatusChoice(String id, Map<String, Object> parameters) {
    public StatusChoice {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A status with a message; an empty message is none. */
    public static StatusChoice of(String id, String message) {
        return new StatusChoice(id, message.isEmpty() ? Map.of() : Map.of(Status.MESSAGE, message));
    }

    public String message() {
        return parameters.get(Status.MESSAGE) instanceof String message ? message : "";
    }
}
