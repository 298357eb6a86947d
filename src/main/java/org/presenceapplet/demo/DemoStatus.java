package org.presenceapplet.demo;

import java.util.Map;

/**
 * A status the demo's service knows.
 *
 * @param type a {@link org.presenceapplet.telepathy.ConnectionPresenceType}
 * @param parameters names and D-Bus signatures
 */
record DemoStatus(
        String identifier, int type, boolean maySetOnSelf, boolean exclusive, Map<String, String> parameters) {
    static final String MESSAGE = "message";

    boolean canHaveMessage() {
        return parameters.containsKey(MESSAGE);
    }
}
