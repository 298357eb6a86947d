package org.presenceapplet.app;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.PresenceChange;
import org.presenceapplet.presence.PresenceType;

/**
 * The history as JSON, read and written piece by piece, for it may be large:
 *
 * <pre>
 * {"version":1, "until":T, "contacts":[
 *   {"account":"…", "id":"…", "seen":T or null, "changes":[T,type, T,type, …]}, …]}
 * </pre>
 *
 * T in seconds since 1970, a type by its number in the specification.
 */
final class HistoryJson {
    private static final int VERSION = 1;

    private HistoryJson() {}

    static void write(KeptHistory history, OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        json.beginObject();
        json.name("version").value(VERSION);
        json.name("until").value(history.until().getEpochSecond());
        json.name("contacts").beginArray();
        for (ContactHistory contact : history.contacts()) {
            write(contact, json);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private static void write(ContactHistory contact, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("account").value(contact.contact().account());
        json.name("id").value(contact.contact().identifier());
        json.name("seen");
        if (contact.lastSeenOrNull() == null) {
            json.nullValue();
        } else {
            json.value(contact.lastSeenOrNull().getEpochSecond());
        }
        json.name("changes").beginArray();
        for (PresenceChange change : contact.changes()) {
            json.value(change.at().getEpochSecond()).value(change.type().value());
        }
        json.endArray();
        json.endObject();
    }

    /**
     * @throws IllegalArgumentException where it is not what was written
     * @throws IOException where it cannot be read
     */
    static KeptHistory read(InputStream in) throws IOException {
        try {
            JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            json.beginObject();
            expect(json, "version");
            if (json.nextInt() != VERSION) {
                throw new IllegalArgumentException("a version that is not known");
            }
            expect(json, "until");
            Instant until = moment(json);
            expect(json, "contacts");
            List<ContactHistory> contacts = new ArrayList<>();
            json.beginArray();
            while (json.hasNext()) {
                contacts.add(contact(json));
            }
            json.endArray();
            json.endObject();
            return new KeptHistory(until, contacts);
        } catch (MalformedJsonException | EOFException | IllegalStateException | JsonParseException e) {
            throw new IllegalArgumentException("not the history that was written", e);
        }
    }

    private static ContactHistory contact(JsonReader json) throws IOException {
        json.beginObject();
        expect(json, "account");
        String account = json.nextString();
        expect(json, "id");
        String identifier = json.nextString();
        expect(json, "seen");
        Instant seen = momentOrNull(json);
        expect(json, "changes");
        List<PresenceChange> changes = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            changes.add(new PresenceChange(moment(json), PresenceType.ofValue(json.nextLong())));
        }
        json.endArray();
        json.endObject();
        return new ContactHistory(new ContactId(account, identifier), seen, changes);
    }

    private static void expect(JsonReader json, String name) throws IOException {
        if (!json.nextName().equals(name)) {
            throw new IllegalArgumentException(name + " is not where it belongs");
        }
    }

    private static @Nullable Instant momentOrNull(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        return moment(json);
    }

    private static Instant moment(JsonReader json) throws IOException {
        try {
            return Instant.ofEpochSecond(json.nextLong());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no moment", e);
        }
    }
}
