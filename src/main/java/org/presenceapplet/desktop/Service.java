package org.presenceapplet.desktop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;

/**
 * A service of the desktop, as long as one program provides it.
 *
 * @param owner the program's unique name
 */
record Service(Bus bus, String owner) {
    static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** A desktop that takes longer is stuck. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * Tells who provides a service, if somebody does, and each change, one at a time. Waits for the daemon, never for the
     * service, and starts none.
     *
     * @param told neither blocks nor asks the bus
     */
    static Subscription watch(Bus bus, String name, Consumer<Optional<Service>> told) throws BusException {
        return NameOwners.watch(bus, name, (changed, from, to) -> {
            if (changed.equals(name)) {
                told.accept(to.map(owner -> new Service(bus, owner)));
            }
        });
    }

    /** Whether the signal is this program's. */
    boolean sent(Signal signal) {
        return signal.sender().equals(owner);
    }

    /** Calls a method and waits for what it answers. */
    List<Object> call(String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        return bus.call(method(path, interfaceName, member, signature, arguments));
    }

    /** Calls a method and waits for its one result. */
    <T> T ask(Class<T> type, String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        return only(type, member, call(path, interfaceName, member, signature, arguments));
    }

    /** A property's value. */
    <T> T property(Class<T> type, String path, String interfaceName, String name) throws BusException {
        return ask(type, path, PROPERTIES, "Get", "ss", interfaceName, name);
    }

    /** All properties of an interface. */
    Map<?, ?> properties(String path, String interfaceName) throws BusException {
        return ask(Map.class, path, PROPERTIES, "GetAll", "s", interfaceName);
    }

    /** Calls a method and does not wait. */
    void send(String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        bus.send(method(path, interfaceName, member, signature, arguments));
    }

    private MethodCall method(String path, String interfaceName, String member, String signature, Object... arguments) {
        return MethodCall.of(owner, path, interfaceName, member)
                .withTimeout(PATIENCE)
                .withArguments(signature, arguments);
    }

    private static <T> T only(Class<T> type, String member, List<Object> answer) throws BusException {
        if (answer.isEmpty() || !type.isInstance(answer.get(0))) {
            throw new BusException(
                    BusException.INCONSISTENT_MESSAGE, member + " did not answer a " + type.getSimpleName() + ".");
        }
        return type.cast(answer.get(0));
    }
}
