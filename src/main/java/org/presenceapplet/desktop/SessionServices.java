package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;
import org.presenceapplet.desktop.Person.LockTeller;

/** What the session bus tells of the person: Mutter's idle monitor, and the screen savers. Nothing here waits on the bus's threads. */
final class SessionServices {
    private static final System.Logger LOG = System.getLogger(SessionServices.class.getName());

    private final Bus bus;
    private final Turns turns;
    private final IdleWatch idle;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ScreenLock freedesktopLock;
    private final ScreenLock gnomeLock;
    private volatile @Nullable MutterIdle mutter;

    /** @param turns runs what waits for the screen savers */
    SessionServices(Bus bus, Turns turns, IdleWatch idle, Person person) {
        this.bus = bus;
        this.turns = turns;
        this.idle = idle;
        this.freedesktopLock =
                new ScreenLock(turns, new Locker(locked -> person.locked(LockTeller.FREEDESKTOP_SCREEN_SAVER, locked)));
        this.gnomeLock =
                new ScreenLock(turns, new Locker(locked -> person.locked(LockTeller.GNOME_SCREEN_SAVER, locked)));
    }

    void join() {
        turns.execute(() -> {
            try {
                subscribe();
            } catch (BusException e) {
                LOG.log(Level.INFO, "The desktop does not tell who is in front of it: {0}", e.getMessage());
            }
        });
    }

    /** The bus is lost, or nobody wants to know any more. */
    void leave() {
        turns.execute(() -> {
            subscriptions.forEach(Subscription::close);
            subscriptions.clear();
            mutter(Optional.empty());
            freedesktop(Optional.empty());
            gnomeLock.by(null);
        });
    }

    private void subscribe() throws BusException {
        subscriptions.add(bus.subscribe(MutterIdle.INTERFACE, "WatchFired", this::watchFired));
        subscriptions.add(bus.subscribe(ScreenSaver.FREEDESKTOP, "ActiveChanged", freedesktopLock::activeChanged));
        subscriptions.add(bus.subscribe(ScreenSaver.GNOME, "ActiveChanged", gnomeLock::activeChanged));
        subscriptions.add(Service.watch(bus, MutterIdle.NAME, this::mutter));
        subscriptions.add(Service.watch(bus, ScreenSaver.FREEDESKTOP, this::freedesktop));
        subscriptions.add(Service.watch(
                bus,
                ScreenSaver.GNOME,
                service -> gnomeLock.by(service.map(owner -> new ScreenSaver(owner, ScreenSaver.GNOME))
                        .orElse(null))));
    }

    private void mutter(Optional<Service> service) {
        mutter = service.map(MutterIdle::new).orElse(null);
        if (mutter == null) {
            idle.vanished(IdleSource.Kind.MUTTER);
        } else {
            idle.appeared(mutter);
        }
    }

    private void watchFired(Signal signal) {
        MutterIdle current = mutter;
        if (current != null && current.sent(signal)) {
            idle.askIf(() -> current.fired(signal));
        }
    }

    private void freedesktop(Optional<Service> service) {
        ScreenSaver saver = service.map(owner -> new ScreenSaver(owner, ScreenSaver.FREEDESKTOP))
                .orElse(null);
        if (saver == null) {
            idle.vanished(IdleSource.Kind.SCREEN_SAVER);
        } else {
            idle.appeared(new ScreenSaverIdle(saver));
        }
        freedesktopLock.by(saver);
    }
}
