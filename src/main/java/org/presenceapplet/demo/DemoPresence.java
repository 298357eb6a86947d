package org.presenceapplet.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody's presence.
 *
 * @param lastActivity seconds since 1970 UTC, from 0 (not known) to 2<sup>32</sup> - 1
 * @param statuses each status's parameters by its identifier; a value is a String or a Short
 */
public record DemoPresence(long lastActivity, Map<String, Map<String, Object>> statuses) {
    static final DemoPresence OFFLINE = of("offline");
    static final DemoPresence UNKNOWN = of("unknown");

    public DemoPresence {
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    /** One status without a message. */
    public static DemoPresence of(String status) {
        return new DemoPresence(0, Map.of(status, Map.of()));
    }

    /** One status with a message. */
    public static DemoPresence of(String status, String message) {
        return new DemoPresence(0, Map.of(status, Map.of(DemoStatus.MESSAGE, message)));
    }

    /** The same with one more status. */
    public DemoPresence and(String status, Map<String, Object> parameters) {
        Map<String, Map<String, Object>> more = new LinkedHashMap<>(statuses);
        more.put(status, parameters);
        return new DemoPresence(lastActivity, more);
    }

    /** The same with another time of last activity. */
    public DemoPresence lastActiveAt(long seconds) {
        return new DemoPresence(seconds, statuses);
    }

    DemoStatus primary() {
        return DemoStatuses.primary(statuses.keySet());
    }

    String message() {
        Object message = statuses.getOrDefault(primary().identifier(), Map.of()).get(DemoStatus.MESSAGE);
        return message instanceof String text ? text : "";
    }
}
