package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AvatarCache;
import org.presenceapplet.presence.Avatars;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.XmppPerson.Shown;

/** The contact list through telepathy-haze and an XMPP server: requests, adding, changing, removing. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
final class ContactsRealIT {
    /** One pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final HazeAccount me = HazeAccount.start();

    private final ExecutorService files = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        files.shutdownNow();
        me.close();
    }

    private static ContactId id(String name) {
        return new ContactId(HazeAccount.ID, name + "@localhost");
    }

    /** The short name of the error it ends with; {@code done} where it succeeds. */
    private static String outcome(CompletionStage<Void> answer) {
        try {
            answer.toCompletableFuture().join();
            return "done";
        } catch (CompletionException e) {
            if (e.getCause() instanceof PresenceException refused) {
                return refused.sentence();
            }
            throw e;
        }
    }

    private boolean isListed(String name) {
        return me.client().roster().contact(id(name)).isPresent();
    }

    @Test
    void everythingIsOffered() {
        assertEquals(EnumSet.allOf(RosterAbility.class), me.connect().offer().roster());
    }

    @Test
    void gracesRequestIsAccepted() {
        me.connect();
        eventually("grace asks", () -> me.contact("grace").isStrangerAsking());
        me.stack().grace().show("available", "It is me");
        assertEquals("done", outcome(me.client().contacts().accept(id("grace"))));
        eventually(
                "grace is answered: " + me.contact("grace"),
                () -> !me.contact("grace").details().isAsking());
        eventually("grace is asked in turn", () -> me.stack().grace().isAsked());
    }

    @Test
    void gracesRequestIsRefused() {
        me.connect();
        eventually("grace asks", () -> me.contact("grace").isStrangerAsking());
        assertEquals("done", outcome(me.client().contacts().refuse(id("grace"))));
        eventually(
                "grace is answered: " + me.contact("grace"),
                () -> !me.contact("grace").details().isAsking());
    }

    @Test
    void somebodyInTheListAsksAndIsAccepted() {
        me.connect();
        me.stack().frank().show("available", "");
        me.stack().frank().ask();
        eventually("frank asks", () -> me.contact("frank").details().isAsking());
        assertEquals("done", outcome(me.client().contacts().accept(id("frank"))));
        eventually("frank is answered", () -> !me.contact("frank").details().isAsking());
        eventuallyEquals(new Shown("available", ""), () -> me.stack().frank().sees());
    }

    @Test
    void whoIsAddedIsAskedAndInTheirGroup() {
        me.connect();
        me.stack().grace().show("available", "");
        assertEquals(
                "done",
                outcome(me.client().contacts().add(HazeAccount.ID, "grace@localhost", "Hello", List.of("Chess"))));
        eventually("grace is asked", () -> me.stack().grace().isAsked());
        eventuallyEquals(List.of("Chess"), () -> me.contact("grace").groups());
    }

    @Test
    void bobIsRenamedMovedAndRemoved() {
        me.connect();
        assertEquals("done", outcome(me.client().contacts().rename(id("bob"), "Bobby")));
        eventuallyEquals("Bobby", () -> me.contact("bob").alias());
        assertEquals("done", outcome(me.client().contacts().setGroups(id("bob"), List.of("Chess"))));
        eventuallyEquals(Set.of("Chess"), () -> Set.copyOf(me.contact("bob").groups()));
        assertEquals("done", outcome(me.client().contacts().remove(id("bob"))));
        eventually("bob is gone", () -> !isListed("bob"));
        eventuallyEquals("offline", () -> me.stack().bob().sees().show());
    }

    @Test
    void daveIsNotWaitedForAnyMore() {
        me.connect();
        assertEquals("done", outcome(me.client().contacts().cancelRequest(id("dave"))));
        eventually("dave is gone", () -> !isListed("dave"));
    }

    @Test
    void carolIsBlockedAndUnblocked() {
        me.connect();
        assertEquals("done", outcome(me.client().contacts().block(id("carol"))));
        eventually("carol is blocked", () -> me.contact("carol").details().blocked());
        assertEquals("done", outcome(me.client().contacts().unblock(id("carol"))));
        eventually("carol is not blocked", () -> !me.contact("carol").details().blocked());
    }

    @Test
    void alicesPictureComesWhenItIsAskedFor() {
        me.connect();
        me.stack().alice().publishPicture(PICTURE);
        eventually(
                "alice's picture is known",
                () -> !me.contact("alice").details().avatarToken().isEmpty());
        CompletableFuture<String> size = new CompletableFuture<>();
        new Avatars(me.client().avatars(), new NothingKept(), files, Clock.systemUTC())
                .want(
                        id("alice"),
                        me.contact("alice").details().avatarToken(),
                        picture -> size.complete(picture.width() + "x" + picture.height()));
        assertEquals("1x1", size.orTimeout(20, TimeUnit.SECONDS).join());
    }

    private static final class NothingKept implements AvatarCache {
        @Override
        public Optional<byte[]> read(String key) {
            return Optional.empty();
        }

        @Override
        public void write(String key, byte[] picture) {
            // as it says
        }
    }
}
