package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoConnection;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactDetails;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Subscription;

/** What can be done with the contact list, from the port to the demo's connection and back to the store. */
class ContactsBusIT {
    @TempDir
    Path folder;

    private @Nullable Demo demo;
    private @Nullable ClientFixture client;

    @AfterEach
    void end() throws IOException {
        if (client != null) {
            client.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    private ClientFixture start(Consumer<DemoOptions.Builder> options) throws IOException, BusException {
        Demo started = Demo.start(folder.resolve("bus"), DemoOptions.still().with(options));
        demo = started;
        ClientFixture opened = new ClientFixture(started.address(), Duration.ofSeconds(10));
        client = opened;
        opened.settled.join();
        return opened;
    }

    private DemoConnection connection() {
        if (demo == null) {
            throw new IllegalStateException("not started");
        }
        return demo.manager().connection();
    }

    private static ContactId id(ClientFixture client, String name) {
        return new ContactId(client.roster().accounts().get(0).id(), name + "@demo.example");
    }

    private static Optional<Contact> contact(ClientFixture client, String name) {
        return client.roster().contact(id(client, name));
    }

    private static void eventuallyIs(ClientFixture client, String name, Predicate<Contact> condition) {
        eventually(
                name + " comes to be so, it is " + contact(client, name),
                () -> contact(client, name).filter(condition).isPresent());
    }

    private static void done(CompletionStage<Void> answer) {
        answer.toCompletableFuture().join();
    }

    private static PresenceException refusal(CompletionStage<Void> answer) {
        CompletionException failure = assertThrows(CompletionException.class, () -> done(answer));
        return assertInstanceOf(PresenceException.class, failure.getCause());
    }

    @Test
    void whoAsksIsKnownWithTheirText() throws Exception {
        ClientFixture client = start(options -> {});
        Contact priya = contact(client, "priya.rao").orElseThrow();
        assertTrue(priya.isStrangerAsking());
        assertEquals(
                "Hi, we met at the choir on Tuesday. — Priya", priya.details().request());
        assertEquals(
                EnumSet.allOf(RosterAbility.class),
                client.roster().accounts().get(0).offer().roster());
    }

    @Test
    void mostContactsShareWhatIsNotSpecialAboutThem() throws Exception {
        ClientFixture client = start(options -> {});
        assertSame(
                ContactDetails.plain(Subscription.YES),
                contact(client, "bjorn.sorensen").orElseThrow().details());
        assertEquals(
                new ContactDetails(Subscription.YES, "", false, "picture-of-alice.anders", List.of("pc")),
                contact(client, "alice.anders").orElseThrow().details());
    }

    @Test
    void withoutAContactListNothingOfItCanBeDone() throws Exception {
        ClientFixture client = start(options -> options.contactList = false);
        assertEquals(
                Set.of(RosterAbility.RENAME),
                client.roster().accounts().get(0).offer().roster());
    }

    @Test
    void acceptingLetsThemSeeUsAndAsksToSeeThem() throws Exception {
        ClientFixture client = start(options -> {});
        done(client.telepathy.contacts().accept(id(client, "priya.rao")));
        eventuallyIs(
                client,
                "priya.rao",
                contact ->
                        contact.details().publish() == Subscription.YES && contact.subscription() == Subscription.ASK);
    }

    @Test
    void refusingTakesAStrangerOutOfTheList() throws Exception {
        ClientFixture client = start(options -> {});
        done(client.telepathy.contacts().refuse(id(client, "priya.rao")));
        eventuallyEquals(Optional.empty(), () -> contact(client, "priya.rao"));
    }

    @Test
    void blockingAStrangerRefusesThemToo() throws Exception {
        ClientFixture client = start(options -> {});
        done(client.telepathy.contacts().block(id(client, "priya.rao")));
        eventuallyEquals(Optional.empty(), () -> contact(client, "priya.rao"));
    }

    @Test
    void contactIsBlockedAndUnblocked() throws Exception {
        ClientFixture client = start(options -> {});
        ContactPort port = client.telepathy.contacts();
        done(port.block(id(client, "bjorn.sorensen")));
        eventuallyIs(client, "bjorn.sorensen", contact -> contact.details().blocked());
        done(port.unblock(id(client, "bjorn.sorensen")));
        eventuallyIs(client, "bjorn.sorensen", contact -> !contact.details().blocked());
    }

    @Test
    void whoIsAddedWaitsInTheirGroups() throws Exception {
        ClientFixture client = start(options -> {});
        String account = client.roster().accounts().get(0).id();
        done(client.telepathy.contacts().add(account, "newcomer@demo.example", "Hello", List.of("Choir", "New")));
        eventuallyIs(
                client,
                "newcomer",
                contact -> contact.subscription() == Subscription.ASK
                        && contact.groups().equals(List.of("Choir", "New")));
        done(client.telepathy.contacts().cancelRequest(id(client, "newcomer")));
        eventuallyEquals(Optional.empty(), () -> contact(client, "newcomer"));
    }

    @Test
    void whatIsNoIdentifierIsNotAdded() throws Exception {
        ClientFixture client = start(options -> {});
        String account = client.roster().accounts().get(0).id();
        assertEquals(
                "InvalidHandle",
                refusal(client.telepathy.contacts().add(account, "not an address", "", List.of()))
                        .errorName());
    }

    @Test
    void contactIsRenamedMovedAndRemoved() throws Exception {
        ClientFixture client = start(options -> {});
        ContactPort port = client.telepathy.contacts();
        done(port.rename(id(client, "alice.anders"), "Ally"));
        done(port.setGroups(id(client, "alice.anders"), List.of("Work")));
        eventuallyIs(
                client,
                "alice.anders",
                contact -> contact.alias().equals("Ally") && contact.groups().equals(List.of("Work")));
        done(port.remove(id(client, "alice.anders")));
        eventuallyEquals(Optional.empty(), () -> contact(client, "alice.anders"));
    }

    @Test
    void whatTheServerRefusesFailsWithItsError() throws Exception {
        ClientFixture client = start(options -> options.refused = Set.of("RemoveContacts"));
        assertEquals(
                "PermissionDenied: the server does not allow that",
                refusal(client.telepathy.contacts().remove(id(client, "alice.anders")))
                        .sentence());
        assertTrue(contact(client, "alice.anders").isPresent());
    }

    @Test
    void requestThatWasWithdrawnCannotBeAccepted() throws Exception {
        ClientFixture client = start(options -> {});
        ContactId priya = id(client, "priya.rao");
        connection().withdraw(priya.identifier());
        eventuallyEquals(Optional.empty(), () -> contact(client, "priya.rao"));
        assertEquals(
                "DoesNotExist",
                refusal(client.telepathy.contacts().accept(priya)).errorName());
    }

    @Test
    void whoComesToAskIsShownWithTheWholeTextAsItCame() throws Exception {
        ClientFixture client = start(options -> {});
        String text = "<b>\u202Egnihton</b>\n".repeat(700);
        connection().ask("mallory@demo.example", text);
        eventuallyIs(
                client,
                "mallory",
                contact -> contact.isStrangerAsking()
                        && contact.details().request().equals(text));
    }
}
