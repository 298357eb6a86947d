package org.presenceapplet.desktop;

import java.util.List;
import java.util.function.Consumer;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.Signal;

/**
 * Whether the desktop prefers dark windows: the setting {@code color-scheme} of {@code org.freedesktop.appearance}, which
 * desktops tell through {@code org.freedesktop.portal.Settings}.
 */
public final class ColourScheme {
    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final String PATH = "/org/freedesktop/portal/desktop";
    private static final String SETTINGS = "org.freedesktop.portal.Settings";
    private static final String NAMESPACE = "org.freedesktop.appearance";
    private static final String KEY = "color-scheme";
    private static final long PREFER_DARK = 1;

    private ColourScheme() {}

    /**
     * Tells what the desktop prefers, at once and whenever it changes, on a thread of the bus or on this one. Waits for
     * the portal. Where there is none, light windows are preferred.
     *
     * @param preferDark told true for dark, false for light or no preference
     * @throws BusException if the bus is gone
     */
    public static void watch(Bus bus, Consumer<Boolean> preferDark) throws BusException {
        var unused = bus.subscribe(SETTINGS, "SettingChanged", signal -> changed(signal, preferDark));
        preferDark.accept(isDark(read(bus)));
    }

    private static List<Object> read(Bus bus) {
        try {
            return bus.call(MethodCall.of(PORTAL, PATH, SETTINGS, "Read").withArguments("ss", NAMESPACE, KEY));
        } catch (BusException noPortal) {
            return List.of();
        }
    }

    private static void changed(Signal signal, Consumer<Boolean> preferDark) {
        List<Object> arguments = signal.arguments();
        if (arguments.size() == 3
                && arguments.get(0).equals(NAMESPACE)
                && arguments.get(1).equals(KEY)) {
            preferDark.accept(isDark(arguments.subList(2, 3)));
        }
    }

    private static boolean isDark(List<Object> value) {
        return !value.isEmpty() && value.get(0) instanceof Long number && number == PREFER_DARK;
    }
}
