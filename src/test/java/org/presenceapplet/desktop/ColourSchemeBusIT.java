package org.presenceapplet.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.testing.EmbeddedBus;

class ColourSchemeBusIT {
    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final String PATH = "/org/freedesktop/portal/desktop";
    private static final String SETTINGS = "org.freedesktop.portal.Settings";

    private final List<Boolean> told = new CopyOnWriteArrayList<>();

    private static ScriptedObject portal(EmbeddedBus bus, int scheme) {
        return ScriptedObject.join(bus.address(), PATH)
                .on(SETTINGS, "Read", args -> Reply.of("v", new Variant<>(new Variant<>(new UInt32(scheme)), "v")))
                .own(PORTAL);
    }

    @Test
    void whatTheDesktopPrefersIsToldAtOnceAndWheneverItChanges() throws BusException {
        try (EmbeddedBus daemon = EmbeddedBus.start();
                ScriptedObject portal = portal(daemon, 1);
                Bus bus = Bus.open(daemon.address())) {
            ColourScheme.watch(bus, told::add);
            assertEquals(List.of(true), told);

            portal.emit(SETTINGS, "SettingChanged", "ssv", "org.gnome.x", "color-scheme", new Variant<>("x"));
            portal.emit(
                    SETTINGS,
                    "SettingChanged",
                    "ssv",
                    "org.freedesktop.appearance",
                    "color-scheme",
                    new Variant<>(new UInt32(2)));
            eventuallyEquals(List.of(true, false), () -> told);
        }
    }

    @Test
    void withoutAPortalLightIsPreferred() throws BusException {
        try (EmbeddedBus daemon = EmbeddedBus.start();
                Bus bus = Bus.open(daemon.address())) {
            ColourScheme.watch(bus, told::add);
            assertEquals(List.of(false), told);
        }
    }
}
