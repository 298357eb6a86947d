package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactLinksTest {
    private static final ContactId HOME = new ContactId("home", "ann@x");
    private static final ContactId WORK = new ContactId("work", "ann@y");
    private static final ContactId OLD = new ContactId("home", "annie@x");
    private static final ContactId BOB = new ContactId("home", "bob@x");
    private static final ContactId BOSS = new ContactId("work", "bob@y");

    private final ContactLinks two = ContactLinks.NONE.with(HOME, WORK);

    private static Contact contact(ContactId id, String alias, String status, PresenceType type, String... groups) {
        return new Contact(
                id, alias, List.of(groups), Subscription.YES, Presence.of(status, type, "from " + id.account()), null);
    }

    private static List<Contact> mostAvailableFirst(Contact... contacts) {
        return Stream.of(contacts).sorted(LinkedPerson.MOST_AVAILABLE_FIRST).toList();
    }

    @Test
    void linkedOnesKnowEachOtherInTheOrderTheyWereLinkedIn() {
        assertEquals(List.of(HOME, WORK), two.membersOf(WORK));
        assertEquals(HOME, two.personOf(WORK));
        assertEquals(List.of(BOB), two.membersOf(BOB));
        assertFalse(two.isLinked(BOB));
    }

    @Test
    void linkingToSomebodyLinkedMakesOneGroupOfAll() {
        ContactLinks all = two.with(BOB, BOSS).with(OLD, HOME).with(WORK, BOSS);

        assertEquals(Set.of(List.of(OLD, HOME, WORK, BOB, BOSS)), all.all());
        assertEquals(all, all.with(BOB, HOME).with(HOME, BOB).with(OLD, OLD), "there is nothing to add");
    }

    @Test
    void nobodyIsLinkedToThemselves() {
        assertSame(ContactLinks.NONE, ContactLinks.NONE.with(HOME, HOME));
    }

    @Test
    void oneOfTwoLeavesNobodyLinked() {
        assertEquals(ContactLinks.NONE, two.without(HOME));
        assertEquals(two, two.with(HOME, OLD).without(OLD));
        assertEquals(two, two.without(BOB), "who is not linked");
    }

    @Test
    void theFirstOfThreeLeavesTheOthersLinked() {
        assertEquals(ContactLinks.NONE.with(WORK, OLD), two.with(HOME, OLD).without(HOME));
    }

    @Test
    void whatIsReadFromDamagedGroupsHoldsNobodyTwice() {
        assertEquals(
                ContactLinks.NONE.with(HOME, WORK).with(HOME, OLD),
                ContactLinks.of(List.of(
                        List.of(), List.of(BOB), List.of(BOSS, BOSS), List.of(HOME, WORK), List.of(WORK, OLD))));
    }

    @Test
    void personShowsWhatTheMostAvailableShowsUnderTheFirstName() {
        Contact nameless = contact(HOME, "", "away", PresenceType.AWAY, "Friends", "Choir");
        Contact named = contact(WORK, "Ann", "available", PresenceType.AVAILABLE, "Work", "Friends")
                .withPresence(Presence.of("available", PresenceType.AVAILABLE, "Hi"), Instant.EPOCH);

        assertEquals(
                new Contact(
                        HOME,
                        "Ann",
                        List.of("Friends", "Choir", "Work"),
                        Subscription.YES,
                        named.presence(),
                        Instant.EPOCH),
                new LinkedPerson(List.of(nameless, named)).asContact());
    }

    @Test
    void ofTwoAlikeTheFirstLinkedSpeaks() {
        Contact home = contact(HOME, "Ann", "away", PresenceType.AWAY);
        Contact work = contact(WORK, "Ann", "away", PresenceType.AWAY);

        assertEquals(List.of(work, home), mostAvailableFirst(work, home));
    }

    @Test
    void whoseAccountIsGoneIsOutdoneByWhoIsOffline() {
        Contact lost = contact(HOME, "Ann", "unknown", PresenceType.UNKNOWN);
        Contact offline = contact(WORK, "Ann", "offline", PresenceType.OFFLINE);

        assertEquals(List.of(offline, lost), mostAvailableFirst(lost, offline));
    }

    @Test
    void rosterHasEachPersonOnce() {
        Contact bob = contact(BOB, "Bob", "busy", PresenceType.BUSY);
        Contact home = contact(HOME, "Ann", "away", PresenceType.AWAY);
        Contact work = contact(WORK, "Annie", "available", PresenceType.AVAILABLE);
        Roster roster = new Roster(List.of(), List.of(work, bob, home));

        assertEquals(
                Set.of(bob, home.withPresence(work.presence(), null)),
                Set.copyOf(two.unite(roster).contacts()));
        assertEquals(
                Set.of(bob, work),
                Set.copyOf(two.unite(new Roster(List.of(), List.of(work, bob))).contacts()),
                "while the other is not in the list");
        assertSame(roster, ContactLinks.NONE.unite(roster));
    }

    @Test
    void personIsAFavouriteAsAWhole() {
        ListState marked = ListState.USUAL.withFavourite(WORK, true).withLink(HOME, WORK);

        assertEquals(Set.of(HOME, WORK), marked.favouritePeople());
        assertEquals(Set.of(WORK), marked.withoutLink(HOME).favouritePeople());
        assertEquals(Set.of(), marked.withFavourite(HOME, false).favourites());
        assertEquals(Set.of(HOME, WORK), marked.withFavourite(HOME, true).favourites());
    }
}
