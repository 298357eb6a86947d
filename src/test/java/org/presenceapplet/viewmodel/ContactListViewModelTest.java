package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
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
}
