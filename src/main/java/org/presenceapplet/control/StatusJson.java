package org.presenceapplet.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;

/** The JSON of {@code status}: the own presence. */
final class StatusJson {
    private StatusJson() {}

    static JsonObject document(Roster roster, Layers layers, Clock clock) {
        Status effective = roster.effective().primary();
        JsonObject shown = new JsonObject();
        shown.addProperty("type", effective.type().word());
        shown.addProperty("status", effective.id());
        shown.addProperty("message", effective.message());

        JsonObject json = new JsonObject();
        json.add("effective", shown);
        json.addProperty("reason", OwnPresence.reason(roster, layers, clock));
        json.add("chosen", chosen(OwnPresence.chosen(roster, layers).orElse(null)));
        json.add("accounts", roster.accounts().stream().map(StatusJson::of).collect(Json.toArray()));
        return json;
    }

    private static JsonElement chosen(@Nullable Chosen chosen) {
        if (chosen == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = status(chosen.first().id(), chosen.first().message());
        json.add(
                "until",
                chosen.timed()
                        .<JsonElement>map(timed -> Json.time(timed.until()))
                        .orElse(JsonNull.INSTANCE));
        return json;
    }

    static JsonObject of(Account account) {
        StatusChoice requested = account.requestedOrNull();
        Status actual = account.actual().primary();
        String difference = Texts.difference(account);

        JsonObject json = new JsonObject();
        json.addProperty("account", account.id());
        json.addProperty("name", account.name());
        json.addProperty("connection", account.connection().word());
        json.addProperty("interface", account.offer().by().word());
        json.add("requested", requested == null ? JsonNull.INSTANCE : status(requested.id(), requested.message()));
        json.add("actual", status(actual.id(), actual.message()));
        json.add("differs", difference.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(difference));
        json.add("error", error(account.errorOrNull()));
        json.add("enabled", AccountsJson.enabled(account));
        json.add("valid", AccountsJson.valid(account));
        return json;
    }

    private static JsonObject status(String id, String message) {
        JsonObject json = new JsonObject();
        json.addProperty("status", id);
        json.addProperty("message", message);
        return json;
    }

    static JsonElement error(@Nullable ConnectionError error) {
        if (error == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", error.name());
        json.addProperty("text", error.text());
        return json;
    }
}
