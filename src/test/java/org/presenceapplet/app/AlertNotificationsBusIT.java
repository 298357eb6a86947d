package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Alert.Kind;
import org.presenceapplet.presence.AlertWatch;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.WellKnownStatus;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;

/** From a contact that comes to the notification on the bus, and back from what is chosen there. */
@Requires(Part.DBUS_DAEMON)
class AlertNotificationsBusIT {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final ContactId ALICE = new ContactId("home", "alice@x");
    private static final Alert ONCE = new Alert(ALICE, "Alice", Kind.AVAILABLE, true);
    private static final Alert ALWAYS = new Alert(ALICE, "Alice", Kind.BACK, false);

    private final PrivateBus daemon = PrivateBus.start();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final List<List<Object>> notified = new CopyOnWriteArrayList<>();
    private final AtomicInteger shown = new AtomicInteger();
    private final ScriptedObject server = ScriptedObject.join(daemon.address(), "/org/freedesktop/Notifications")
            .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of("body", "actions")))
            .on(NAME, "Notify", args -> {
                notified.add(args);
                return Reply.of("u", new UInt32(notified.size()));
            })
            .own(NAME);

    private final ManualExecutor executor = new ManualExecutor();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final PresenceStore store = new PresenceStore(executor, clock);
    private final PresenceEngine engine =
            new PresenceEngine(store, new FakePort(executor), new FakeAccountPort(executor));
    private final Alerts alerts = new Alerts(List.of());
    private final Notifications notifications = new Notifications(calls);
    private final AlertNotifications shower = new AlertNotifications(notifications, alerts, shown::incrementAndGet);
    private final AccountWriter home = store.open("home", "Home");

    private Bus bus;

    @BeforeEach
    void aliceIsAwayAndTheServerIsThere() throws BusException {
        bus = Bus.open(daemon.address());
        var unusedStay = notifications.join(bus);
        var unusedWatch = new AlertWatch(store, engine, alerts, () -> false, clock, shower::show);
        SamplePeople.connect(home, SamplePeople.offer(), "");
        home.replaceContacts(List.of(SamplePeople.contact(home, "alice@x", "Alice\u202E <3", "away", "")));
        executor.runAll();
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void leave() {
        bus.close();
        daemon.close();
        calls.shutdownNow();
    }

    private void ask(Alert alert) {
        alerts.add(alert);
        executor.runAll();
    }

    private void become(String status, String message) {
        home.changeContact(
                "alice@x",
                contact -> contact.withPresence(Presence.of(status, WellKnownStatus.typeOf(status), message), null));
        executor.runAll();
    }

    /** Alice leaves and comes back, of which another notification is awaited. */
    private List<Object> back(String status, String message) {
        int before = notified.size();
        become("away", "");
        clock.advance(Duration.ofMinutes(5));
        become(status, message);
        eventually("it is shown", () -> notified.size() > before);
        return notified.get(before);
    }

    private void choose(int id, String key) {
        server.emit(NAME, "ActionInvoked", "us", new UInt32(id), key);
    }

    @Test
    void onceIsShownWithTheOfferToTellAgain() {
        ask(ONCE);
        List<Object> shownNow = back("available", "Hello");
        assertEquals(List.of("presence-applet-available", "Alice <3 is available", "Hello"), shownNow.subList(2, 5));
        assertEquals(List.of("default", "Show contacts", "again", "Tell me again"), shownNow.get(5));
        assertEquals(List.of(), alerts.all());

        choose(1, "again");
        eventuallyEquals(List.of(ONCE), alerts::all);
    }

    @Test
    void eachTimeIsShownWithTheOfferToStop() {
        ask(ALWAYS);
        ask(new Alert(ALICE, "Alice", Kind.ONLINE, false));
        List<Object> shownNow = back("busy", "In a call");
        assertEquals(List.of("presence-applet-busy", "Alice <3 is back", "Busy: In a call"), shownNow.subList(2, 5));
        assertEquals(List.of("default", "Show contacts", "stop", "No more"), shownNow.get(5));

        choose(1, "stop");
        eventuallyEquals(
                List.of(Kind.ONLINE),
                () -> alerts.all().stream().map(Alert::kind).toList());
    }

    @Test
    void oneNotificationShowsAllThatIsRaisedAtOnceAndTakesThePlaceOfTheOneBefore() {
        ask(ONCE);
        ask(ALWAYS);
        assertEquals(
                List.of("default", "Show contacts", "again", "Tell me again", "stop", "No more"),
                back("available", "").get(5));
        List<Object> second = back("chat", "");
        assertEquals(new UInt32(1), second.get(1));
        assertEquals(List.of("Alice <3 is back", "Free to chat"), second.subList(3, 5));
        assertEquals(2, notified.size());
    }

    @Test
    void clickShowsTheContacts() {
        ask(ALWAYS);
        var unused = back("available", "");
        choose(1, "default");
        eventuallyEquals(1, shown::get);
        assertEquals(
                List.of(ALWAYS.kind()), alerts.all().stream().map(Alert::kind).toList());
    }
}
