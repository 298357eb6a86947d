package org.presenceapplet.demo;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.LastActivityAndStatuses;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** Presence to wire types and back. */
final class WirePresence {
    private WirePresence() {}

    static LastActivityAndStatuses legacy(DemoPresence presence) {
        return new LastActivityAndStatuses(
                new UInt32(presence.lastActivity()),
                mapValues(presence.statuses(), parameters -> mapValues(parameters, Variant::new)));
    }

    static SimplePresenceStruct simple(DemoPresence presence) {
        DemoStatus primary = presence.primary();
        return new SimplePresenceStruct(new UInt32(primary.type()), primary.identifier(), presence.message());
    }

    static Map<UInt32, LastActivityAndStatuses> legacy(Map<Long, DemoPresence> presences) {
        return byHandle(presences, WirePresence::legacy);
    }

    static Map<UInt32, SimplePresenceStruct> simple(Map<Long, DemoPresence> presences) {
        return byHandle(presences, WirePresence::simple);
    }

    /** What a caller gave for a status; which types fit is a matter of {@link OwnStatusRules}. */
    static Map<String, Object> parameters(Map<String, Variant<?>> parameters) {
        return mapValues(parameters, Variant::getValue);
    }

    static <V, W> Map<UInt32, W> byHandle(Map<Long, V> values, Function<V, W> convert) {
        Map<UInt32, W> converted = new LinkedHashMap<>();
        values.forEach((handle, value) -> converted.put(new UInt32(handle), convert.apply(value)));
        return converted;
    }

    private static <V, W> Map<String, W> mapValues(Map<String, V> values, Function<? super V, ? extends W> convert) {
        return values.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, entry -> convert.apply(entry.getValue()), (a, b) -> b, LinkedHashMap::new));
    }
}
