package org.presenceapplet.control;

import com.google.gson.JsonObject;
import java.util.Locale;

/** The JSON of {@code watch}, one object a change. */
final class ChangeJson {
    private ChangeJson() {}

    static JsonObject of(Change change) {
        if (change instanceof Change.OfContact contact) {
            return event(change, "presence", ContactJson.of(contact.contact()));
        }
        Change.OfAccount account = (Change.OfAccount) change;
        return event(change, account.kind().name().toLowerCase(Locale.ROOT), StatusJson.of(account.account()));
    }

    private static JsonObject event(Change change, String event, JsonObject changed) {
        JsonObject json = new JsonObject();
        json.add("time", Json.time(change.time()));
        json.addProperty("event", event);
        changed.asMap().forEach(json::add);
        if (change.gone()) {
            json.addProperty("gone", true);
        }
        return json;
    }
}
