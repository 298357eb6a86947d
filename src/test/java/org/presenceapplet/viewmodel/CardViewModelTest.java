package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceChange;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.testing.SamplePeople;

final class CardViewModelTest {
    private final Desk desk = new Desk();
    private final CardViewModel card = desk.card;
    private final AccountWriter home = desk.account("Home");

    private Contact ann(String status, String message, String... groups) {
        return SamplePeople.contact(home, "ann@x", "Ann", status, message, groups);
    }

    private void show(Contact contact) {
        home.putContacts(List.of(contact));
        desk.settle();
    }

    private void open(Contact contact) {
        show(contact);
        card.open(new Person(desk.store.roster().contact(contact.id()).orElseThrow(), home.account()));
    }

    private CardContent content() {
        CardContent content = card.contentProperty().get();
        assertNotNull(content);
        return content;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        content().facts().forEach(fact -> facts.put(fact.caption(), fact.text()));
        return facts;
    }

    @Test
    void everythingKnownIsOnIt() {
        Presence presence = new Presence(
                List.of(
                        Status.of("busy", PresenceType.BUSY, "working\non it"),
                        new Status(
                                "listening",
                                PresenceType.AWAY,
                                Map.of("title", "Bach", "picture", new byte[12], "with", List.of("Eve", "Bob")))),
                Instant.parse("2026-03-02T11:30:00Z"));
        show(ann("away", ""));
        desk.passes(Duration.ofMinutes(10));
        open(ann("away", "", "Friends", "Work").withPresence(presence, null));

        assertEquals("ann@x", content().identifier());
        assertEquals(
                new CardStatus(PresenceType.BUSY, "Busy", "working\non it", List.of()),
                content().statuses().get(0));
        assertEquals("Away (listening)", content().statuses().get(1).name());
        Map<String, String> parameters = new HashMap<>();
        content().statuses().get(1).parameters().forEach(one -> parameters.put(one.caption(), one.text()));
        assertEquals(Map.of("title", "Bach", "picture", "12 bytes", "with", "Eve, Bob"), parameters);
        assertEquals(
                Map.of(
                        "Since", "today 12:10 PM",
                        "Last active", "today 11:30 AM",
                        "Account", "Home",
                        "Groups", "Friends, Work",
                        "Presence", "You may see it"),
                facts());
    }

    @Test
    void whatIsNotKnownIsNotOnIt() {
        open(ann("away", ""));
        assertEquals(Map.of("Account", "Home", "Presence", "You may see it"), facts());
    }

    @ParameterizedTest
    @EnumSource(Subscription.class)
    void subscriptionIsInWords(Subscription subscription) {
        open(ann("away", "").withSubscription(subscription));
        assertFalse(facts().getOrDefault("Presence", "").isEmpty());
    }

    @Test
    void dayIsShownAndSaid() {
        Contact ann = ann("offline", "");
        Instant left = Desk.NOON.minus(Duration.ofMinutes(10));
        desk.history.restore(new KeptHistory(
                Desk.NOON,
                List.of(new ContactHistory(
                        ann.id(),
                        left,
                        List.of(
                                new PresenceChange(left.minus(Duration.ofMinutes(190)), PresenceType.AVAILABLE),
                                new PresenceChange(left.minus(Duration.ofMinutes(60)), PresenceType.AWAY),
                                new PresenceChange(left, PresenceType.OFFLINE))))));
        open(ann);

        assertEquals("today 11:50 AM", facts().get("Last seen"));
        assertEquals(
                List.of("Available 2 h 10 min", "Away 1 h", "Offline 10 min", "Not known 20 h 40 min"),
                content().shares().stream().map(CardContent.Share::text).toList());
        assertEquals(
                "In the last 24 hours: Available 2 h 10 min, Away 1 h, Offline 10 min, Not known 20 h 40 min",
                content().spokenDay());
    }

    @Test
    void whereTooLittleIsKnownThereIsNoDay() {
        Contact ann = ann("offline", "");
        open(ann);
        assertEquals(List.of(), content().shares());
        Instant since = Desk.NOON.minus(Duration.ofMinutes(14));
        desk.history.restore(new KeptHistory(
                Desk.NOON,
                List.of(new ContactHistory(ann.id(), null, List.of(new PresenceChange(since, PresenceType.OFFLINE))))));
        open(ann);
        assertEquals(List.of(), content().shares());
    }

    @Test
    void whatChangesIsShownWhileItIsOpen() {
        open(ann("available", ""));
        show(ann("busy", "lunch").withAlias("Annabel"));
        assertEquals("lunch", content().statuses().get(0).message());
        assertEquals("Annabel", content().person().name());

        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        home.forgetPresences();
        desk.settle();
        assertTrue(content().person().isLost());
        assertEquals("", card.goneProperty().get());
    }

    @Test
    void thatTheContactIsGoneIsSaidUntilItIsBack() {
        open(ann("available", ""));
        home.removeContacts(List.of("ann@x"));
        desk.settle();
        assertEquals("Ann is not on your list any more.", card.goneProperty().get());
        show(ann("away", ""));
        assertEquals("", card.goneProperty().get());

        card.close();
        assertNull(card.contentProperty().get());
        home.removeContacts(List.of("ann@x"));
        desk.settle();
        assertEquals("", card.goneProperty().get());
    }

    @Test
    void askingEndsWithTheAnswer() {
        open(ann("available", ""));
        card.ask();
        assertTrue(card.askingProperty().get());
        assertEquals("Asking …", card.noticeProperty().get());
        card.ask();
        desk.settle();
        assertFalse(card.askingProperty().get());
        assertEquals("Asked. What is new appears here.", card.noticeProperty().get());
        assertEquals(List.of("ask [ann@x]"), desk.port.calls());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PermissionDenied|Ann does not let you see this. Ask them to.",
                "NotAvailable|The server cannot tell this now. Try again later.",
                "NotImplemented|Home cannot be asked: it tells by itself what is new.",
                "Disconnected|Home is not connected. Ask again once it is.",
                "NetworkError|The server cannot be reached. Ask again once it can.",
                "InvalidHandle|Home does not know this person any more.",
                "NoReply|No answer. Try again in a moment.",
                "OddError|Refused: OddError: by the test"
            })
    void refusalIsInWords(String errorName, String sentence) {
        open(ann("available", ""));
        desk.port.refuse(errorName);
        card.ask();
        desk.settle();
        assertFalse(card.askingProperty().get());
        assertEquals(sentence, card.noticeProperty().get());
    }

    /** Ann at home, away, and at work, available and not answering yet. */
    private Contact openLinked(AccountWriter work) {
        Contact atWork = SamplePeople.contact(work, "a.smith@y", "Smith", "available", "Hi", "Work");
        show(ann("away", "lunch", "Friends"));
        work.putContacts(List.of(atWork));
        desk.list.change(list -> list.withLink(ann("", "").id(), atWork.id()));
        desk.settle();
        card.open(((ContactRow) desk.contactList.rows().get(1)).person());
        return atWork;
    }

    @Test
    void eachAddressIsOnItTheMostAvailableFirst() {
        Contact atWork = openLinked(desk.account("Work"));
        assertEquals("Ann", content().person().name());
        assertEquals(
                List.of(
                        new CardAddress(PresenceType.AVAILABLE, "a.smith@y", "a.smith@y", "Work · Available: Hi"),
                        new CardAddress(PresenceType.AWAY, "ann@x", "ann@x", "Home · Away: lunch")),
                content().addresses());
        assertEquals("Available", content().statuses().get(0).name());
        assertEquals(List.of("Groups"), List.copyOf(facts().keySet()));
        assertEquals("Friends, Work", facts().get("Groups"));

        show(ann("dnd", "").withSubscription(Subscription.ASK));
        assertEquals(
                "Home · You asked to see it; no answer yet",
                content().addresses().get(1).line());
        desk.list.change(list -> list.withoutLink(atWork.id()));
        desk.settle();
        assertEquals(List.of(), content().addresses());
        assertEquals("ann@x", content().identifier());
        assertEquals("Home", facts().get("Account"));
    }

    @Test
    void chartIsOfWhicheverAddressWasTheMostAvailable() {
        Contact atWork = openLinked(desk.account("Work"));
        desk.history.restore(new KeptHistory(
                Desk.NOON,
                List.of(
                        new ContactHistory(
                                ann("", "").id(),
                                null,
                                List.of(new PresenceChange(
                                        Desk.NOON.minus(Duration.ofHours(6)), PresenceType.OFFLINE))),
                        new ContactHistory(
                                atWork.id(),
                                null,
                                List.of(new PresenceChange(
                                        Desk.NOON.minus(Duration.ofHours(2)), PresenceType.AVAILABLE))))));
        card.open(content().person());
        assertEquals(
                List.of("Available 2 h", "Offline 4 h", "Not known 18 h"),
                content().shares().stream().map(CardContent.Share::text).toList());
    }

    @Test
    void allAddressesThatCanBeAskedAreAskedAndTheOneThatRefusesIsNamed() {
        AccountWriter work = desk.account("Work");
        openLinked(work);
        card.ask();
        desk.settle();
        assertEquals(List.of("ask [a.smith@y]", "ask [ann@x]"), desk.port.calls());
        assertEquals("Asked. What is new appears here.", card.noticeProperty().get());
        work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        desk.port.refuse("NotImplemented");
        card.ask();
        desk.settle();
        assertEquals("ask [ann@x]", desk.port.calls().get(2));
        assertEquals(
                "Home cannot be asked: it tells by itself what is new.",
                card.noticeProperty().get());
    }

    @Test
    void addressThatIsGoneIsNotOnIt() {
        openLinked(desk.account("Work"));
        home.removeContacts(List.of("ann@x"));
        desk.settle();
        assertEquals("", card.goneProperty().get());
        assertEquals("a.smith@y", content().identifier());
        assertEquals(List.of(), content().addresses());
    }

    @Test
    void answerToTheCardBeforeIsNotSaidOnThisOne() {
        open(ann("available", ""));
        card.ask();
        card.open(content().person());
        assertFalse(card.askingProperty().get());
        desk.settle();
        assertEquals("", card.noticeProperty().get());
    }

    @Test
    void hostileTextsAreMadeFitButKeptWhole() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("message", "\u202Eevil\u0000\n<b>bold</b> " + "m".repeat(10_000));
        for (int i = 0; i < 30; i++) {
            parameters.put("p\n" + i, "v".repeat(1000));
        }
        open(ann("away", "")
                .withPresence(
                        new Presence(List.of(new Status("odd\u202Eid", PresenceType.AWAY, parameters)), null), null));
        CardStatus status = content().statuses().get(0);
        assertEquals("evil\n<b>bold</b> " + "m".repeat(10_000), status.message());
        assertEquals("Away (oddid)", status.name());
        assertEquals(30, status.parameters().size());
        assertEquals(new CardFact("p 0", "v".repeat(1000)), status.parameters().get(0));
    }
}
