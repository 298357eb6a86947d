package org.presenceapplet.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.Effective;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Timed;

/**
 * What was chosen for each account, and what it was asked for because of that, as one line of text. Why it was asked is
 * not part of it: that is worked out anew.
 */
final class ChosenJson {
    private ChosenJson() {}

    static String write(Layers layers) {
        JsonObject accounts = new JsonObject();
        layers.accounts().forEach((account, effective) -> {
            JsonObject json = new JsonObject();
            json.add("yours", statuses(effective.chosen().yours()));
            effective.chosen().timed().ifPresent(timed -> json.add("timed", timed(timed)));
            json.add("asked", statuses(effective.statuses()));
            accounts.add(account, json);
        });
        return accounts.toString();
    }

    /** @throws IllegalArgumentException where it is not what was written */
    static Layers read(String text) {
        try {
            Map<String, Effective> accounts = new HashMap<>();
            JsonParser.parseString(text)
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(account -> accounts.put(
                            account.getKey(), effective(account.getValue().getAsJsonObject())));
            return new Layers(accounts);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | DateTimeException e) {
            throw new IllegalArgumentException("not the choices that were written", e);
        }
    }

    private static Effective effective(JsonObject json) {
        JsonObject timed = json.getAsJsonObject("timed");
        Chosen chosen = new Chosen(statuses(json.getAsJsonArray("yours")), timed == null ? null : timed(timed));
        return new Effective(chosen, null, statuses(json.getAsJsonArray("asked")));
    }

    private static JsonObject timed(Timed timed) {
        JsonObject json = new JsonObject();
        json.add("statuses", statuses(timed.statuses()));
        json.addProperty("until", timed.until().toString());
        if (timed.longestOrNull() != null) {
            json.addProperty("longest", timed.longestOrNull().toString());
        }
        return json;
    }

    private static Timed timed(JsonObject json) {
        @Nullable JsonElement longest = json.get("longest");
        return new Timed(
                statuses(json.getAsJsonArray("statuses")),
                Instant.parse(json.get("until").getAsString()),
                longest == null ? null : Duration.parse(longest.getAsString()));
    }

    private static JsonArray statuses(List<StatusChoice> statuses) {
        JsonArray array = new JsonArray();
        statuses.forEach(status -> {
            JsonObject parameters = new JsonObject();
            status.parameters().forEach((name, value) -> parameters.add(name, value(value)));
            JsonObject json = new JsonObject();
            json.addProperty("status", status.id());
            json.add("parameters", parameters);
            array.add(json);
        });
        return array;
    }

    private static List<StatusChoice> statuses(JsonArray array) {
        List<StatusChoice> statuses = new ArrayList<>();
        array.forEach(element -> {
            JsonObject json = element.getAsJsonObject();
            Map<String, Object> parameters = new LinkedHashMap<>();
            json.getAsJsonObject("parameters")
                    .entrySet()
                    .forEach(parameter -> parameters.put(parameter.getKey(), value(parameter.getValue())));
            statuses.add(new StatusChoice(json.get("status").getAsString(), parameters));
        });
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("no status");
        }
        return statuses;
    }

    /** A number with its type, which JSON does not tell. */
    private static JsonElement value(Object value) {
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(element -> array.add(String.valueOf(element)));
            return array;
        }
        if (value instanceof Number) {
            JsonObject json = new JsonObject();
            json.addProperty(value.getClass().getSimpleName(), value.toString());
            return json;
        }
        return new JsonPrimitive(value.toString());
    }

    private static Object value(JsonElement json) {
        if (json.isJsonArray()) {
            List<String> list = new ArrayList<>();
            json.getAsJsonArray().forEach(element -> list.add(element.getAsString()));
            return list;
        }
        if (json.isJsonObject()) {
            Map.Entry<String, JsonElement> number =
                    json.getAsJsonObject().entrySet().iterator().next();
            return number(number.getKey(), number.getValue().getAsString());
        }
        JsonPrimitive primitive = json.getAsJsonPrimitive();
        return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
    }

    private static Object number(String type, String text) {
        return switch (type) {
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "BigInteger" -> new BigInteger(text);
            case "Double" -> Double.valueOf(text);
            default -> throw new IllegalArgumentException("a number of type " + type);
        };
    }
}
