package org.presenceapplet.bus;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.constants.MessageTypes;
import org.jspecify.annotations.Nullable;

/**
 * Hands each signal to its subscribers. There is one match rule for each signal type however many subscribe, because
 * dbus-java compares every signal with every rule.
 */
final class SignalDispatcher {
    private static final System.Logger LOG = System.getLogger(SignalDispatcher.class.getName());

    private record SignalType(String interfaceName, String member) {
        /** What tells it from others: Java prepares the comparing of records at run time, 10 ms of each command. */
        String key() {
            return interfaceName + '.' + member;
        }

        DBusMatchRule rule() {
            return DBusMatchRuleBuilder.create()
                    .withType(MessageTypes.SIGNAL)
                    .withInterface(interfaceName)
                    .withMember(member)
                    .build();
        }
    }

    private final DBusConnection connection;
    private final Map<String, Subscribers> subscribers = new HashMap<>();
    private volatile @Nullable Thread signalThread;

    SignalDispatcher(DBusConnection connection) {
        this.connection = connection;
    }

    /** Whether this is the thread that runs the handlers. */
    boolean isSignalThread() {
        return Thread.currentThread().equals(signalThread);
    }

    synchronized Subscription subscribe(String interfaceName, String member, Consumer<Signal> handler)
            throws BusException {
        SignalType type = new SignalType(interfaceName, member);
        Subscribers existing = subscribers.get(type.key());
        if (existing != null) {
            existing.handlers.add(handler);
        } else {
            Subscribers first = new Subscribers(handler);
            addRule(type, first);
            subscribers.put(type.key(), first);
        }
        return new OneSubscription(type, handler);
    }

    private void addRule(SignalType type, Subscribers first) throws BusException {
        try {
            connection.addGenericSigHandler(type.rule(), first);
        } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
            String name = connection.isConnected() ? BusException.FAILED : BusException.DISCONNECTED;
            throw new BusException(name, "The bus refused to send " + type.member + " signals.", e);
        }
    }

    private synchronized void unsubscribe(SignalType type, Consumer<Signal> handler) {
        Subscribers of = subscribers.get(type.key());
        if (of == null || !of.handlers.remove(handler) || !of.handlers.isEmpty()) {
            return;
        }
        subscribers.remove(type.key());
        try {
            connection.removeGenericSigHandler(type.rule(), of);
        } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
            // Only a bus that is gone, or just going, refuses, and its rules go with it.
            LOG.log(Level.DEBUG, "Could not remove the rule for {0}: {1}", type.key(), e.getMessage());
        }
    }

    /** The handlers of one signal type; dbus-java calls this for each such signal, on its one signal thread. */
    private final class Subscribers implements DBusSigHandler<DBusSignal> {
        final List<Consumer<Signal>> handlers = new CopyOnWriteArrayList<>();

        Subscribers(Consumer<Signal> first) {
            handlers.add(first);
        }

        @Override
        public void handle(DBusSignal message) {
            signalThread = Thread.currentThread();
            Signal signal = new Signal(
                    Objects.requireNonNullElse(message.getSource(), ""),
                    message.getPath(),
                    message.getInterface(),
                    message.getName(),
                    Body.of(message));
            handlers.forEach(handler -> handle(handler, signal));
        }

        /** An exception would end dbus-java's thread; its text may quote what people wrote, so it is not logged. */
        private void handle(Consumer<Signal> handler, Signal signal) {
            try {
                handler.accept(signal);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "A handler of {0}.{1} failed: {2}",
                        signal.interfaceName(),
                        signal.member(),
                        e.getClass().getName());
            }
        }
    }

    /** Ends once, even where the same handler subscribed twice. */
    private final class OneSubscription implements Subscription {
        private final SignalType type;
        private final Consumer<Signal> handler;
        private boolean ended;

        OneSubscription(SignalType type, Consumer<Signal> handler) {
            this.type = type;
            this.handler = handler;
        }

        @Override
        public void close() {
            synchronized (SignalDispatcher.this) {
                if (!ended) {
                    ended = true;
                    unsubscribe(type, handler);
                }
            }
        }
    }
}
