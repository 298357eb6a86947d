package org.presenceapplet.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;
import org.presenceapplet.testing.SamplePeople;

/** What panels make of the icon: several at once, in the midst of changes, and what strangers write. */
@Requires(Part.DBUS_DAEMON)
class TrayPanelsBusIT {
    private static final String STRANGE = "<b>a_b</b>\n&" + "n".repeat(5_000);
    private static final int READINGS = 40;

    private final PrivateBus daemon = PrivateBus.start();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final ExecutorService panels = Executors.newCachedThreadPool();
    private final TrayFixture fixture = new TrayFixture();
    private Bus bus;
    private Bus firstBus;
    private Bus secondBus;
    private PanelClient first;
    private PanelClient second;
    private Tray tray;

    @BeforeEach
    void connect() throws BusException {
        bus = Bus.open(daemon.address());
        firstBus = Bus.open(daemon.address());
        secondBus = Bus.open(daemon.address());
        first = new PanelClient(firstBus, bus.uniqueName());
        second = new PanelClient(secondBus, bus.uniqueName());
        tray = Tray.on(bus, fixture.model, new IconTheme("", false), executor, present -> {});
    }

    @AfterEach
    void end() {
        panels.shutdownNow();
        tray.close();
        bus.close();
        firstBus.close();
        secondBus.close();
        executor.shutdown();
        daemon.close();
    }

    private void people(int count) {
        fixture.work.putContacts(SamplePeople.many(fixture.work, count));
        fixture.time.advance(Duration.ofSeconds(1));
    }

    @Test
    void twoPanelsThatAskAtOnceBothGetWholeMenusWhateverChanges() throws Exception {
        Callable<List<List<List<?>>>> reading = () -> {
            List<List<List<?>>> menus = new ArrayList<>();
            for (int index = 0; index < READINGS; index++) {
                menus.add(second.children());
            }
            return menus;
        };
        Future<List<List<List<?>>>> others = panels.submit(reading);
        List<List<List<?>>> menus = new ArrayList<>();
        for (int index = 0; index < READINGS; index++) {
            people(1 + index % 9 * 6);
            menus.add(first.children());
        }
        menus.addAll(others.get());

        for (List<List<?>> menu : menus) {
            List<String> lines = menu.stream().map(PanelClient::label).toList();
            assertEquals("Available", lines.get(0));
            assertEquals(List.of("Contacts…", "Preferences…", "Quit"), lines.subList(lines.size() - 3, lines.size()));
            List<?> recent = menu.get(lines.indexOf("Recent messages"));
            assertEquals(2, ((List<?>) recent.get(2)).size());
        }
        people(60);
        eventually("the last change is there", () -> first.lines().contains("Person 54"));
        assertEquals(first.children(), second.children());
    }

    @Test
    void bothPanelsClickTheSameItems() throws Exception {
        first.click(2);
        second.click(3);

        assertEquals(List.of("set work [busy hello]", "set work [away hello]"), fixture.port.calls());
    }

    @Test
    void menuThatIsOpenWhileTheLayoutChangesStillDoesWhatItSays() throws Exception {
        people(1);
        eventuallyEquals("Person 0", () -> first.lines().get(10));
        List<List<?>> open = first.children();
        int recent = (int) open.get(6).get(0);
        int away = (int) open.get(2).get(0);

        fixture.work.update(account -> account.withOffer(SamplePeople.offer(
                SamplePeople.exclusive("dnd", PresenceType.BUSY),
                SamplePeople.exclusive("chat", PresenceType.AVAILABLE))));
        people(72);
        eventually("the new layout is there", () -> second.lines().containsAll(List.of("Free to chat", "2 more…")));

        assertEquals(List.of(false), first.menu("AboutToShow", "i", recent));
        assertEquals(
                "Recent messages",
                first.menu("GetProperty", "is", recent, "label").get(0));
        first.click(away);
        assertEquals(List.of("set work [away hello]"), fixture.port.calls());
        assertEquals(second.children(), first.children());
    }

    @Test
    void partOfTheMenuThatIsGoneIsRefusedAndTheRestStays() throws Exception {
        int recent = (int) first.children().get(6).get(0);
        fixture.work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals(List.of("Go offline", "--", "Contacts…", "Preferences…", "Quit"), first::lines);

        assertThrows(BusException.class, () -> first.menu("GetLayout", "iias", recent, -1, List.of()));
        assertThrows(BusException.class, () -> first.menu("GetProperty", "is", recent, "label"));
        assertEquals(List.of("Go offline", "--", "Contacts…", "Preferences…", "Quit"), second.lines());
    }

    @Test
    void strangersTextIsShortAndSaysNothingToThePanel() throws Exception {
        fixture.work.putContacts(List.of(SamplePeople.contact(fixture.work, "x", STRANGE, "available", STRANGE)));
        fixture.work.update(account -> account.withActual(Presence.of("busy", PresenceType.BUSY, STRANGE)));
        fixture.time.advance(Duration.ofSeconds(1));

        eventuallyEquals(
                List.of(
                        "presence-applet-busy",
                        List.of(),
                        "Busy",
                        "&lt;b&gt;a_b&lt;/b&gt; &amp;" + "n".repeat(187) + "…"),
                first::toolTip);
        assertEquals(
                "<b>a__b</b> &" + "n".repeat(17) + "… – <b>a__b</b>…",
                first.lines().get(10));
    }

    @Test
    void pixmapsAreSquaresOfEverySizeInNetworkByteOrder() throws Exception {
        List<?> pixmaps = first.pixmaps("IconPixmap");

        assertEquals(List.of(16, 22, 24, 32, 48), sizes(pixmaps));
        // The middle of the upper part of the disc.
        assertEquals("ff22875a", argb(pixmaps, 4, 24, 8));
        assertEquals("00000000", argb(pixmaps, 4, 0, 0));
        assertEquals(List.of(), first.property("OverlayIconPixmap"));
    }

    @Test
    void iconThatNoThemeHasGoesByItsPixmaps() throws Exception {
        assertEquals("", first.property("IconName"));
        assertEquals("", first.property("IconThemePath"));
    }

    @Test
    void markedIconIsAPictureOfItsOwn() throws Exception {
        AccountWriter home = fixture.store.open("home", "Home");
        home.update(account -> account.withConnection(ConnectionState.CONNECTING, null));
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals("Home is connecting …", () -> lastLine(first.toolTip()));

        List<?> pixmaps = first.pixmaps("IconPixmap");

        assertEquals("Active", first.property("Status"));
        assertEquals("ff22875a", argb(pixmaps, 4, 24, 8));
        // The middle dot of the mark: 11.5 to the right and 11.8 down of 16.
        assertEquals("ff3b74c9", argb(pixmaps, 4, 34, 35));
    }

    @Test
    void troubleAsksForAttentionWithTheStatusStillToBeSeen() throws Exception {
        fixture.port.refuse("NotAvailable");
        first.click(2);
        fixture.time.advance(Duration.ofSeconds(1));
        eventuallyEquals("NeedsAttention", () -> property("Status"));

        List<?> pixmaps = first.pixmaps("AttentionIconPixmap");

        assertEquals(sizes(first.pixmaps("IconPixmap")), sizes(pixmaps));
        assertEquals("ff22875a", argb(pixmaps, 4, 24, 8));
        assertEquals("ffcf3a35", argb(pixmaps, 4, 29, 44));
        assertEquals("", first.property("AttentionIconName"));
        assertTrue(
                first.lines().stream().anyMatch(line -> line.startsWith("Work: refused (NotAvailable")),
                () -> first.lines().toString());
    }

    private Object property(String name) {
        try {
            return first.property(name);
        } catch (BusException e) {
            return e;
        }
    }

    private static String lastLine(List<?> toolTip) {
        String text = String.valueOf(toolTip.get(3));
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static List<?> sizes(List<?> pixmaps) {
        pixmaps.forEach(pixmap -> assertEquals(((List<?>) pixmap).get(0), ((List<?>) pixmap).get(1)));
        return pixmaps.stream().map(pixmap -> ((List<?>) pixmap).get(0)).toList();
    }

    /** One pixel of the picture at this place in the list. */
    private static String argb(List<?> pixmaps, int index, int x, int y) {
        List<?> pixmap = (List<?>) pixmaps.get(index);
        byte[] bytes = (byte[]) pixmap.get(2);
        int at = 4 * (y * (int) pixmap.get(0) + x);
        return "%02x%02x%02x%02x".formatted(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    }
}
