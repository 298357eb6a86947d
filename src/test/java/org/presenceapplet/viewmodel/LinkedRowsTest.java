package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.SamplePeople;

/** Somebody with several addresses is one row. */
final class LinkedRowsTest {
    private final Desk desk = new Desk();
    private final AccountWriter home = desk.account("Home");
    private final AccountWriter work = desk.account("Work");
    private final Contact ann = SamplePeople.contact(home, "ann@x", "Ann", "away", "Out to lunch", "Friends");
    private final Contact atWork = SamplePeople.contact(work, "a.smith@y", "Smith, Ann", "available", "Hi", "Work");
    private final Contact bob = SamplePeople.contact(home, "bob@x", "Bob", "busy", "", "Work");

    @BeforeEach
    void linked() {
        desk.people(home, ann, bob);
        desk.people(work, atWork);
        link();
    }

    private void link() {
        desk.list.change(list -> list.withLink(ann.id(), atWork.id()));
        desk.settle();
    }

    private void flat() {
        desk.contactList.groupedProperty().set(false);
        desk.settle();
    }

    private ContactRow row(int index) {
        return (ContactRow) desk.contactList.rows().get(index);
    }

    private void search(String text) {
        desk.contactList.searchProperty().set(text);
        desk.settle();
    }

    private static Presence presence(PresenceType type) {
        return Presence.of(type.word(), type, "");
    }

    @Test
    void personIsOneRowInTheGroupsOfAllWithTheMostAvailablePresence() {
        assertEquals(List.of("Friends 1 of 1", "  Ann", "Work 2 of 2", "  Ann", "  Bob"), desk.rows());
        assertEquals(PresenceType.AVAILABLE, row(1).person().type());
        assertEquals("Hi", desk.contactList.textOf(row(1).person()).line());
        assertEquals("2 of 2 people", desk.window.peopleProperty().get());
        flat();
        assertEquals(List.of("  Ann", "  Bob"), desk.rows());
    }

    @Test
    void rowStaysTheSameWhenAnotherAddressIsTheMostAvailable() {
        flat();
        ContactRow before = row(0);
        desk.contactList.selectedProperty().set(before);
        work.putContacts(List.of(atWork.withPresence(presence(PresenceType.OFFLINE), null)));
        desk.settle();
        assertEquals(List.of("  Bob", "  Ann"), desk.rows());
        assertSame(before, row(1));
        assertSame(before, desk.contactList.selectedProperty().get());
        assertEquals(PresenceType.AWAY, before.person().type());
        assertEquals("Out to lunch", before.person().line(Desk.NOON));
    }

    @Test
    void rowStaysInItsPlaceUnderThePointer() {
        flat();
        desk.contactList.setHeld(true);
        work.putContacts(List.of(atWork.withPresence(presence(PresenceType.OFFLINE), null)));
        desk.settle();
        assertEquals(List.of("  Ann", "  Bob"), desk.rows());
        assertEquals(PresenceType.AWAY, row(0).person().type());
    }

    @Test
    void ofAnAddressThatIsGoneNothingIsShown() {
        flat();
        ContactRow before = row(0);
        work.removeContacts(List.of("a.smith@y"));
        desk.settle();
        assertEquals(List.of("  Bob", "  Ann"), desk.rows());
        assertSame(before, row(1));
        assertFalse(before.person().isLinked());
        home.removeContacts(List.of("ann@x"));
        desk.settle();
        assertEquals(List.of("  Bob"), desk.rows());
        desk.people(work, atWork);
        assertEquals(List.of("  Smith, Ann", "  Bob"), desk.rows());
        desk.people(home, ann);
        assertEquals(List.of("  Ann"), desk.rows());
        assertTrue(row(0).person().isLinked(), "it was remembered");
    }

    @Test
    void whereOneAccountIsGoneTheOtherIsShown() {
        flat();
        work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        work.forgetPresences();
        desk.settle();
        assertEquals(PresenceType.AWAY, row(1).person().type());
        home.putContacts(List.of(ann.withPresence(presence(PresenceType.OFFLINE), null)));
        desk.settle();
        assertEquals(List.of("  Bob"), desk.rows());
        assertEquals("1 of 2 people", desk.window.peopleProperty().get());
    }

    @Test
    void separatedOnesAreTwoRowsAndTheSelectionStays() {
        flat();
        desk.contactList.selectedProperty().set(row(0));
        desk.contactList.separate(row(0).person().addresses().get(0));
        desk.settle();
        assertEquals(List.of("  Smith, Ann", "  Bob", "  Ann"), desk.rows());
        assertSame(row(2), desk.contactList.selectedProperty().get());
        assertEquals("3 of 3 people", desk.window.peopleProperty().get());
        link();
        assertEquals(List.of("  Ann", "  Bob"), desk.rows());
    }

    @Test
    void starIsThatOfTheWholePerson() {
        flat();
        desk.contactList.toggleFavourite(row(0));
        desk.settle();
        assertEquals(Set.of(ann.id(), atWork.id()), desk.list.current().favourites());
        assertTrue(row(0).favouriteProperty().get());
        desk.contactList.toggleFavourite(row(0));
        desk.settle();
        assertFalse(row(0).favouriteProperty().get());
        desk.list.change(list ->
                list.withoutLink(ann.id()).withFavourite(atWork.id(), true).withLink(ann.id(), atWork.id()));
        desk.settle();
        assertTrue(row(0).favouriteProperty().get(), "marked before it was linked");
    }

    @Test
    void personIsFoundByWhateverAnyAddressSays() {
        flat();
        for (String searched : List.of("ann", "ANN@X", "smith", "a.smith@y", "lunch", "hi")) {
            search(searched);
            assertEquals(List.of("  Ann"), desk.rows(), searched);
            RowText text = desk.contactList.textOf(row(0).person());
            assertFalse(text.nameMarks().isEmpty() && text.lineMarks().isEmpty(), searched + " is marked");
        }
        search("smith@");
        assertEquals(
                new RowText("Ann", List.of(), "a.smith@y", List.of(new Span(2, 8)), false, List.of()),
                desk.contactList.textOf(row(0).person()));
        search("zebra");
        assertEquals(List.of(), desk.rows());
    }

    @Test
    void nameIsThatOfTheFirstLinkedWhoHasOne() {
        flat();
        home.putContacts(List.of(ann.withAlias("")));
        desk.settle();
        assertEquals("Smith, Ann", row(0).person().name());
        work.putContacts(List.of(atWork.withAlias(" ")));
        desk.settle();
        assertEquals("ann@x", row(0).person().name());
        home.putContacts(List.of(ann.withAlias("\u202Eb</b>\n" + "x".repeat(10_000))));
        desk.settle();
        assertTrue(row(0).person().name().length() < 520);
    }

    @Test
    void strangerWhoOnlyAsksIsNotPartOfTheRow() {
        flat();
        work.putContacts(List.of(new Contact(
                atWork.id(),
                "Smith, Ann",
                List.of(),
                Subscription.NO,
                atWork.presence(),
                null,
                ContactDetails.plain(Subscription.ASK))));
        desk.settle();
        assertEquals(PresenceType.AWAY, row(1).person().type());
        assertFalse(row(1).person().isLinked());
    }

    @Test
    void personWasLastSeenWhereTheyWereSeenLast() {
        home.putContacts(List.of(ann.withPresence(presence(PresenceType.OFFLINE), null)));
        work.putContacts(List.of(atWork.withPresence(presence(PresenceType.OFFLINE), null)));
        desk.history.restore(new KeptHistory(
                Desk.NOON,
                List.of(
                        new ContactHistory(ann.id(), Desk.NOON.minus(Duration.ofHours(1)), List.of()),
                        new ContactHistory(atWork.id(), Desk.NOON.minus(Duration.ofDays(3)), List.of()))));
        desk.contactList.showOfflineProperty().set(true);
        flat();
        assertTrue(
                desk.contactList.textOf(row(1).person()).line().startsWith("Last seen today"),
                desk.contactList.textOf(row(1).person()).line());
    }

    @Test
    void pictureIsThatOfTheFirstWhoHasOne() {
        flat();
        assertEquals(ann.id(), row(0).person().face().id());
        work.putContacts(List.of(atWork.withDetails(ContactDetails.UNKNOWN.withAvatarToken("face"))));
        desk.settle();
        assertEquals(atWork.id(), row(0).person().face().id());
    }

    @Test
    void whatAnAddressChangesThatIsNotShownDoesNotShowAsAChange() {
        flat();
        Person before = row(0).person();
        home.putContacts(List.of(ann.withPresence(presence(PresenceType.BUSY), null)));
        desk.settle();
        assertFalse(row(0).person().looksOtherThan(before));
        work.putContacts(List.of(atWork.withPresence(presence(PresenceType.AWAY), null)));
        desk.settle();
        assertTrue(row(0).person().looksOtherThan(before));
    }
}
