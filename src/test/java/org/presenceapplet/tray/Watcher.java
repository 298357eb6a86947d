package org.presenceapplet.tray;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;

/** A scripted {@code org.kde.StatusNotifierWatcher}. */
@SuppressWarnings("MethodName") // the specification's names
public final class Watcher implements StatusNotifierWatcher, Properties {
    private static final String NAME = StatusNotifierWatcher.NAME;
    private static final String PATH = "/StatusNotifierWatcher";

    private final List<String> registered = new CopyOnWriteArrayList<>();
    private final Bus bus;
    private volatile boolean host;

    private Watcher(Bus bus, boolean host) {
        this.bus = bus;
        this.host = host;
    }

    /** Takes the name on a bus. */
    public static Watcher on(Bus bus, boolean host) throws BusException {
        Watcher watcher = new Watcher(bus, host);
        bus.export(PATH, watcher);
        bus.own(NAME);
        return watcher;
    }

    /** What was registered, in order. */
    public List<String> registered() {
        return List.copyOf(registered);
    }

    void host(boolean present) throws BusException {
        host = present;
        bus.emit(PATH, NAME, present ? "StatusNotifierHostRegistered" : "StatusNotifierHostUnregistered", "");
    }

    @Override
    public void RegisterStatusNotifierItem(String service) {
        registered.add(service);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String interfaceName, String propertyName) {
        return (A) new Variant<>(host);
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        return Map.of();
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
