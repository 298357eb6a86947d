package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.desktop.Notification.Action;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
class NotificationsBusIT {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final Notification ALICE = new Notification(
            "Alice is back",
            "1 < 2 & <b>bold</b>",
            "user-available",
            List.of(new Action(Notification.DEFAULT_ACTION, "Open")));

    private final PrivateBus daemon = PrivateBus.start();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Notifications notifications = new Notifications(calls);
    private final List<List<Object>> notified = new CopyOnWriteArrayList<>();
    private final List<Integer> closed = new CopyOnWriteArrayList<>();
    private final List<String> chosen = new CopyOnWriteArrayList<>();

    private Bus bus;
    private AutoCloseable stay;

    @BeforeEach
    void join() throws BusException {
        bus = Bus.open(daemon.address());
        stay = notifications.join(bus);
    }

    @AfterEach
    void leave() {
        bus.close();
        daemon.close();
        calls.shutdownNow();
    }

    /** A server that can do this, and numbers from there on. */
    private ScriptedObject server(int firstId, String... capabilities) {
        int shownBefore = notified.size();
        return ScriptedObject.join(daemon.address(), "/org/freedesktop/Notifications")
                .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of(capabilities)))
                .on(NAME, "Notify", args -> {
                    notified.add(args);
                    return Reply.of("u", new UInt32(firstId + notified.size() - 1 - shownBefore));
                })
                .on(NAME, "CloseNotification", args -> {
                    closed.add(((UInt32) args.get(0)).intValue());
                    return Reply.of("");
                })
                .own(NAME);
    }

    private void show(String subject, Notification notification) {
        int before = notified.size();
        var unused = notifications.show(subject, notification, key -> chosen.add(subject + ":" + key));
        eventually("it is shown", () -> notified.size() > before);
    }

    private static void choose(ScriptedObject server, int id, String key) {
        server.emit(NAME, "ActionInvoked", "us", new UInt32(id), key);
    }

    @Test
    void notificationIsShownWithAllItHas() {
        var unused = server(7, "body", "actions", "body-markup");

        show("alice", ALICE);

        List<Object> args = notified.get(0);
        assertEquals(
                List.of(
                        "Presence",
                        new UInt32(0),
                        "user-available",
                        "Alice is back",
                        "1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;",
                        List.of("default", "Open")),
                args.subList(0, 6));
        assertEquals(Map.of("desktop-entry", new Variant<>("org.presenceapplet.PresenceApplet")), args.get(6));
        assertEquals(-1, args.get(7));
    }

    @Test
    void markupIsEscapedOnlyWhereTheServerReadsIt() {
        var unused = server(7, "body");

        show("alice", ALICE);

        assertEquals("1 < 2 & <b>bold</b>", notified.get(0).get(4));
        assertEquals(List.of(), notified.get(0).get(5));
    }

    @Test
    void bodyIsLeftOutWhereTheServerShowsNone() {
        var unused = server(7, "actions");

        show("alice", ALICE);

        assertEquals("", notified.get(0).get(4));
    }

    @Test
    void whatWasChosenIsToldOnce() {
        ScriptedObject server = server(7, "body", "actions");
        show("alice", ALICE);
        show("bob", ALICE);

        choose(server, 7, "default");
        choose(server, 7, "default");
        choose(server, 99, "default");
        choose(server, 8, "other");

        eventuallyEquals(List.of("alice:default", "bob:other"), () -> chosen);
    }

    @Test
    void whatWasClosedIsNotChosenAnyMore() {
        ScriptedObject server = server(7, "body", "actions");
        show("alice", ALICE);
        show("bob", ALICE);

        server.emit(NAME, "NotificationClosed", "uu", new UInt32(7), new UInt32(2));
        choose(server, 7, "default");
        choose(server, 8, "default");

        eventuallyEquals(List.of("bob:default"), () -> chosen);
    }

    @Test
    void sameSubjectReplacesWhatIsShown() {
        var unused = server(7, "body");
        show("alice", ALICE);

        show("alice", ALICE);
        show("bob", ALICE);

        assertEquals(new UInt32(7), notified.get(1).get(1));
        assertEquals(new UInt32(0), notified.get(2).get(1));
    }

    @Test
    void withdrawnNotificationIsClosed() {
        var unused = server(7, "body");
        show("alice", ALICE);

        notifications.withdraw("nobody");
        notifications.withdraw("alice");

        eventuallyEquals(List.of(7), () -> closed);
    }

    @Test
    void serverThatRestartsShowsAnew() {
        ScriptedObject first = server(7, "body", "actions", "body-markup");
        show("alice", ALICE);
        first.disown(NAME);
        ScriptedObject second = server(7, "body", "actions");
        eventually("the new one is asked what it can do", () -> {
            show("alice", ALICE);
            return second.calls().contains("GetCapabilities");
        });
        int lastId = 7 + (int) second.calls().stream().filter("Notify"::equals).count() - 1;

        // Until the bus has told that the server is another, the old one's is replaced.
        assertTrue(notified.stream().skip(1).anyMatch(atNew -> atNew.get(1).equals(new UInt32(0))));
        choose(first, lastId, "default");
        choose(second, lastId, "open");
        eventuallyEquals(List.of("alice:open"), () -> chosen);
    }

    @Test
    void nothingIsShownOnABusThatWasLeft() throws Exception {
        ScriptedObject server = server(7, "body", "actions");
        show("alice", ALICE);

        stay.close();
        var unusedSecond = notifications.show("bob", ALICE, chosen::add);
        var unused = notifications.join(bus);
        show("carol", ALICE);
        choose(server, 8, "default");

        eventuallyEquals(List.of("carol:default"), () -> chosen);
        assertEquals(2, notified.size());
    }
}
