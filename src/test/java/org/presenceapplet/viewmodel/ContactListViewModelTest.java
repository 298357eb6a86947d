package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.ContactLinks;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.testing.SamplePeople;

final class ContactListViewModelTest {
    private final Desk desk = new Desk();
    private final AccountWriter home = desk.account("Home");

    private Contact person(String name, String status, String... groups) {
        return SamplePeople.contact(home, name.toLowerCase(Locale.ROOT) + "@x", name, status, "", groups);
    }

    private ContactRow row(String name) {
        return desk.contactList.rows().stream()
                .filter(ContactRow.class::isInstance)
                .map(ContactRow.class::cast)
                .filter(row -> row.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changesOfTheList() {
        List<String> changes = new ArrayList<>();
        desk.contactList.rows().addListener((ListChangeListener<Row>) change -> changes.add("set"));
        return changes;
    }

    @Test
    void mostAvailableComeFirstThenByName() {
        desk.people(
                home,
                person("Zoe", "available"),
                person("émile", "available"),
                person("Frank", "available"),
                person("Ann", "xa"),
                person("Bea", "away"),
                person("Cid", "busy"));
        assertEquals(List.of("  émile", "  Frank", "  Zoe", "  Cid", "  Bea", "  Ann"), desk.rows());
    }

    @Test
    void contactInSeveralGroupsIsShownInEach() {
        desk.people(home, person("Ann", "available", "Work", "Friends"), person("Bob", "offline", "Work"));
        assertEquals(List.of("Friends 1 of 1", "  Ann", "Work 1 of 2", "  Ann"), desk.rows());
    }

    @Test
    void ungroupedOnesHaveAHeadingOnlyBesideOthers() {
        desk.people(home, person("Ann", "available"));
        assertEquals(List.of("  Ann"), desk.rows());
        desk.people(home, person("Ann", "available"), person("Zoe", "available", "Work"));
        assertEquals(List.of("Work 1 of 1", "  Zoe", "No group 1 of 1", "  Ann"), desk.rows());
    }

    @Test
    void groupsOfOneNameOnTwoAccountsAreOne() {
        AccountWriter work = desk.account("Work");
        desk.people(home, person("Ann", "available", "Friends"));
        desk.people(work, SamplePeople.contact(work, "bob@x", "Bob", "available", "", "Friends"));
        assertEquals(List.of("Friends 2 of 2", "  Ann", "  Bob"), desk.rows());
    }

    @Test
    void sameIdentifierOnTwoAccountsIsTwoPeople() {
        AccountWriter work = desk.account("Work");
        desk.people(home, SamplePeople.contact(home, "ann@x", "Ann", "available", ""));
        desk.people(work, SamplePeople.contact(work, "ann@x", "Ann", "available", ""));
        assertEquals(List.of("  Ann", "  Ann"), desk.rows());
        assertEquals("2 of 2 people", desk.window.peopleProperty().get());
    }

    @Test
    void offlineOnesAreHiddenUntilWanted() {
        desk.people(home, person("Ann", "available", "Work"), person("Bob", "offline", "Work"));
        assertEquals(List.of("Work 1 of 2", "  Ann"), desk.rows());
        desk.contactList.showOfflineProperty().set(true);
        desk.settle();
        assertEquals(List.of("Work 1 of 2", "  Ann", "  Bob"), desk.rows());
    }

    @Test
    void searchIgnoresCaseAndAccentsAndFindsHiddenOnes() {
        desk.people(
                home,
                person("Bob Børge", "offline", "Work"),
                person("Émilie", "available", "Work"),
                SamplePeople.contact(home, "ann@x", "Ann", "busy", "Straße", "Friends"));
        desk.contactList.toggle((GroupRow) desk.contactList.rows().get(0));
        desk.contactList.searchProperty().set(" borge ");
        desk.settle();
        assertEquals(List.of("Work 1 of 2", "  Bob Børge"), desk.rows());
        desk.contactList.searchProperty().set("EMILIE");
        desk.settle();
        assertEquals(List.of("Work 1 of 2", "  Émilie"), desk.rows());
        desk.contactList.searchProperty().set("strasse");
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
        desk.contactList.searchProperty().set("ann@");
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
    }

    @Test
    void collapsedGroupKeepsItsHeading() {
        desk.people(home, person("Ann", "available", "Friends"), person("Zoe", "available", "Work"));
        GroupRow friends = (GroupRow) desk.contactList.rows().get(0);
        desk.contactList.toggle(friends);
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "Work 1 of 1", "  Zoe"), desk.rows());
        assertEquals(
                new GroupRow.Summary(1, 1, true, true),
                friends.summaryProperty().get());
        desk.contactList.toggle(friends);
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "  Ann", "Work 1 of 1", "  Zoe"), desk.rows());
    }

    @Test
    void collapsedGroupsAndEveryChoiceAreRemembered() {
        desk.people(home, person("Ann", "available", "Friends"), person("Zoe", "available", "Work"));
        desk.contactList.toggle((GroupRow) desk.contactList.rows().get(0));
        desk.contactList.sortProperty().set(SortOrder.NAME);
        desk.contactList.compactProperty().set(true);
        desk.contactList.showOfflineProperty().set(true);
        desk.contactList.groupedProperty().set(false);
        ListState kept = desk.list.current();
        assertEquals(
                new ListState(
                        SortOrder.NAME,
                        false,
                        true,
                        true,
                        Set.of(ListGroup.of("Friends")),
                        Set.of(),
                        ContactLinks.NONE),
                kept);
        ContactListViewModel next = new ContactListViewModel(
                new ListMemory(kept), () -> {}, desk.contactList.zone(), new PresenceHistory(), desk.opened::add);
        assertEquals(SortOrder.NAME, next.sortProperty().get());
        assertEquals(
                List.of(false, true, true),
                List.of(
                        next.groupedProperty().get(),
                        next.showOfflineProperty().get(),
                        next.compactProperty().get()));
        assertEquals(kept, next.request().list());
    }

    @Test
    void groupIsNotCollapsedWhileSearching() {
        desk.people(home, person("Ann", "available", "Friends"));
        desk.contactList.searchProperty().set("ann");
        desk.settle();
        desk.contactList.toggle((GroupRow) desk.contactList.rows().get(0));
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
        assertEquals(ListState.USUAL, desk.list.current());
    }

    @Test
    void sortedByNameAndByLastChange() {
        desk.people(
                home, person("Émile", "busy"), person("Frank", "busy"), person("Zoe", "busy"), person("eva", "busy"));
        for (String name : List.of("eva", "Émile", "Frank")) {
            desk.passes(Duration.ofSeconds(1));
            home.putContacts(List.of(person(name, "away")));
        }
        desk.contactList.sortProperty().set(SortOrder.NAME);
        desk.settle();
        assertEquals(List.of("  Émile", "  eva", "  Frank", "  Zoe"), desk.rows());
        desk.contactList.sortProperty().set(SortOrder.LAST_CHANGE);
        desk.settle();
        assertEquals(List.of("  Frank", "  Émile", "  eva", "  Zoe"), desk.rows());
    }

    @Test
    void favouritesComeFirstInAGroupOfTheirOwnAndStayInTheirGroups() {
        desk.people(home, person("Ann", "available", "Friends"), person("Zoe", "available", "Work"));
        ContactRow zoe = row("Zoe");
        desk.contactList.toggleFavourite(zoe);
        desk.settle();
        assertEquals(
                List.of("Favourites 1 of 1", "  Zoe", "Friends 1 of 1", "  Ann", "Work 1 of 1", "  Zoe"), desk.rows());
        assertTrue(zoe.favouriteProperty().get());
        assertEquals(Set.of(zoe.id()), desk.list.current().favourites());
        desk.contactList.toggleFavourite(row("Zoe"));
        desk.settle();
        assertEquals(List.of("Friends 1 of 1", "  Ann", "Work 1 of 1", "  Zoe"), desk.rows());
        assertFalse(zoe.favouriteProperty().get());
    }

    @Test
    void favouritesComeFirstInTheFlatListToo() {
        desk.people(
                home,
                person("Ann", "available", "Friends", "Work"),
                person("Bob", "available"),
                person("Zoe", "away", "Work"));
        desk.contactList.toggleFavourite(row("Zoe"));
        desk.contactList.groupedProperty().set(false);
        desk.settle();
        assertEquals(List.of("  Zoe", "  Ann", "  Bob"), desk.rows());
    }

    @Test
    void favouriteWhoseAccountWasAwayIsOneStill() {
        desk.people(home, person("Ann", "available", "Work"));
        desk.contactList.toggleFavourite(row("Ann"));
        desk.people(home);
        desk.people(home, person("Ann", "available", "Work"));
        assertEquals(List.of("Favourites 1 of 1", "  Ann", "Work 1 of 1", "  Ann"), desk.rows());
        assertTrue(row("Ann").favouriteProperty().get());
    }

    @Test
    void groupOfTheServersThatIsCalledFavouritesIsAnother() {
        desk.people(home, person("Ann", "available", "Favourites"), person("Bob", "available", "Favourites"));
        desk.contactList.toggleFavourite(row("Ann"));
        desk.settle();
        desk.contactList.toggle((GroupRow) desk.contactList.rows().get(0));
        desk.settle();
        assertEquals(List.of("Favourites 1 of 1", "Favourites 2 of 2", "  Ann", "  Bob"), desk.rows());
    }

    @Test
    void groupsWithoutANameAreNone() {
        desk.people(
                home,
                person("Ann", "available", ""),
                person("Bob", "available", " \t", "Work"),
                person("Cid", "available", "\u0000"));
        assertEquals(List.of("Work 1 of 1", "  Bob", "No group 2 of 2", "  Ann", "  Cid"), desk.rows());
    }

    @Test
    void groupsThatDifferByCaseOnlyAreTwo() {
        desk.people(home, person("Ann", "available", "work"), person("Bob", "available", "Work"));
        assertEquals(List.of("work 1 of 1", "  Ann", "Work 1 of 1", "  Bob"), desk.rows());
        desk.contactList.toggle((GroupRow) desk.contactList.rows().get(2));
        desk.settle();
        assertEquals(List.of("work 1 of 1", "  Ann", "Work 1 of 1"), desk.rows());
    }

    @Test
    void groupWithAThousandLettersIsCutAndCollapsed() {
        String name = "x".repeat(1_000);
        desk.people(home, person("Ann", "available", name));
        GroupRow heading = (GroupRow) desk.contactList.rows().get(0);
        assertEquals(501, heading.name().length());
        desk.contactList.toggle(heading);
        desk.settle();
        assertEquals(1, desk.contactList.rows().size());
        assertEquals(Set.of(ListGroup.of(name)), desk.list.current().collapsed());
    }

    @Test
    void aliasThatChangesAllTheTimeIsShownAsItIsInTheEnd() {
        desk.people(home, person("Ann", "available"), person("Bob", "available"));
        for (int change = 0; change < 100; change++) {
            home.putContacts(
                    List.of(SamplePeople.contact(home, "ann@x", change % 2 == 0 ? "Zoe" : "Al", "available", "")));
        }
        desk.settle();
        assertEquals(List.of("  Al", "  Bob"), desk.rows());
    }

    @Test
    void whoComesAndGoesDuringASearchIsFoundOrNot() {
        desk.people(home, person("Ann", "available"), person("Anton", "offline"), person("Bob", "available"));
        desk.contactList.searchProperty().set("an");
        desk.settle();
        assertEquals(List.of("  Ann", "  Anton"), desk.rows());
        desk.people(home, person("Anja", "offline"), person("Anton", "available"), person("Bob", "available"));
        assertEquals(List.of("  Anton", "  Anja"), desk.rows());
        home.putContacts(List.of(SamplePeople.contact(home, "bob@x", "Hans", "available", "")));
        desk.settle();
        assertEquals(List.of("  Anton", "  Hans", "  Anja"), desk.rows());
    }

    @Test
    void sameOrderUpdatesTheRowInPlace() {
        desk.people(home, person("Ann", "available"), person("Bob", "available"));
        ContactRow ann = row("Ann");
        List<String> changes = changesOfTheList();
        home.putContacts(List.of(SamplePeople.contact(home, "ann@x", "Ann", "available", "Hello")));
        desk.settle();
        assertEquals("Hello", ann.person().line(Desk.NOON));
        assertEquals(List.of(), changes);
    }

    @Test
    void anotherOrderIsOneChangeOfTheSameRows() {
        desk.people(home, person("Ann", "available"), person("Bob", "available"), person("Cid", "available"));
        ContactRow ann = row("Ann");
        List<String> changes = changesOfTheList();
        home.putContacts(List.of(person("Ann", "away"), person("Cid", "busy")));
        desk.settle();
        assertEquals(List.of("  Bob", "  Cid", "  Ann"), desk.rows());
        assertEquals(List.of("set"), changes);
        assertSame(ann, row("Ann"));
    }

    @Test
    void selectionStaysWithTheContact() {
        desk.people(home, person("Ann", "available", "Work"), person("Bob", "available", "Work"));
        desk.contactList.selectedProperty().set(row("Ann"));
        home.putContacts(List.of(person("Ann", "away", "Work")));
        desk.settle();
        assertSame(row("Ann"), desk.contactList.selectedProperty().get());
        home.putContacts(List.of(person("Ann", "away", "Friends")));
        desk.settle();
        assertSame(row("Ann"), desk.contactList.selectedProperty().get());
    }

    @Test
    void rowsStayWhereTheyAreWhileSomebodyAims() {
        desk.people(home, person("Ann", "available"), person("Bob", "available"));
        desk.contactList.setHeld(true);
        home.putContacts(List.of(person("Ann", "away")));
        desk.settle();
        assertEquals(List.of("  Ann", "  Bob"), desk.rows());
        assertEquals("Away", row("Ann").person().line(Desk.NOON));
        desk.contactList.setHeld(false);
        desk.settle();
        assertEquals(List.of("  Bob", "  Ann"), desk.rows());
    }

    @Test
    void contactsOfADroppedConnectionStayAndAreUnknown() {
        desk.people(home, person("Ann", "available", "Work"), person("Bob", "offline", "Work"));
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.forgetPresences();
        desk.settle();
        assertEquals(List.of("Work unknown", "  Ann", "  Bob"), desk.rows());
        assertEquals("Connection lost", row("Ann").person().line(Desk.NOON));
        assertEquals("—", row("Ann").person().since(Desk.NOON, desk.contactList.zone()));
    }

    @Test
    void tenThousandContactsAreCountedAndGrouped() {
        home.replaceContacts(SamplePeople.many(home, 10_000));
        desk.settle();
        assertEquals("6,667 of 10,000 people", desk.window.peopleProperty().get());
        assertEquals(100 + 6_667, desk.contactList.rows().size());
    }

    @Test
    void whoeverIsGoneWithoutAWordWasLastSeen() {
        Contact ann = SamplePeople.contact(home, "ann@x", "Ann", "offline", "");
        desk.history.restore(new KeptHistory(
                Desk.NOON, List.of(new ContactHistory(ann.id(), Instant.parse("2026-02-24T14:20:00Z"), List.of()))));
        Person gone = new Person(ann.withPresence(ann.presence(), Desk.NOON), home.account());
        assertEquals("Last seen Tuesday 2:20 PM", desk.contactList.line(gone, Desk.NOON));
        assertEquals("", desk.contactList.since(gone, Desk.NOON), "it is said once");

        Person withAWord =
                new Person(SamplePeople.contact(home, "ann@x", "Ann", "offline", "On holiday"), home.account());
        assertEquals("On holiday", desk.contactList.line(withAWord, Desk.NOON));
        Person here = new Person(SamplePeople.contact(home, "ann@x", "Ann", "away", ""), home.account());
        assertEquals("Away", desk.contactList.line(here, Desk.NOON));
        Person never = new Person(SamplePeople.contact(home, "bob@x", "Bob", "offline", ""), home.account());
        assertEquals("Offline", desk.contactList.line(never, Desk.NOON));
        Person lost = new Person(
                ann.withPresence(Presence.UNKNOWN, null),
                home.account().withConnection(ConnectionState.DISCONNECTED, null));
        assertEquals("Connection lost", desk.contactList.line(lost, Desk.NOON));
    }
}
