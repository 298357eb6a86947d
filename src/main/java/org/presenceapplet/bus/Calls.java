package org.presenceapplet.bus;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.constants.Flags;
import org.jspecify.annotations.Nullable;

/**
 * Method calls and signals below dbus-java's proxies, which would lose an error's name and know one timeout for all.
 */
final class Calls {
    private static final byte NO_FLAGS = 0;

    private final DBusConnection connection;
    private final Set<org.freedesktop.dbus.messages.MethodCall> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Calls(DBusConnection connection) {
        this.connection = connection;
    }

    /** Calls, and waits for the answer's arguments. */
    List<Object> call(MethodCall call) throws BusException {
        org.freedesktop.dbus.messages.MethodCall message = marshal(call, NO_FLAGS);
        waiting.add(message);
        try {
            send(message);
            return argumentsOf(replyTo(message, call), call);
        } finally {
            waiting.remove(message);
        }
    }

    /** Calls, and wants no answer. */
    void send(MethodCall call) throws BusException {
        send(marshal(call, Flags.NO_REPLY_EXPECTED));
    }

    /** Sends a signal. */
    void emit(String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        try {
            send(connection
                    .getMessageFactory()
                    .createSignal(
                            null, path, interfaceName, member, signature.isEmpty() ? null : signature, arguments));
        } catch (DBusException e) {
            throw new BusException(
                    BusException.INVALID_ARGS,
                    "The arguments of " + member + " do not fit the signature '" + signature + "'.",
                    e);
        }
    }

    /** Fails all calls that wait, and all that come: a call that dbus-java had only queued would never be answered. */
    void end() {
        ended = true;
        waiting.forEach(message -> {
            synchronized (message) {
                message.notifyAll();
            }
        });
    }

    private org.freedesktop.dbus.messages.MethodCall marshal(MethodCall call, byte flags) throws BusException {
        String signature = call.signature().isEmpty() ? null : call.signature();
        try {
            return connection
                    .getMessageFactory()
                    .createMethodCall(
                            null,
                            call.destination(),
                            call.path(),
                            call.interfaceName(),
                            call.member(),
                            flags,
                            signature,
                            call.arguments().toArray());
        } catch (DBusException | RuntimeException e) {
            throw new BusException(
                    BusException.INVALID_ARGS,
                    "The arguments of " + call.member() + " do not fit the signature '" + call.signature() + "'.",
                    e);
        }
    }

    private void send(Message message) throws BusException {
        try {
            connection.sendMessage(message);
        } catch (DBusExecutionException | RejectedExecutionException e) {
            throw disconnected(e);
        }
    }

    private Message replyTo(org.freedesktop.dbus.messages.MethodCall message, MethodCall call) throws BusException {
        long deadline = System.nanoTime() + call.timeout().toNanos();
        // The monitor that dbus-java's getReply and setReply use, so that end() is not missed just before waiting.
        synchronized (message) {
            while (!message.hasReply()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
                if (ended) {
                    throw disconnected(null);
                }
                if (millis <= 0 || Thread.currentThread().isInterrupted()) {
                    throw new BusException(
                            BusException.NO_REPLY, call.member() + " was not answered " + within(call.timeout()) + ".");
                }
                message.getReply(millis);
            }
            return message.getReply();
        }
    }

    private static List<Object> argumentsOf(Message reply, MethodCall call) throws BusException {
        boolean isError = reply instanceof Error;
        // The daemon names the sender of all it passes on, so this one is dbus-java's: it could not send, or lost the
        // bus.
        if (isError && reply.getSource() == null) {
            throw disconnected(null);
        }
        try {
            List<Object> arguments = Body.of(reply).arguments();
            if (!isError) {
                return arguments;
            }
            String text = !arguments.isEmpty() && arguments.get(0) instanceof String first ? first : "";
            throw new BusException(reply.getName(), text);
        } catch (IllegalArgumentException e) {
            throw new BusException(
                    isError ? reply.getName() : BusException.INCONSISTENT_MESSAGE,
                    "The answer to " + call.member() + " is malformed: " + e.getMessage(),
                    e);
        }
    }

    private static BusException disconnected(@Nullable Throwable cause) {
        return new BusException(BusException.DISCONNECTED, "The connection to the bus was lost.", cause);
    }

    private static String within(Duration timeout) {
        return timeout.toMillis() < 1000
                ? "within " + timeout.toMillis() + " ms"
                : "within " + timeout.toSeconds() + " s";
    }
}
