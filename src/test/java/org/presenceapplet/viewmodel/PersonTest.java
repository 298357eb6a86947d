package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Subscription;

final class PersonTest {
    private static final Account HOME = Account.unknown("home", "Home").withConnection(ConnectionState.CONNECTED, null);

    private static Person person(Presence presence) {
        return new Person(
                new Contact(new ContactId("home", "ann@x"), "Ann", List.of(), Subscription.YES, presence, null), HOME);
    }

    private static String since(Duration ago) {
        return RelativeTime.since(Desk.NOON.minus(ago), Desk.NOON, ZoneOffset.UTC);
    }

    @Test
    void looksTheSameWhateverTheUserShows() {
        Person ann = person(Presence.of("away", PresenceType.AWAY, ""));
        Account busy = HOME.withActual(Presence.of("dnd", PresenceType.BUSY, ""));
        Account gone = HOME.withConnection(ConnectionState.DISCONNECTED, null);
        assertFalse(new Person(ann.contact(), busy).looksOtherThan(ann));
        assertTrue(new Person(ann.contact(), gone).looksOtherThan(ann));
        assertTrue(person(Presence.of("away", PresenceType.AWAY, "out")).looksOtherThan(ann));
    }

    @Test
    void statusWordStandsWhereThereIsNoMessage() {
        Person ann = person(Presence.of("dnd", PresenceType.BUSY, " \n"));
        assertEquals("Do not disturb", ann.line(Desk.NOON));
        assertFalse(ann.hasMessage());
    }

    @Test
    void unfamiliarStatusIsShownByItsType() {
        assertEquals(
                "Busy (in-a-cave)",
                person(Presence.of("in-a-cave", PresenceType.BUSY, "")).line(Desk.NOON));
    }

    @Test
    void messageIsOneLineWithoutControlCharacters() {
        assertEquals(
                "one two",
                person(Presence.of("away", PresenceType.AWAY, "one\r\n\u202Etwo\u0000"))
                        .line(Desk.NOON));
    }

    @Test
    void relativeTimesAreAsPeopleSpeak() {
        assertEquals("now", since(Duration.ofSeconds(59)));
        assertEquals("now", since(Duration.ofSeconds(-5)));
        assertEquals("3 min", since(Duration.ofSeconds(200)));
        assertEquals("1 h", since(Duration.ofMinutes(61)));
        assertEquals("yesterday", since(Duration.ofHours(30)));
        assertEquals("2/20/26", since(Duration.ofDays(10)));
    }

    @Test
    void momentsAreAsPeopleSpeak() {
        assertEquals("today 9:05 AM", moment("2026-03-02T09:05:00Z"));
        assertEquals("today 12:00 PM", moment("2026-03-03T09:05:00Z"), "the clock was set back");
        assertEquals("yesterday 11:59 PM", moment("2026-03-01T23:59:00Z"));
        assertEquals("Tuesday 12:00 AM", moment("2026-02-24T00:00:00Z"));
        assertEquals("Feb 23, 2026", moment("2026-02-23T23:59:00Z"));
    }

    private static String moment(String moment) {
        return RelativeTime.moment(Instant.parse(moment), Desk.NOON, ZoneOffset.UTC);
    }

    @Test
    void lengthsAreInHoursAndMinutes() {
        assertEquals("40 min", RelativeTime.length(Duration.ofMinutes(40)));
        assertEquals("3 h", RelativeTime.length(Duration.ofSeconds(3 * 3600 + 59)));
        assertEquals("3 h 20 min", RelativeTime.length(Duration.ofMinutes(200)));
    }

    @Test
    void nobodyKnowsSinceWhenWhatWasThereFromTheBeginning() {
        assertEquals("", person(Presence.of("away", PresenceType.AWAY, "")).since(Desk.NOON, ZoneOffset.UTC));
    }
}
