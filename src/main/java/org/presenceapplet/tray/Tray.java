package org.presenceapplet.tray;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;

/**
 * The icon and its menu on one bus: registered with whoever watches for icons, again when another one does. A lost bus
 * ends it; make another one on the next bus.
 */
public final class Tray implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Tray.class.getName());

    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final String WATCHER_PATH = "/StatusNotifierWatcher";

    /** Is told whether there is a panel that shows icons. */
    @FunctionalInterface
    public interface HostListener {
        /** Called on the tray's executor, with each change and once in the beginning. */
        void hostChanged(boolean present);
    }

    private final Bus bus;
    private final TrayModel model;
    private final Executor executor;
    private final HostListener listener;
    private final MenuObject menu;
    private final ItemObject item;
    private final AtomicBoolean updating = new AtomicBoolean();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile boolean closed;
    private volatile String watcher = "";
    private @Nullable Boolean told;

    private Tray(Bus bus, TrayModel model, IconTheme theme, Executor executor, HostListener listener) {
        this.bus = bus;
        this.model = model;
        this.executor = executor;
        this.listener = listener;
        TrayView view = model.view();
        this.menu = new MenuObject(model::run, view, theme.folder());
        this.item = new ItemObject(model, view, theme);
    }

    /**
     * Puts the icon on the bus and looks for who shows it. Waits for the bus; not for its threads.
     *
     * @param theme where panels find the icons by their names
     * @param executor runs one task at a time, in order, and may wait for the bus
     * @throws BusException if the bus is lost meanwhile
     */
    public static Tray on(Bus bus, TrayModel model, IconTheme theme, Executor executor, HostListener listener)
            throws BusException {
        Tray tray = new Tray(bus, model, theme, executor, listener);
        try {
            tray.start();
            return tray;
        } catch (BusException e) {
            tray.close();
            throw e;
        }
    }

    private void start() throws BusException {
        bus.export(MenuObject.PATH, menu);
        bus.export(ItemObject.PATH, item);
        subscriptions.add(model.addListener(this::changed)::run);
        changed();
        subscriptions.add(bus.subscribe(WATCHER, "StatusNotifierHostRegistered", this::hostSignal));
        subscriptions.add(bus.subscribe(WATCHER, "StatusNotifierHostUnregistered", this::hostSignal));
        subscriptions.add(NameOwners.watch(bus, WATCHER, (name, before, after) -> {
            if (name.equals(WATCHER)) {
                watcher = after.orElse("");
                executor.execute(this::register);
            }
        }));
        executor.execute(this::askForHost);
    }

    /** Takes the icon off the bus; the bus stays open. */
    @Override
    public void close() {
        closed = true;
        subscriptions.forEach(Subscription::close);
        bus.unexport(ItemObject.PATH);
        bus.unexport(MenuObject.PATH);
    }

    /** However often the view changes meanwhile, it is told once. */
    private void changed() {
        if (updating.compareAndSet(false, true)) {
            executor.execute(this::update);
        }
    }

    private void update() {
        updating.set(false);
        if (closed) {
            return;
        }
        TrayView view = model.view();
        try {
            menu.show(view, bus);
            item.show(view, bus);
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The tray could not be told what is new: {0}", e.getMessage());
        }
    }

    private void hostSignal(Signal signal) {
        if (signal.sender().equals(watcher)) {
            executor.execute(this::askForHost);
        }
    }

    private void register() {
        if (!closed && !watcher.isEmpty()) {
            try {
                bus.call(watcherCall(WATCHER, "RegisterStatusNotifierItem").withArguments("s", bus.uniqueName()));
            } catch (BusException e) {
                LOG.log(Level.DEBUG, "The tray refused the icon: {0}", e.getMessage());
            }
        }
        askForHost();
    }

    private void askForHost() {
        if (closed) {
            return;
        }
        boolean present = !watcher.isEmpty() && hasHost();
        if (told == null || told != present) {
            told = present;
            listener.hostChanged(present);
        }
    }

    private boolean hasHost() {
        try {
            MethodCall get = watcherCall("org.freedesktop.DBus.Properties", "Get")
                    .withArguments("ss", WATCHER, "IsStatusNotifierHostRegistered");
            return bus.call(get).contains(true);
        } catch (BusException e) {
            return false;
        }
    }

    /** To the name's owner, so that nobody is started for it. */
    private MethodCall watcherCall(String interfaceName, String member) {
        return MethodCall.of(watcher, WATCHER_PATH, interfaceName, member);
    }
}
