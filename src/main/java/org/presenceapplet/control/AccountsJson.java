package org.presenceapplet.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Function;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Managed;

/** The JSON of {@code accounts}. */
final class AccountsJson {
    private AccountsJson() {}

    static JsonArray document(List<Account> accounts) {
        return accounts.stream().map(AccountsJson::of).collect(Json.toArray());
    }

    private static JsonObject of(Account account) {
        JsonObject json = new JsonObject();
        json.addProperty("account", account.id());
        json.addProperty("name", account.name());
        json.add("manager", managed(account, managed -> new JsonPrimitive(managed.manager())));
        json.add("protocol", managed(account, managed -> new JsonPrimitive(managed.protocol())));
        json.add("enabled", enabled(account));
        json.add("valid", valid(account));
        json.addProperty("connection", account.connection().word());
        json.add("error", StatusJson.error(account.errorOrNull()));
        return json;
    }

    static JsonElement enabled(Account account) {
        return managed(account, managed -> new JsonPrimitive(managed.enabled()));
    }

    static JsonElement valid(Account account) {
        return managed(account, managed -> new JsonPrimitive(managed.valid()));
    }

    /** Null where no account manager keeps the account. */
    private static JsonElement managed(Account account, Function<Managed, JsonElement> value) {
        return account.managed().map(value).orElse(JsonNull.INSTANCE);
    }
}
