package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.demo.DemoManager;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.demo.ScriptedConnection;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.Person;

/** What comes of asking for somebody's presence again, from the bus to the sentence on the card. */
@Requires(Part.DBUS_DAEMON)
final class AskAgainBusIT {
    private final PrivateBus bus = PrivateBus.start();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable closeable : toClose) {
            closeable.close();
        }
        bus.close();
    }

    private ClientFixture client(Duration timeout) throws Exception {
        ClientFixture client = new ClientFixture(bus.address(), timeout);
        toClose.add(0, client);
        client.settled.join();
        return client;
    }

    private static CardViewModel card(ClientFixture client, String account, String identifier) {
        CardViewModel card = new CardViewModel(
                client.telepathy.connections(), new PresenceHistory(), Clock.systemUTC(), Runnable::run);
        card.open(new Person(client.contact(account, identifier), client.account(account)));
        return card;
    }

    private static void assertSaid(String sentence, CardViewModel card) {
        card.ask();
        eventuallyEquals(sentence, card.noticeProperty()::get);
        eventuallyEquals(false, card.askingProperty()::get);
    }

    @Test
    void demoTellsOnlyOfThoseWhoShowThemselves() throws Exception {
        DemoOptions options = DemoOptions.still().with(set -> set.accounts = true);
        toClose.add(0, DemoManager.on(bus.address(), options));
        ClientFixture client = client(Duration.ofSeconds(10));
        client.awaitAccount("demo/demo/me0", Account::hasPresence);

        assertSaid("Asked. What is new appears here.", card(client, "demo/demo/me0", "alice.anders@demo.example"));
        assertSaid(
                "Priya Rao does not let you see this. Ask them to.",
                card(client, "demo/demo/me0", "priya.rao@demo.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAvailable|The server cannot tell this now. Try again later.",
                "NetworkError|The server cannot be reached. Ask again once it can.",
                "Odd|Refused: Odd: scripted",
                "|No answer. Try again in a moment."
            })
    void refusalAndSilenceEndTheQuestion(String error, String sentence) throws Exception {
        ScriptedConnection fake = ScriptedConnection.on(bus.address(), "me");
        toClose.add(0, fake);
        fake.contactList(Map.of(2, "Alice"))
                .presences(Map.of(
                        1,
                        ScriptedConnection.presence("available", ""),
                        2,
                        ScriptedConnection.presence("away", "lunch")))
                .on(ScriptedConnection.PRESENCE, "RequestPresence", args -> error == null ? null : Reply.error(error))
                .appear();
        ClientFixture client = client(Duration.ofMillis(500));
        ContactId alice = client.roster().contacts().get(0).id();
        assertEquals("fake/fake/me", alice.account());

        assertSaid(sentence, card(client, alice.account(), alice.identifier()));
    }
}
