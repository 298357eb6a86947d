package org.presenceapplet.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.Signal;

/**
 * How the desktop wants windows to look and to move, which desktops tell through {@code org.freedesktop.portal.Settings}:
 * the setting {@code color-scheme} of {@code org.freedesktop.appearance}, and whichever there is of its {@code
 * reduced-motion}, GNOME's {@code enable-animations} and Plasma's {@code AnimationDurationFactor}.
 */
public final class Appearance {
    /**
     * What the desktop prefers.
     *
     * @param dark dark windows; light ones or no preference otherwise
     * @param still nothing that moves by itself
     */
    public record Preference(boolean dark, boolean still) {
        /** Where the desktop says nothing. */
        public static final Preference NONE = new Preference(false, false);
    }

    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final String PATH = "/org/freedesktop/portal/desktop";
    private static final String SETTINGS = "org.freedesktop.portal.Settings";

    private static final String APPEARANCE = "org.freedesktop.appearance";
    private static final Key COLOUR_SCHEME = new Key(APPEARANCE, "color-scheme");
    private static final Key REDUCED_MOTION = new Key(APPEARANCE, "reduced-motion");
    private static final Key GNOME_ANIMATIONS = new Key("org.gnome.desktop.interface", "enable-animations");
    private static final Key PLASMA_ANIMATIONS = new Key("org.kde.kdeglobals.KDE", "AnimationDurationFactor");
    private static final List<Key> KEYS = List.of(COLOUR_SCHEME, REDUCED_MOTION, GNOME_ANIMATIONS, PLASMA_ANIMATIONS);

    private static final Long PREFER_DARK = 1L;
    private static final Long REDUCED = 1L;

    private record Key(String namespace, String name) {}

    private final Consumer<Preference> listener;
    private final Map<Key, Object> values = new HashMap<>();
    private @Nullable Preference told;

    private Appearance(Consumer<Preference> listener) {
        this.listener = listener;
    }

    /**
     * Tells what the desktop prefers, at once and whenever it changes, on a thread of the bus or on this one. Waits for
     * the portal. Where there is none, nothing is preferred.
     *
     * @throws BusException if the bus is gone
     */
    public static void watch(Bus bus, Consumer<Preference> listener) throws BusException {
        Appearance appearance = new Appearance(listener);
        var unused = bus.subscribe(SETTINGS, "SettingChanged", appearance::changed);
        for (Key key : KEYS) {
            read(bus, key).ifPresent(value -> appearance.read(key, value));
        }
        appearance.tell();
    }

    private static Optional<Object> read(Bus bus, Key key) {
        try {
            return bus
                    .call(MethodCall.of(PORTAL, PATH, SETTINGS, "Read")
                            .withArguments("ss", key.namespace(), key.name()))
                    .stream()
                    .findFirst();
        } catch (BusException noSuchSetting) {
            return Optional.empty();
        }
    }

    /** What a signal said meanwhile is newer. */
    private synchronized void read(Key key, Object value) {
        values.putIfAbsent(key, value);
    }

    private void changed(Signal signal) {
        List<Object> arguments = signal.arguments();
        if (arguments.size() == 3
                && arguments.get(0) instanceof String namespace
                && arguments.get(1) instanceof String name) {
            changed(new Key(namespace, name), arguments.get(2));
        }
    }

    private synchronized void changed(Key key, Object value) {
        if (KEYS.contains(key)) {
            values.put(key, value);
            if (told != null) {
                tell();
            }
        }
    }

    private synchronized void tell() {
        Preference now = new Preference(PREFER_DARK.equals(values.get(COLOUR_SCHEME)), still());
        if (!now.equals(told)) {
            told = now;
            listener.accept(now);
        }
    }

    private boolean still() {
        return REDUCED.equals(values.get(REDUCED_MOTION))
                || Boolean.FALSE.equals(values.get(GNOME_ANIMATIONS))
                || isZero(values.get(PLASMA_ANIMATIONS));
    }

    /** Plasma hands on what is written in its file. */
    private static boolean isZero(@Nullable Object factor) {
        return factor != null && factor.toString().strip().matches("0+([.]0*)?");
    }
}
