package org.presenceapplet.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusSpec;

/** The JSON of {@code statuses}: what may be set now. */
final class StatusesJson {
    private StatusesJson() {}

    static JsonArray document(Roster roster) {
        return roster.accounts().stream().map(StatusesJson::of).collect(Json.toArray());
    }

    private static JsonObject of(Account account) {
        JsonObject json = new JsonObject();
        json.addProperty("account", account.id());
        json.add(
                "statuses",
                account.offer().settable().stream().map(StatusesJson::of).collect(Json.toArray()));
        return json;
    }

    private static JsonObject of(StatusSpec spec) {
        JsonObject json = new JsonObject();
        json.addProperty("status", spec.id());
        json.addProperty("type", spec.type().word());
        json.addProperty("exclusive", spec.exclusive());
        json.addProperty("message", spec.takesMessage());
        json.add("parameters", Json.object(spec.parameters()));
        return json;
    }
}
