package org.presenceapplet.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Status;

/** The JSON of {@code contacts}. */
final class ContactJson {
    private ContactJson() {}

    static JsonArray document(List<Contact> contacts) {
        return contacts.stream().map(ContactJson::of).collect(Json.toArray());
    }

    static JsonObject of(Contact contact) {
        Status primary = contact.presence().primary();
        JsonArray groups = new JsonArray();
        contact.groups().forEach(groups::add);
        JsonObject statuses = new JsonObject();
        contact.presence().statuses().forEach(status -> statuses.add(status.id(), Json.object(status.parameters())));

        JsonObject json = new JsonObject();
        json.addProperty("account", contact.id().account());
        json.addProperty("id", contact.id().identifier());
        json.addProperty("alias", contact.alias());
        json.add("groups", groups);
        json.addProperty("type", primary.type().word());
        json.addProperty("status", primary.id());
        json.addProperty("message", primary.message());
        json.add("statuses", statuses);
        json.add("lastActivity", Json.time(contact.presence().lastActivityOrNull()));
        json.add("since", Json.time(contact.sinceOrNull()));
        json.addProperty("subscription", contact.subscription().word());
        return json;
    }
}
