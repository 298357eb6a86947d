package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
class DoNotDisturbBusIT {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final PrivateBus daemon = PrivateBus.start();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final List<Boolean> wishes = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Bus bus;
    private DoNotDisturb doNotDisturb;

    @BeforeEach
    void start() throws BusException {
        bus = Bus.open(daemon.address());
        doNotDisturb = new DoNotDisturb(calls, folder.resolve("gsettings"), new FileMarker(), wishes::add);
    }

    @AfterEach
    void end() {
        bus.close();
        daemon.close();
        calls.shutdownNow();
    }

    private AutoCloseable join() {
        return doNotDisturb.join(bus);
    }

    private final class FileMarker implements DoNotDisturb.Marker {
        private final Path file = folder.resolve("marker");

        @Override
        public void set() {
            write(file, "");
        }

        @Override
        public void clear() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isSet() {
            return Files.exists(file);
        }
    }

    /** Plasma's notification server, with a person who has a do-not-disturb of their own. */
    private final class Plasma {
        final Set<Integer> cookies = new ConcurrentSkipListSet<>();
        final ScriptedObject object = ScriptedObject.join(daemon.address(), PATH)
                .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of("body", "inhibitions")))
                .on(NAME, "Inhibit", this::inhibit)
                .on(NAME, "UnInhibit", this::uninhibit)
                .on(PROPERTIES, "Get", args -> Reply.of("v", new Variant<>(isInhibited())))
                .own(NAME);

        private final AtomicInteger last = new AtomicInteger();
        private volatile boolean own;

        void wish(boolean quiet) {
            own = quiet;
            changed();
        }

        long inhibited() {
            return object.calls().stream().filter("Inhibit"::equals).count();
        }

        private Reply inhibit(List<Object> args) {
            assertEquals("org.presenceapplet.PresenceApplet", args.get(0));
            int cookie = last.incrementAndGet();
            cookies.add(cookie);
            changed();
            return Reply.of("u", new UInt32(cookie));
        }

        private Reply uninhibit(List<Object> args) {
            cookies.remove(((UInt32) args.get(0)).intValue());
            changed();
            return Reply.of("");
        }

        private boolean isInhibited() {
            return own || !cookies.isEmpty();
        }

        private void changed() {
            Map<String, Variant<?>> values = Map.of("Inhibited", new Variant<>(isInhibited()));
            object.emit(PROPERTIES, "PropertiesChanged", "sa{sv}as", NAME, values, List.of());
        }
    }

    /** GNOME's shell, its setting in a file that a stand-in for gsettings reads and writes. */
    private final class Gnome {
        final Path banners = folder.resolve("banners");
        final ScriptedObject object = ScriptedObject.join(daemon.address(), PATH)
                .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of("body", "actions")));

        Gnome(boolean bannersShown) {
            write(banners, String.valueOf(bannersShown));
            gsettings("""
                    #!/bin/sh
                    [ "$2 $3" = "org.gnome.desktop.notifications show-banners" ] || exit 1
                    case "$1" in
                      get) cat '%1$s' ;;
                      set) echo "$4" > '%1$s.new' && mv '%1$s.new' '%1$s' ;;
                    esac
                    """.formatted(banners));
            object.own(NAME);
        }

        boolean areShown() {
            return Boolean.parseBoolean(read(banners).strip());
        }

        /** Somebody changes it in the shell. */
        void show(boolean shown) {
            write(banners, String.valueOf(shown));
            object.emit(
                    "ca.desrt.dconf.Writer",
                    "Notify",
                    "sass",
                    "/org/gnome/desktop/notifications/show-banners",
                    List.of(""),
                    "tag");
        }
    }

    private void gsettings(String script) {
        Path program = folder.resolve("gsettings");
        write(program, script);
        try {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isMarked() {
        return new FileMarker().isSet();
    }

    @Test
    void plasmaIsKeptQuietWhileToldAndThatIsNoWishOfItsOwn() {
        Plasma plasma = new Plasma();
        var unused = join();

        doNotDisturb.silence(true);
        eventuallyEquals(Set.of(1), () -> plasma.cookies);
        doNotDisturb.silence(false);
        eventuallyEquals(Set.of(), () -> plasma.cookies);

        // Behind all that was signalled meanwhile.
        plasma.wish(true);
        eventuallyEquals(List.of(true), () -> wishes);
    }

    @Test
    void wishOfPlasmaIsToldWhenItComesAndGoes() {
        Plasma plasma = new Plasma();
        plasma.wish(true);
        var unused = join();
        eventuallyEquals(List.of(true), () -> wishes);

        plasma.wish(false);
        eventuallyEquals(List.of(true, false), () -> wishes);
    }

    @Test
    void whilePlasmaWantsQuietItselfItIsNotKeptQuietSoThatTheEndIsSeen() {
        Plasma plasma = new Plasma();
        plasma.wish(true);
        var unused = join();
        eventuallyEquals(List.of(true), () -> wishes);

        doNotDisturb.silence(true);
        plasma.wish(false);

        eventuallyEquals(List.of(true, false), () -> wishes);
        eventuallyEquals(Set.of(1), () -> plasma.cookies);
        assertEquals(1, plasma.inhibited());
    }

    @Test
    void wishThatComesWhilePlasmaIsKeptQuietIsToldAfterwards() {
        Plasma plasma = new Plasma();
        var unused = join();
        doNotDisturb.silence(true);
        eventuallyEquals(Set.of(1), () -> plasma.cookies);
        plasma.wish(true);

        doNotDisturb.silence(false);

        eventuallyEquals(List.of(true), () -> wishes);
    }

    @Test
    void plasmaThatRestartsIsKeptQuietAnewAndWishesNothingMeanwhile() {
        Plasma first = new Plasma();
        first.wish(true);
        var unused = join();
        eventuallyEquals(List.of(true), () -> wishes);
        doNotDisturb.silence(true);

        first.object.disown(NAME);
        eventuallyEquals(List.of(true, false), () -> wishes);
        Plasma second = new Plasma();

        eventuallyEquals(Set.of(1), () -> second.cookies);
    }

    @Test
    void closingLeavesPlasmaAsItWas() {
        Plasma plasma = new Plasma();
        var unused = join();
        doNotDisturb.silence(true);
        eventuallyEquals(Set.of(1), () -> plasma.cookies);

        doNotDisturb.close();

        eventuallyEquals(Set.of(), () -> plasma.cookies);
    }

    @Test
    void gnomesBannersAreOffWhileToldAndThatIsNoWishOfItsOwn() {
        Gnome gnome = new Gnome(true);
        var unused = join();

        doNotDisturb.silence(true);
        eventually("no banners", () -> !gnome.areShown());
        assertEquals(true, isMarked());
        gnome.show(false);
        doNotDisturb.silence(false);
        eventually("banners", gnome::areShown);
        eventually("nothing is left to undo", () -> !isMarked());

        gnome.show(false);
        eventuallyEquals(List.of(true), () -> wishes);
        gnome.show(true);
        eventuallyEquals(List.of(true, false), () -> wishes);
    }

    @Test
    void bannersThatAreOffAnywayAreLeftAlone() {
        Gnome gnome = new Gnome(false);
        var unused = join();
        eventuallyEquals(List.of(true), () -> wishes);

        doNotDisturb.silence(true);
        doNotDisturb.silence(false);
        doNotDisturb.close();

        assertFalse(gnome.areShown());
        assertFalse(isMarked());
    }

    @Test
    void whoeverTurnsBannersOnWhileTheyAreKeptOffHasTheLastWord() {
        Gnome gnome = new Gnome(true);
        var unused = join();
        doNotDisturb.silence(true);
        eventually("no banners", () -> !gnome.areShown());

        gnome.show(true);
        eventually("nothing is left to undo", () -> !isMarked());
        doNotDisturb.silence(true);
        doNotDisturb.silence(false);
        doNotDisturb.close();

        assertEquals(true, gnome.areShown());
        assertEquals(List.of(), wishes);
    }

    @Test
    void whatACrashedRunLeftIsUndone() {
        Gnome gnome = new Gnome(false);
        new FileMarker().set();

        doNotDisturb.restore();
        var unused = join();

        eventually("banners", gnome::areShown);
        eventually("nothing is left to undo", () -> !isMarked());
        doNotDisturb.close();
        assertEquals(List.of(), wishes);
    }

    @Test
    void whatNobodyChangedIsNotRestored() {
        Gnome gnome = new Gnome(false);

        doNotDisturb.restore();
        doNotDisturb.close();

        assertFalse(gnome.areShown());
    }

    @Test
    void closingGivesTheBannersBackEvenAfterTheBusWasLost() throws Exception {
        Gnome gnome = new Gnome(true);
        AutoCloseable stay = join();
        doNotDisturb.silence(true);
        eventually("no banners", () -> !gnome.areShown());
        stay.close();

        doNotDisturb.close();

        assertEquals(true, gnome.areShown());
        assertFalse(isMarked());
    }

    @Test
    void desktopWithoutGsettingsOrItsSchemaIsLeftAlone() {
        ScriptedObject server = ScriptedObject.join(daemon.address(), PATH)
                .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of("body")))
                .own(NAME);
        var unused = join();
        doNotDisturb.silence(true);
        eventually("it is asked", () -> server.calls().contains("GetCapabilities"));
        gsettings("#!/bin/sh\nexit 1\n");
        server.disown(NAME);
        server.own(NAME);
        doNotDisturb.silence(false);

        doNotDisturb.close();

        assertEquals(List.of(), wishes);
        assertFalse(isMarked());
    }

    @Test
    void gsettingsThatHangsIsGivenUp() {
        gsettings("#!/bin/sh\nexec sleep 60\n");
        ScriptedObject server = ScriptedObject.join(daemon.address(), PATH)
                .on(NAME, "GetCapabilities", args -> Reply.of("as", List.of("body")))
                .own(NAME);
        var unused = join();
        eventually("it is asked", () -> server.calls().contains("GetCapabilities"));
        doNotDisturb.silence(true);

        doNotDisturb.close();

        assertFalse(isMarked());
        assertEquals(List.of(), wishes);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
