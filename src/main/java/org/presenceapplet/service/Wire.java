package org.presenceapplet.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that came over the bus. A connection may send anything; where a value has not the type the specification
 * gives it, it counts as absent.
 */
final class Wire {
    private Wire() {}

    /** The argument at this place; null where the message is shorter. */
    static @Nullable Object argument(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    static long number(@Nullable Object value, long otherwise) {
        return value instanceof Number number ? number.longValue() : otherwise;
    }

    static String string(@Nullable Object value) {
        return value instanceof String string ? string : "";
    }

    static boolean flag(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static List<String> strings(@Nullable Object value) {
        return list(value).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    static List<Long> handles(@Nullable Object value) {
        return list(value).stream()
                .map(handle -> number(handle, 0))
                .filter(handle -> handle != 0)
                .toList();
    }
}
