package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactLinks;
import org.presenceapplet.testing.SamplePeople;

final class LinkingViewModelTest {
    private final Desk desk = new Desk();
    private final LinkingViewModel linking = desk.window.linking();
    private final AccountWriter home = desk.account("Home");
    private final AccountWriter work = desk.account("Work");
    private final Contact ann = SamplePeople.contact(home, "ann@x", "Ann Ö", "available", "");
    private final Contact bob = SamplePeople.contact(home, "bob@x", "Bob", "offline", "");
    private final Contact boss = SamplePeople.contact(work, "bob@x", "Adam", "away", "");
    private final Contact annAtWork = SamplePeople.contact(work, "zz@y", "ANN O", "offline", "");

    @BeforeEach
    void people() {
        desk.people(home, ann, bob);
        desk.people(work, boss, annAtWork);
    }

    private ContactRow row(String name) {
        return desk.contactList.rows().stream()
                .filter(ContactRow.class::isInstance)
                .map(ContactRow.class::cast)
                .filter(row -> row.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open(String name) {
        desk.contactList.showOfflineProperty().set(true);
        desk.settle();
        linking.open(row(name));
        desk.settle();
    }

    private List<String> offered() {
        return linking.choices().stream().map(LinkChoice::name).toList();
    }

    private void choose(String name) {
        linking.chosenProperty()
                .set(linking.choices().stream()
                        .filter(choice -> choice.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private void search(String text) {
        linking.searchProperty().set(text);
        desk.settle();
    }

    @Test
    void sameNameOrAddressElsewhereIsOfferedFirstThenTheOthersByName() {
        open("Ann Ö");
        assertEquals("Link Ann Ö with", linking.titleProperty().get());
        assertEquals(List.of("ANN O", "Adam", "Bob"), offered());
        assertEquals("zz@y (Work)", linking.choices().get(0).where());
        open("Adam");
        assertEquals(List.of("Bob", "ANN O", "Ann Ö"), offered());
    }

    @Test
    void whomOneChoosesIsLinked() {
        open("Ann Ö");
        choose("ANN O");
        linking.submit();
        desk.settle();
        assertFalse(linking.openProperty().get());
        assertEquals(
                ContactLinks.NONE.with(ann.id(), annAtWork.id()),
                desk.list.current().links());
        assertEquals(List.of("  Ann Ö", "  Adam", "  Bob"), desk.rows());
    }

    @Test
    void nobodyIsOfferedThemselvesAndALinkedPersonIsOfferedOnce() {
        desk.list.change(list -> list.withLink(ann.id(), annAtWork.id()));
        open("Ann Ö");
        assertEquals(List.of("Adam", "Bob"), offered());
        open("Bob");
        assertEquals(List.of("Adam", "Ann Ö"), offered());
        assertEquals("ann@x (Home), zz@y (Work)", linking.choices().get(1).where());
        choose("Ann Ö");
        linking.submit();
        assertEquals(
                Set.of(List.of(bob.id(), ann.id(), annAtWork.id())),
                desk.list.current().links().all());
    }

    @Test
    void searchFindsNamesAndAddresses() {
        open("Adam");
        search(" ZZ@ ");
        assertEquals(List.of("ANN O"), offered());
        search("bob");
        assertEquals(List.of("Bob"), offered());
        search("zebra");
        assertEquals(List.of(), offered());
        assertEquals("Nobody else is found.", linking.hintProperty().get());
    }

    @Test
    void nothingIsLinkedWhereNobodyIsChosen() {
        open("Ann Ö");
        linking.submit();
        assertTrue(linking.openProperty().get());
        assertEquals(ContactLinks.NONE, desk.list.current().links());
    }

    @Test
    void choiceStaysWithThePersonWhileOthersComeAndEndsWhenTheyGo() {
        open("Ann Ö");
        choose("Bob");
        home.putContacts(List.of(SamplePeople.contact(home, "aa@x", "Aaron", "available", "")));
        desk.settle();
        assertEquals(List.of("ANN O", "Aaron", "Adam", "Bob"), offered());
        assertEquals("Bob", String.valueOf(linking.chosenProperty().get().name()));
        home.removeContacts(List.of("bob@x"));
        desk.settle();
        assertNull(linking.chosenProperty().get());
    }

    @Test
    void whoDisappearsMeanwhileIsSaidAndNotLinked() {
        open("Ann Ö");
        choose("Bob");
        home.removeContacts(List.of("ann@x"));
        desk.settle();
        assertEquals(
                "This person is not in your contact list any more.",
                linking.errorProperty().get());
        linking.submit();
        assertEquals(ContactLinks.NONE, desk.list.current().links());
        desk.people(home, ann, bob);
        assertEquals("", linking.errorProperty().get());
        assertEquals(3, linking.choices().size());
    }

    @Test
    void ofThousandsAFewAreOfferedAndTheRestIsCounted() {
        desk.people(home, ann);
        work.putContacts(SamplePeople.many(work, 5_000));
        desk.settle();
        open("Ann Ö");
        assertEquals(100, linking.choices().size());
        assertEquals("ANN O", linking.choices().get(0).name());
        assertEquals(
                "4,902 more. Write part of a name or an address to find them.",
                linking.hintProperty().get());
        search("person 4999");
        assertEquals(List.of("Person 4999"), offered());
        assertEquals("", linking.hintProperty().get());
    }

    @Test
    void namesOfStrangersAreMadeFitToShow() {
        desk.people(home, ann);
        work.replaceContacts(SamplePeople.hardCases(work));
        work.putContacts(List.of(
                SamplePeople.contact(work, "long@z", "x".repeat(10_000), "away", ""),
                SamplePeople.contact(work, "\u202Ertl\n@z", "\u202Egnihton", "away", "")));
        desk.settle();
        open("Ann Ö");
        search("@z");
        assertEquals(List.of("gnihton", "x".repeat(500) + "…"), offered());
        assertEquals("rtl @z (Work)", linking.choices().get(0).where());
    }
}
