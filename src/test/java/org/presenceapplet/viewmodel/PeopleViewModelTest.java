package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.SamplePeople;

class PeopleViewModelTest {
    private final Desk desk = new Desk();
    private final PeopleViewModel people = desk.window.contactChanges();
    private final AccountWriter home = desk.account("Home");

    @BeforeEach
    void everythingIsOffered() {
        offer(EnumSet.allOf(RosterAbility.class));
    }

    private void offer(Set<RosterAbility> abilities) {
        home.update(account -> account.withOffer(account.offer().withRoster(abilities)));
        desk.settle();
    }

    private Contact ann() {
        return SamplePeople.contact(home, "ann@x", "Ann", "available", "", "Friends");
    }

    private Contact asking(String identifier, String alias, String text) {
        return new Contact(
                new ContactId("Home", identifier),
                alias,
                List.of(),
                Subscription.NO,
                Presence.UNKNOWN,
                null,
                ContactDetails.UNKNOWN.withPublish(Subscription.ASK, text));
    }

    private List<String> names() {
        return people.requests().stream()
                .map(item -> item.personProperty().get().name())
                .toList();
    }

    private PendingAnswer pending() {
        return Objects.requireNonNull(people.pendingProperty().get());
    }

    private ContactFormViewModel form() {
        return Objects.requireNonNull(people.formProperty().get());
    }

    private Person person() {
        return new Person(ann(), home.account());
    }

    // ---- requests ----

    @Test
    void whoAsksIsInTheRequestsAndNotInTheList() {
        desk.people(home, ann(), asking("eve@x", "Eve", "It is me"));
        desk.contactList.showOfflineProperty().set(true);
        desk.settle();
        assertEquals(List.of("Eve"), names());
        assertEquals("It is me", people.requests().get(0).text());
        assertEquals("eve@x", people.requests().get(0).identifier());
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
    }

    @Test
    void whoIsSeenAndAsksIsInBoth() {
        desk.people(home, ann().withDetails(ContactDetails.UNKNOWN.withPublish(Subscription.ASK, "")));
        assertEquals(List.of("Ann"), names());
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
    }

    @Test
    void acceptedRequestLeavesTheStripAtOnceAndStaysAway() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.accept(people.requests().get(0));
        assertEquals(List.of(), names());
        desk.timeToUndoPasses();
        assertEquals(List.of("accept eve@x"), desk.contacts.calls());
        assertEquals(List.of(), names(), "the connection has not said so yet");
        assertNull(people.pendingProperty().get());
    }

    @Test
    void nothingIsSentForAsLongAsItCanBeTakenBack() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.accept(people.requests().get(0));
        desk.settle();
        assertEquals("Accepted Eve", pending().sentence());
        assertEquals(List.of(), desk.contacts.calls());
    }

    @Test
    void whatIsTakenBackHasNeverBeen() {
        desk.people(home, asking("ada@x", "Ada", ""), asking("eve@x", "Eve", ""), asking("mal@x", "Mal", ""));
        people.refuse(people.requests().get(1));
        assertEquals("Refused Eve", pending().sentence());
        assertEquals(List.of("Ada", "Mal"), names());
        people.undo();
        assertNull(people.pendingProperty().get());
        desk.timeToUndoPasses();
        assertEquals(List.of("Ada", "Eve", "Mal"), names());
        assertEquals(List.of(), desk.contacts.calls());
    }

    @Test
    void nextAnswerSendsTheOneBefore() {
        desk.people(home, asking("ada@x", "Ada", ""), asking("eve@x", "Eve", ""), asking("mal@x", "Mal", ""));
        people.accept(people.requests().get(0));
        people.refuse(people.requests().get(0));
        assertEquals(List.of("accept ada@x"), desk.contacts.calls());
        assertEquals("Refused Eve", pending().sentence());
        people.block(people.requests().get(0));
        desk.timeToUndoPasses();
        assertEquals(List.of("accept ada@x", "refuse eve@x", "block mal@x"), desk.contacts.calls());
        assertEquals(List.of(), names());
    }

    @Test
    void answerIsNotLostWithTheWindow() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.accept(people.requests().get(0));
        desk.window.setActive(false);
        desk.settle();
        assertEquals(List.of("accept eve@x"), desk.contacts.calls());
        desk.timeToUndoPasses();
        assertEquals(List.of("accept eve@x"), desk.contacts.calls(), "once is enough");
    }

    @Test
    void whoEndsTheAppletWaitsForTheAnswerToBeTaken() {
        desk.people(home, asking("eve@x", "Eve", ""));
        desk.contacts.refuse("PermissionDenied", "not by you");
        people.accept(people.requests().get(0));
        CompletionStage<Void> end = desk.window.sendPending();
        assertFalse(end.toCompletableFuture().isDone());
        desk.settle();
        assertEquals(List.of("accept eve@x"), desk.contacts.calls());
        end.toCompletableFuture().join();
    }

    @Test
    void answerToSomebodyWhoAsksNoMoreIsNotSent() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.setHeld(true);
        people.accept(people.requests().get(0));
        desk.people(home);
        desk.timeToUndoPasses();
        assertNull(people.pendingProperty().get());
        assertTrue(people.requests().get(0).withdrawnProperty().get());
        assertEquals(List.of(), desk.contacts.calls());
    }

    @Test
    void whoAsksAgainIsShownAgain() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.refuse(people.requests().get(0));
        desk.timeToUndoPasses();
        desk.people(home);
        desk.people(home, asking("eve@x", "Eve", "Please"));
        assertEquals(List.of("Eve"), names());
    }

    @Test
    void refusedAnswerLeavesTheRequestWithTheServersWords() {
        desk.people(home, asking("eve@x", "Eve", ""));
        desk.contacts.refuse("PermissionDenied", "not by you");
        RequestItem eve = people.requests().get(0);
        people.block(eve);
        assertTrue(eve.busyProperty().get());
        desk.settle();
        assertFalse(eve.busyProperty().get());
        assertEquals(
                "The server does not allow that. (PermissionDenied: not by you)",
                eve.errorProperty().get());
        assertEquals(List.of("Eve"), names());
    }

    @Test
    void nobodyComesOrGoesUnderThePointer() {
        desk.people(home, asking("eve@x", "Eve", ""));
        people.setHeld(true);
        desk.people(home, asking("mal@x", "Mal", ""));
        assertEquals(List.of("Eve"), names());
        assertTrue(people.requests().get(0).withdrawnProperty().get());
        people.setHeld(false);
        desk.settle();
        assertEquals(List.of("Mal"), names());
    }

    @Test
    void whoIsGoneIsAnsweredInWords() {
        desk.people(home, asking("ada@x", "Ada", ""), asking("eve@x", "Eve", ""));
        desk.contacts.refuse("DoesNotExist", "gone");
        RequestItem eve = people.requests().get(1);
        people.accept(eve);
        desk.timeToUndoPasses();
        assertEquals(List.of("Eve", "Ada"), names(), "where it is seen");
        assertEquals(
                "This person is not in your contact list any more.",
                eve.errorProperty().get());
    }

    @Test
    void hostileTextIsOneLineThatKeepsItsDirection() {
        String text = "<b>bold</b>\n\u202Egnihton\u0000" + "x".repeat(10_000);
        desk.people(home, asking("eve@x", "\u202EevE", text));
        String shown = people.requests().get(0).text();
        assertTrue(shown.startsWith("<b>bold</b> gnihton xxx"), shown);
        assertTrue(shown.length() < 510, "a line is cut");
        assertEquals(List.of("evE"), names());
    }

    @Test
    void requestsOfAnAccountThatIsDownCannotBeAnswered() {
        desk.people(home, asking("eve@x", "Eve", ""));
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        assertEquals(List.of(), names());
    }

    // ---- adding ----

    @Test
    void whoIsAddedGetsTheMessageAndTheGroups() {
        desk.people(home, ann());
        people.add();
        ContactFormViewModel form = form();
        assertTrue(form.usesMessage() && form.usesGroups());
        form.identifierProperty().set(" bob@x ");
        form.messageProperty().set("Hello");
        form.groups().choices().get(0).chosenProperty().set(true);
        form.groups().freshProperty().set("Chess");
        form.submit();
        desk.settle();
        assertEquals(List.of("add Home bob@x 'Hello' [Friends, Chess]"), desk.contacts.calls());
        assertEquals(null, people.formProperty().get());
    }

    @Test
    void nothingIsOfferedThatTheAccountCannotDo() {
        desk.people(home, ann());
        offer(Set.of(RosterAbility.CHANGE));
        people.add();
        assertFalse(form().usesMessage());
        assertFalse(form().usesGroups());
        assertEquals(List.of(ContactAction.REMOVE), people.actions(person()));
        people.back();
        offer(Set.of());
        assertFalse(people.canAddProperty().get());
        people.add();
        assertEquals(null, people.formProperty().get());
        assertEquals(List.of(), people.actions(person()));
    }

    @Test
    void nobodyIsAskedTwiceNorWithoutAnAddress() {
        desk.people(home, ann());
        people.add();
        form().submit();
        assertEquals(
                "Write the address of the person you want to add.",
                form().errorProperty().get());
        form().identifierProperty().set("ann@x");
        form().submit();
        desk.settle();
        assertEquals("Ann is in your list already.", form().errorProperty().get());
        assertEquals(List.of(), desk.contacts.calls());
    }

    @Test
    void addressThatNobodyHasIsSaidInTheForm() {
        desk.contacts.refuse("InvalidHandle", "'bob' is no contact's identifier");
        people.add();
        form().identifierProperty().set("bob");
        form().submit();
        desk.settle();
        assertEquals(
                "The account knows nobody at this address. Check how it is written."
                        + " (InvalidHandle: 'bob' is no contact's identifier)",
                form().errorProperty().get());
        assertTrue(form().canSubmitProperty().get());
    }

    @Test
    void whereOneGroupIsAllAnotherTakesItsPlace() {
        desk.people(home, ann(), SamplePeople.contact(home, "bob@x", "Bob", "away", "", "Work"));
        offer(Set.of(RosterAbility.CHANGE, RosterAbility.GROUP));
        people.begin(ContactAction.GROUP, person());
        form().groups().choices().get(1).chosenProperty().set(true);
        assertEquals(List.of("Work"), form().groups().chosen());
        form().groups().freshProperty().set("Chess");
        form().submit();
        desk.settle();
        assertEquals(List.of("groups ann@x [Chess]"), desk.contacts.calls());
    }

    // ---- changing ----

    @Test
    void contactIsRenamed() {
        desk.people(home, ann());
        people.begin(ContactAction.RENAME, person());
        form().aliasProperty().set(" ");
        form().submit();
        assertEquals("Write a name.", form().errorProperty().get());
        form().aliasProperty().set("Annie");
        form().submit();
        desk.settle();
        assertEquals(List.of("rename ann@x Annie"), desk.contacts.calls());
    }

    @Test
    void contactTheServerDoesNotRemoveStaysWithItsWords() {
        desk.people(home, ann());
        desk.contacts.refuse("NotAvailable", "directory contacts cannot be removed");
        people.begin(ContactAction.REMOVE, person());
        form().submit();
        desk.settle();
        assertEquals(
                "That is not possible now. Try again in a moment."
                        + " (NotAvailable: directory contacts cannot be removed)",
                form().errorProperty().get());
        assertEquals(List.of("Friends 1 of 1", "  Ann"), desk.rows());
    }

    @Test
    void formOfSomebodyWhoGoesMeanwhileSaysSo() {
        desk.people(home, ann());
        people.begin(ContactAction.RENAME, person());
        desk.people(home);
        assertEquals(
                "This person is not in your contact list any more.",
                form().errorProperty().get());
        assertFalse(form().canSubmitProperty().get());
        form().submit();
        assertEquals(List.of(), desk.contacts.calls());
    }

    @Test
    void offersFollowWhatTheContactIs() {
        Contact waiting = ann().withSubscription(Subscription.ASK)
                .withPresence(Presence.UNKNOWN, null)
                .withDetails(ContactDetails.UNKNOWN.withBlocked(true));
        Person person = new Person(waiting, home.account());
        assertEquals(
                List.of(
                        ContactAction.RENAME,
                        ContactAction.GROUP,
                        ContactAction.CANCEL,
                        ContactAction.UNBLOCK,
                        ContactAction.REMOVE),
                people.actions(person));
        assertEquals("Blocked", person.line(Desk.NOON));
        Person unblocked = new Person(waiting.withDetails(ContactDetails.UNKNOWN), home.account());
        assertEquals("Waiting for an answer", unblocked.line(Desk.NOON));
    }
}
