package org.presenceapplet.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Subscription;

/** Accounts and people to show. */
public final class SamplePeople {
    private static final Map<String, String> MESSAGE = Map.of(Status.MESSAGE, "s");

    private SamplePeople() {}

    /** A status that may be set, stands alone and takes a message. */
    public static StatusSpec exclusive(String id, PresenceType type) {
        return new StatusSpec(id, type, true, true, MESSAGE);
    }

    /** Available, busy, away, extended away, and the further ones. */
    public static Offer offer(StatusSpec... further) {
        Stream<StatusSpec> usual = Stream.of(
                exclusive("available", PresenceType.AVAILABLE),
                exclusive("busy", PresenceType.BUSY),
                exclusive("away", PresenceType.AWAY),
                exclusive("xa", PresenceType.EXTENDED_AWAY));
        return new Offer(
                PresenceInterface.PRESENCE,
                Stream.concat(usual, Stream.of(further)).collect(Collectors.toMap(StatusSpec::id, spec -> spec)),
                500);
    }

    /** Connects the account, showing itself available with this message. */
    public static void connect(AccountWriter writer, Offer offer, String message) {
        writer.update(account -> account.withConnection(ConnectionState.CONNECTED, null)
                .withOffer(offer)
                .withActual(Presence.of("available", PresenceType.AVAILABLE, message)));
    }

    /** Somebody of this account. */
    public static Contact contact(
            AccountWriter writer, String identifier, String alias, String status, String message, String... groups) {
        return new Contact(
                new ContactId(writer.account().id(), identifier),
                alias,
                List.of(groups),
                Subscription.YES,
                Presence.of(status, new Offer(PresenceInterface.NONE, Map.of(), 0).typeOf(status), message),
                null);
    }

    /** Twelve people as on the drawing of the window. */
    public static List<Contact> twelve(AccountWriter writer) {
        List<Contact> people = new ArrayList<>(List.of(
                contact(writer, "alice@localhost", "Alice Anders", "available", "Hello from Alice", "Favourites"),
                contact(writer, "bob@localhost", "Bob Børge", "away", "Out to lunch", "Favourites"),
                contact(writer, "carol@localhost", "Carol Kim", "busy", "In a call until 15:00", "Work"),
                contact(writer, "dmitri@localhost", "Dmitri Larionov", "xa", "Буду завтра утром", "Work"),
                contact(writer, "shira@localhost", "שירה לוי", "available", "בבית היום ☕", "Work"),
                contact(writer, "nora@localhost", "Nora Quist", "offline", "", "Work"),
                contact(writer, "frank@localhost", "Frank", "available", "", "Friends")));
        for (String name : List.of("Grace", "Heidi", "Ivan", "Judy", "Mallory")) {
            people.add(contact(writer, name.toLowerCase(Locale.ROOT) + "@localhost", name, "offline", "", "Friends"));
        }
        Contact carol = people.get(2);
        people.set(
                2,
                carol.withPresence(
                        new Presence(
                                List.of(
                                        carol.presence().primary(),
                                        new Status(
                                                "on-the-phone", PresenceType.AWAY, Map.of("message", "on the phone"))),
                                Instant.parse("2026-01-01T11:00:00Z")),
                        null));
        return people;
    }

    /** People with everything that can be wrong with a name or a message. */
    public static List<Contact> hardCases(AccountWriter writer) {
        return List.of(
                contact(
                        writer,
                        "long@x",
                        "A name that goes on and on and never comes to an end at all",
                        "available",
                        "m".repeat(10_000),
                        "Hard"),
                contact(writer, "ctl@x", "Line\nbreak\tand\u0007bell", "busy", "one\r\ntwo\u0000three", "Hard"),
                contact(
                        writer,
                        "markup@x",
                        "<b>Bold</b> & _under_",
                        "away",
                        "<a href='http://x'>click</a> %s {0} &amp;",
                        "Hard"),
                contact(writer, "rtl@x", "\u202Egnihton si siht", "available", "مرحبا بالعالم", "Hard"),
                contact(writer, "half@x", "Half \uD83D surrogate", "xa", "\uDC4D", "Hard"),
                contact(writer, "cjk@x", "山田 太郎", "available", "会議中です", "Hard"),
                contact(writer, "emoji@x", "👩‍🚀 Astronaut", "chat", "🚀🌕", "Hard"),
                contact(writer, "nobody-but-a-very-long-identifier@an.even.longer.example.org", "", "dnd", "", "Hard"),
                contact(writer, "phone@x", "Two Chips", "busy", "", "Hard")
                        .withPresence(
                                new Presence(
                                        List.of(
                                                Status.of("busy", PresenceType.BUSY, "working"),
                                                Status.of(
                                                        "listening",
                                                        PresenceType.AVAILABLE,
                                                        "Bach: Goldberg variations, all of them"),
                                                Status.of("phone", PresenceType.AWAY, ""),
                                                Status.of("gaming", PresenceType.BUSY, "")),
                                        null),
                                null));
    }

    /** As many people as wished, in groups of a hundred. */
    public static List<Contact> many(AccountWriter writer, int count) {
        List<String> statuses = List.of("available", "away", "offline", "busy", "xa", "offline");
        List<Contact> people = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            people.add(contact(
                    writer,
                    "person" + index + "@localhost",
                    "Person " + index,
                    statuses.get(index % statuses.size()),
                    index % 3 == 0 ? "" : "Message number " + index,
                    "Group " + index / 100));
        }
        return people;
    }
}
