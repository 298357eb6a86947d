package org.presenceapplet.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;

@Requires(Part.DBUS_DAEMON)
class TrayBusIT {
    /** The number of the first contact's line. */
    private static final int FIRST_CONTACT = 33;

    private final PrivateBus daemon = PrivateBus.start();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final TrayFixture fixture = new TrayFixture();
    private final List<Boolean> hosts = new CopyOnWriteArrayList<>();
    private final List<String> signals = new CopyOnWriteArrayList<>();
    private Bus bus;
    private Bus panel;
    private Tray tray;

    @BeforeEach
    void connect() throws Exception {
        bus = Bus.open(daemon.address());
        panel = Bus.open(daemon.address());
        for (String member : List.of("LayoutUpdated", "ItemsPropertiesUpdated")) {
            var unused = panel.subscribe(DbusMenu.NAME, member, signal -> signals.add(signal.member()));
        }
        for (String member : List.of("NewIcon", "NewTitle", "NewToolTip", "NewStatus")) {
            var unused = panel.subscribe(StatusNotifierItem.NAME, member, signal -> signals.add(signal.member()));
        }
        tray = Tray.on(bus, fixture.model, new IconTheme("/icons", true), executor, hosts::add);
        eventuallyEquals(1, hosts::size);
        signals.clear();
    }

    @AfterEach
    void end() {
        tray.close();
        bus.close();
        panel.close();
        executor.shutdown();
        daemon.close();
    }

    @Test
    void registersByUniqueNameWheneverAWatcherComes() throws Exception {
        assertEquals(List.of(false), hosts);
        try (Bus first = Bus.open(daemon.address())) {
            Watcher watcher = Watcher.on(first, true);
            eventuallyEquals(List.of(bus.uniqueName()), watcher::registered);
            eventuallyEquals(List.of(false, true), () -> hosts);
        }
        eventuallyEquals(List.of(false, true, false), () -> hosts);

        Watcher next = Watcher.on(panel, false);

        eventuallyEquals(List.of(bus.uniqueName()), next::registered);
        next.host(true);
        eventuallyEquals(List.of(false, true, false, true), () -> hosts);
        next.host(false);
        eventuallyEquals(List.of(false, true, false, true, false), () -> hosts);
    }

    @Test
    void nextBusGetsATrayOfItsOwn() throws Exception {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        bus.onLost(() -> lost.complete(null));
        daemon.kill();
        lost.join();
        tray.close();
        daemon.restart();
        bus = Bus.open(daemon.address());
        panel = Bus.open(daemon.address());
        Watcher watcher = Watcher.on(panel, true);

        tray = Tray.on(bus, fixture.model, new IconTheme("", false), executor, hosts::add);

        eventuallyEquals(List.of(bus.uniqueName()), watcher::registered);
    }

    @Test
    void layoutHasTheWholeMenuOrNoMoreThanAskedFor() throws Exception {
        List<?> none = menu("GetLayout", "iias", 0, 0, List.of("label"));
        assertEquals(List.of(List.of(0, Map.of(), List.of())), none.subList(1, 2));

        List<?> children = children(menu("GetLayout", "iias", 0, -1, List.of("label", "toggle-state")));

        assertEquals(25, children.size());
        assertEquals(List.of(1, Map.of("label", "Available", "toggle-state", 1), List.of()), children.get(0));
        assertEquals(2, ((List<?>) ((List<?>) children.get(6)).get(2)).size());
    }

    @Test
    void propertiesComeOneByOneAndInGroups() throws Exception {
        assertEquals(List.of("Busy"), menu("GetProperty", "is", 2, "label"));
        assertEquals(
                List.of(List.of(List.of(2, Map.of("label", "Busy")))),
                menu("GetGroupProperties", "aias", List.of(2, 999), List.of("label")));
        assertThrows(BusException.class, () -> menu("GetProperty", "is", 999, "label"));
    }

    @Test
    void panelsMayAskBeforeTheyShow() throws Exception {
        assertEquals(List.of(false), menu("AboutToShow", "i", 0));
        assertEquals(List.of(List.of(), List.of(999)), menu("AboutToShowGroup", "ai", List.of(0, 999)));
    }

    @Test
    void clickReachesTheConnectionAndOnlyTheRadiosChange() throws Exception {
        fixture.engine.set(StatusChoice.of("available", ""), null).join();
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of("NewToolTip"), () -> signals);
        signals.clear();

        click(2);
        fixture.time.advance(Duration.ofSeconds(1));

        eventuallyEquals(2, () -> fixture.port.calls().size());
        eventuallyEquals(List.of(1), () -> value("GetProperty", 2, "toggle-state"));
        eventuallyEquals(true, () -> signals.contains("NewToolTip"));
        assertEquals(
                List.of("ItemsPropertiesUpdated", "NewIcon", "NewTitle", "NewToolTip"),
                signals.stream().distinct().toList());
    }

    @Test
    void clickOnWhatIsGoneHitsNothing() throws Exception {
        fixture.work.update(
                account -> account.withOffer(SamplePeople.offer(SamplePeople.exclusive("dnd", PresenceType.BUSY))));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of("LayoutUpdated"), () -> signals);
        fixture.work.update(account -> account.withOffer(SamplePeople.offer()));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of("LayoutUpdated", "LayoutUpdated"), () -> signals);

        click(48);
        assertEquals(
                List.of(List.of(48)),
                menu("EventGroup", "a(isvu)", List.of(new MenuEvent(48, "clicked", new Variant<>(0), new UInt32(0)))));

        assertEquals(List.of(), fixture.port.calls());
    }

    @Test
    void labelHasNoMnemonicOfAStranger() throws Exception {
        fixture.work.putContacts(List.of(SamplePeople.contact(fixture.work, "x", "<b>a_b</b>\nc", "available", "")));
        fixture.time.advance(Duration.ofSeconds(1));

        eventuallyEquals(List.of("<b>a__b</b> c"), () -> value("GetProperty", FIRST_CONTACT, "label"));
    }

    @Test
    void whoComesAndGoesLeavesTheLayoutAsItIs() throws Exception {
        assertEquals(List.of(false), value("GetProperty", FIRST_CONTACT, "visible"));

        fixture.work.putContacts(List.of(SamplePeople.contact(fixture.work, "x", "X", "available", "")));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of(true), () -> value("GetProperty", FIRST_CONTACT, "visible"));
        fixture.work.putContacts(List.of(SamplePeople.contact(fixture.work, "x", "X", "away", "")));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of(false), () -> value("GetProperty", FIRST_CONTACT, "visible"));

        eventuallyEquals(List.of("ItemsPropertiesUpdated", "ItemsPropertiesUpdated"), () -> signals);
    }

    @Test
    void iconAnswersEveryCall() throws Exception {
        item("Activate", "ii", 1, 2);
        item("SecondaryActivate", "ii", 1, 2);
        item("ContextMenu", "ii", 1, 2);
        item("Scroll", "is", -120, "vertical");

        assertEquals(List.of("toggle", "show"), fixture.asked);
        assertEquals(List.of("set work [busy in a call]"), fixture.port.calls());
    }

    @Test
    void iconTellsItsProperties() throws Exception {
        fixture.work.update(account -> account.withActual(Presence.of("busy", PresenceType.BUSY, "<i>&\nme")));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(true, () -> signals.contains("NewToolTip"));

        Map<?, ?> all = client().properties();

        assertEquals("Active", all.get("Status"));
        assertEquals("presence-applet-busy", all.get("IconName"));
        assertEquals("/icons", all.get("IconThemePath"));
        assertEquals("", all.get("AttentionIconName"));
        assertEquals(MenuObject.PATH, String.valueOf(all.get("Menu")));
        assertEquals(List.of("presence-applet-busy", List.of(), "Busy", "&lt;i&gt;&amp; me"), all.get("ToolTip"));
    }

    @Test
    void menuTellsItsVersion() throws Exception {
        assertEquals(
                List.of(3L),
                panel.call(MethodCall.of(bus.uniqueName(), MenuObject.PATH, "org.freedesktop.DBus.Properties", "Get")
                        .withArguments("ss", DbusMenu.NAME, "Version")));
    }

    private void click(int id) throws BusException {
        client().click(id);
    }

    private List<Object> value(String member, int id, String name) {
        try {
            return menu(member, "is", id, name);
        } catch (BusException e) {
            return List.of(e.errorName());
        }
    }

    private static List<?> children(List<?> answer) {
        return (List<?>) ((List<?>) answer.get(1)).get(2);
    }

    private PanelClient client() {
        return new PanelClient(panel, bus.uniqueName());
    }

    private List<Object> menu(String member, String signature, Object... arguments) throws BusException {
        return client().menu(member, signature, arguments);
    }

    private void item(String member, String signature, Object... arguments) throws BusException {
        client().item(member, signature, arguments);
    }
}
