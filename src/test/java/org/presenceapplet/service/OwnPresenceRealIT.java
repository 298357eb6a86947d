package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.XmppPerson.Shown;

/** The own presence through telepathy-haze: what may be set, and what others then see. */
@Requires({Part.DBUS_DAEMON, Part.PROSODY, Part.HAZE})
final class OwnPresenceRealIT {
    private static final Presence AVAILABLE = Presence.of("available", PresenceType.AVAILABLE, "");

    /** haze gives its first handle to whoever connects. */
    private static final long SELF = 1;

    private final HazeAccount me = HazeAccount.start();

    @AfterEach
    void end() {
        me.close();
    }

    @Test
    void connectedAccountIsCalledByItsUserAndShowsAvailable() {
        assertEquals(
                new Account(
                        HazeAccount.ID,
                        "me@localhost",
                        ConnectionState.CONNECTED,
                        HazeAccount.OFFER,
                        null,
                        AVAILABLE,
                        null,
                        null),
                me.connect());
        eventuallyEquals(new Shown("available", ""), me.stack().alice()::sees);
    }

    @Test
    void whatIsSetIsWhatAliceSees() {
        Account before = me.connect();
        assertEquals(List.of(new Outcome.Done(before)), me.client().set("busy", "in a call"));
        assertEquals(
                before.withRequested(StatusChoice.of("busy", "in a call"))
                        .withActual(Presence.of("busy", PresenceType.BUSY, "in a call")),
                me.now());
        eventuallyEquals(new Shown("dnd", "in a call"), me.stack().alice()::sees);
    }

    @Test
    void exactlyAvailableBusyAwayAndExtendedAwayAreOffered() {
        assertEquals(
                List.of("available", "busy", "away", "xa"),
                me.connect().offer().settable().stream().map(StatusSpec::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "chat", "dnd", "brb", "phone"})
    void whatIsNotOfferedIsNotSent(String status) {
        Account before = me.connect();
        assertEquals(
                List.of(new Outcome.NotOffered(before, status)), me.client().set(status, ""));
        assertEquals(before, me.now());
    }

    @Test
    void whatIsNotOfferedIsRefusedByHazeItself() {
        Account before = me.connect();
        assertEquals("NotAvailable", refusalOf("hidden"));
        assertEquals("InvalidArgument", refusalOf("chat"));
        assertEquals("InvalidArgument", refusalOf("offline"));
        assertEquals(
                "NotImplemented", me.client().ask(port -> port.addStatus(HazeAccount.ID, StatusChoice.of("away", ""))));
        assertEquals("InvalidArgument", me.client().ask(port -> port.removeStatus(HazeAccount.ID, "away")));
        assertEquals(before, me.now());
    }

    @Test
    void hazeTakesWhenOneWasLastActiveAndMakesNothingOfIt() {
        Account before = me.connect();
        assertEquals("done", me.client().ask(port -> port.setLastActivityTime(HazeAccount.ID, PresenceClient.NOW)));
        assertEquals(before, me.now());
    }

    @Test
    void clearedStatusIsAvailable() {
        me.connect();
        me.client().set("busy", "in a call");
        assertEquals("done", me.client().ask(port -> port.clearStatus(HazeAccount.ID)));
        assertEquals(AVAILABLE, me.now().actual());
        eventuallyEquals(new Shown("available", ""), me.stack().alice()::sees);
    }

    @Test
    void sameStatusAgainIsDoneThoughHazeSignalsNothing() throws BusException {
        me.connect();
        List<Presence> signalled = new CopyOnWriteArrayList<>();
        var unused = me.client().bus().subscribe(ConnectionInterfacePresence.NAME, "PresenceUpdate", signal -> {
            Map<Long, RawPresence> presences = RawPresence.contactPresences(Wire.argument(signal.arguments(), 0));
            if (presences.containsKey(SELF)) {
                signalled.add(presences.get(SELF).resolve(HazeAccount.OFFER));
            }
        });
        me.client().set("busy", "in a call");
        Account busy = me.now();
        assertEquals(List.of(new Outcome.Done(busy)), me.client().set("busy", "in a call"));
        assertEquals(busy, me.now());
        me.client().set("xa", "");
        eventuallyEquals(
                List.of(
                        Presence.of("busy", PresenceType.BUSY, "in a call"),
                        Presence.of("xa", PresenceType.EXTENDED_AWAY, "")),
                () -> signalled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tjæres éè 日本 🎉👩‍👩‍👧", "أنا في اجتماع", "\u202Etfel ot thgir"})
    void messageInAnyScriptGoesBothWays(String message) {
        me.connect();
        assertGoesBothWays(message);
    }

    @Test
    void messageOfFiveThousandBytesGoesBothWays() {
        me.connect();
        assertGoesBothWays("tired ".repeat(833) + "ok");
    }

    /** haze takes a message for HTML on one line: tags are lost, and "I <3 tea" ends after "I". */
    @Test
    void messageIsShownAsHazeSentIt() {
        me.connect();
        me.client().set("away", "<b>me &amp; you</b>\nback soon");
        assertEquals(
                Presence.of("away", PresenceType.AWAY, "me & you back soon"),
                me.now().actual());
        eventuallyEquals(new Shown("away", "me & you back soon"), me.stack().alice()::sees);
    }

    private void assertGoesBothWays(String message) {
        me.client().set("away", message);
        eventuallyEquals(new Shown("away", message), me.stack().alice()::sees);
        me.stack().bob().show("xa", message);
        eventuallyEquals(Presence.of("xa", PresenceType.EXTENDED_AWAY, message), () -> me.presenceOf("bob"));
    }

    private String refusalOf(String status) {
        return me.client().ask(port -> port.setStatus(HazeAccount.ID, List.of(StatusChoice.of(status, ""))));
    }
}
