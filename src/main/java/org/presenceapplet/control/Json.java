package org.presenceapplet.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** What all JSON documents share: how values of every kind are written. */
final class Json {
    private Json() {}

    /**
     * The document on one line. Strangers' text is kept as it came; what could not be encoded or would steer a terminal
     * (halves of surrogate pairs, control characters) is written as an escape.
     */
    static String text(JsonElement document) {
        String raw = document.toString();
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(character -> {
            if (isSafe(character)) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format("\\u%04x", character));
            }
        });
        return text.toString();
    }

    private static boolean isSafe(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    /** RFC 3339 in UTC, in whole seconds; null for null. */
    static JsonElement time(@Nullable Instant instant) {
        return instant == null
                ? JsonNull.INSTANCE
                : new JsonPrimitive(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static Collector<JsonElement, ?, JsonArray> toArray() {
        return Collector.of(JsonArray::new, JsonArray::add, (left, right) -> {
            left.addAll(right);
            return left;
        });
    }

    /** A map of plain values, by name. */
    static JsonObject object(Map<?, ?> values) {
        TreeMap<String, JsonElement> byName = new TreeMap<>();
        values.forEach((name, value) -> byName.put(String.valueOf(name), value(value)));
        JsonObject object = new JsonObject();
        byName.forEach(object::add);
        return object;
    }

    /** A status parameter's plain value; bytes in base64, and what JSON has no number for as a text. */
    private static JsonElement value(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            return new JsonPrimitive(number.toString());
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof byte[] bytes) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof List<?> values) {
            return values.stream().map(Json::value).collect(toArray());
        } else if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return new JsonPrimitive(String.valueOf(value));
    }
}
