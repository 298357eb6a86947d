package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.desktop.Appearance.Preference;
import org.presenceapplet.testing.EmbeddedBus;

class AppearanceBusIT {
    private static final String SETTINGS = "org.freedesktop.portal.Settings";
    private static final String FREEDESKTOP = "org.freedesktop.appearance";
    private static final String GNOME = "org.gnome.desktop.interface";
    private static final String PLASMA = "org.kde.kdeglobals.KDE";

    private final List<Preference> told = new CopyOnWriteArrayList<>();
    private final EmbeddedBus daemon = EmbeddedBus.start();
    private @Nullable ScriptedObject portal;
    private @Nullable Bus bus;

    @AfterEach
    void end() {
        if (bus != null) {
            bus.close();
        }
        if (portal != null) {
            portal.close();
        }
        daemon.close();
    }

    /** A portal that knows these settings, such as {@code org.freedesktop.appearance color-scheme}, and no others. */
    private ScriptedObject portal(Map<String, Object> settings) {
        ScriptedObject joined = ScriptedObject.join(daemon.address(), "/org/freedesktop/portal/desktop")
                .on(SETTINGS, "Read", args -> {
                    Object value = settings.get(args.get(0) + " " + args.get(1));
                    return value == null
                            ? Reply.error("NotAvailable")
                            : Reply.of("v", new Variant<>(new Variant<>(value), "v"));
                })
                .own("org.freedesktop.portal.Desktop");
        portal = joined;
        return joined;
    }

    private void changes(ScriptedObject of, String namespace, String key, Object value) {
        of.emit(SETTINGS, "SettingChanged", "ssv", namespace, key, new Variant<>(value));
    }

    private void watch() throws BusException {
        Bus opened = Bus.open(daemon.address());
        bus = opened;
        Appearance.watch(opened, told::add);
    }

    private static Preference prefers(boolean dark, boolean still) {
        return new Preference(dark, still);
    }

    @Test
    void whatTheDesktopPrefersIsToldAtOnceAndWheneverItChanges() throws BusException {
        ScriptedObject desktop = portal(Map.of(FREEDESKTOP + " color-scheme", new UInt32(1)));
        watch();
        assertEquals(List.of(prefers(true, false)), told);

        changes(desktop, "org.gnome.x", "color-scheme", "x");
        changes(desktop, FREEDESKTOP, "color-scheme", new UInt32(2));
        changes(desktop, GNOME, "enable-animations", false);
        eventuallyEquals(List.of(prefers(true, false), prefers(false, false), prefers(false, true)), () -> told);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void gnomeSaysWhetherAnythingMayMove(boolean animations, boolean still) throws BusException {
        portal(Map.of(GNOME + " enable-animations", animations));
        watch();
        assertEquals(List.of(prefers(false, still)), told);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.0, true", "1, false", "0.5, false", "'', false", "nonsense, false"})
    void plasmaSaysHowFastThingsMove(String factor, boolean still) throws BusException {
        portal(Map.of(PLASMA + " AnimationDurationFactor", factor));
        watch();
        assertEquals(List.of(prefers(false, still)), told);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "7, false"})
    void newerPortalsSayItForAnyDesktop(int motion, boolean still) throws BusException {
        portal(Map.of(FREEDESKTOP + " reduced-motion", new UInt32(motion)));
        watch();
        assertEquals(List.of(prefers(false, still)), told);
    }

    @Test
    void withoutAPortalNothingIsPreferred() throws BusException {
        watch();
        assertEquals(List.of(Preference.NONE), told);
    }
}
