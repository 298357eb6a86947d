package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;

/**
 * Do-not-disturb, both ways: keeps the desktop's notifications quiet when told to, and tells when the desktop itself wants
 * them quiet. Plasma and GNOME can. It outlives the buses. Any thread may use it, and none but {@link #close}'s is held up.
 *
 * <p>Our own silence is never taken for the desktop's wish: the wish is looked at only while we keep nothing quiet, and
 * while the desktop wants quiet we need not. So when the desktop's wish ends, that is seen.
 */
public final class DoNotDisturb implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DoNotDisturb.class.getName());
    private static final long PATIENCE_SECONDS = 5;

    /** Remembers beyond a crash that a setting of the desktop is to be changed back. */
    public interface Marker {
        void set();

        void clear();

        boolean isSet();
    }

    private final Turns turns;
    private final GnomeSilencer gnome;
    private final Consumer<Boolean> listener;

    /** Whose signals count; of the bus's signal thread too. */
    private volatile @Nullable Service server;

    // All below belongs to the turns.
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Silencer silencer;
    private boolean silence;
    /** Somebody ended our silence in the desktop's own settings. */
    private boolean overruled;

    private boolean wish;

    /**
     * @param calls runs what waits for the desktop
     * @param gsettings the program {@code gsettings}, which need not be there
     * @param marker used on {@code calls}, one use at a time
     * @param listener told by {@code calls} each time the desktop's own wish changes, first from false to true
     */
    public DoNotDisturb(Executor calls, Path gsettings, Marker marker, Consumer<Boolean> listener) {
        this.turns = new Turns(calls);
        this.gnome = new GnomeSilencer(new GnomeBanners(gsettings), marker);
        this.listener = listener;
    }

    /** Undoes what a run left that did not end in due form. */
    public void restore() {
        turns.execute(this::undoSetting);
    }

    /** Works with the desktop on this session bus, until what it gives is closed. */
    public AutoCloseable join(Bus session) {
        turns.execute(() -> moveIn(session));
        return () -> turns.execute(this::moveOut);
    }

    /** Keeps the desktop's notifications quiet, or no more. */
    public void silence(boolean newSilence) {
        turns.execute(() -> {
            silence = newSilence;
            overruled &= newSilence;
            apply();
        });
    }

    /** Keeps nothing quiet any more; waits for the desktop, at most some seconds, so that nothing is left to undo. */
    @Override
    public void close() {
        CompletableFuture<Void> undone = new CompletableFuture<>();
        turns.execute(() -> {
            silence = false;
            if (silencer != null && silencer.holds()) {
                release(silencer);
            }
            silencer = null;
            undoSetting();
            undone.complete(null);
        });
        undone.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void moveIn(Bus session) {
        try {
            subscriptions.add(session.subscribe(Service.PROPERTIES, "PropertiesChanged", this::propertiesChanged));
            subscriptions.add(session.subscribe(GnomeBanners.DCONF_WRITER, "Notify", this::settingChanged));
            subscriptions.add(Service.watch(session, Notifications.NAME, this::served));
        } catch (BusException e) {
            LOG.log(Level.INFO, "No do-not-disturb with the desktop: {0}", e.getMessage());
        }
    }

    private void moveOut() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        served(Optional.empty());
    }

    private void served(Optional<Service> newServer) {
        server = newServer.orElse(null);
        turns.execute(() -> {
            silencer = newServer.flatMap(this::silencerOf).orElse(null);
            if (silencer == null) {
                tell(false);
            }
            look();
            apply();
        });
    }

    private Optional<Silencer> silencerOf(Service newServer) {
        if (PlasmaSilencer.isAt(newServer)) {
            return Optional.of(new PlasmaSilencer(newServer));
        }
        try {
            var unused = gnome.isQuiet();
            return Optional.of(gnome);
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The desktop has no do-not-disturb: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private void propertiesChanged(Signal signal) {
        Service current = server;
        if (current != null
                && current.sent(signal)
                && signal.path().equals(Notifications.PATH)
                && signal.arguments().contains(Notifications.INTERFACE)) {
            turns.execute(this::look);
        }
    }

    private void settingChanged(Signal signal) {
        if (GnomeBanners.concerns(signal)) {
            turns.execute(() -> {
                if (gnome.equals(silencer)) {
                    look();
                }
            });
        }
    }

    /** Looks whether the desktop wants quiet, as far as that can be told from our own. */
    private void look() {
        Silencer current = silencer;
        if (current == null) {
            return;
        }
        try {
            boolean quiet = current.isQuiet();
            if (!current.holds()) {
                tell(quiet);
            } else if (!quiet) {
                overruled = true;
                current.overruled();
            }
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The desktop does not tell whether it is quiet: {0}", e.getMessage());
        }
    }

    private void tell(boolean quiet) {
        if (quiet != wish) {
            wish = quiet;
            listener.accept(quiet);
            apply();
        }
    }

    private void apply() {
        Silencer current = silencer;
        if (current == null) {
            return;
        }
        boolean hold = silence && !wish && !overruled;
        if (hold && !current.holds()) {
            try {
                current.hold();
            } catch (BusException e) {
                LOG.log(Level.DEBUG, "The desktop cannot be kept quiet: {0}", e.getMessage());
            }
        } else if (!hold && current.holds()) {
            release(current);
            look();
        }
    }

    /** The setting stays changed where the bus is gone, or a run that crashed left it so. */
    private void undoSetting() {
        if (gnome.holds() && !gnome.equals(silencer)) {
            release(gnome);
        }
    }

    private static void release(Silencer held) {
        try {
            held.release();
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The desktop stays quiet: {0}", e.getMessage());
        }
    }
}
