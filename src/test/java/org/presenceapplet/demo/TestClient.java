package org.presenceapplet.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Connection;

/** A plain client of one object of the demo: calls, the names of errors, signals in order. */
final class TestClient implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final DBusConnection bus;
    private final String busName;
    private final String path;
    private final BlockingQueue<DBusSignal> signals = new LinkedBlockingQueue<>();

    /** Of an account's connection. */
    TestClient(String address, String account) throws DBusException {
        this(address, Connection.NAME + ".demo.demo." + account, Connection.PATH_PREFIX + "demo/demo/" + account);
    }

    /** Of any object. */
    TestClient(String address, String busName, String path) throws DBusException {
        this.busName = busName;
        this.path = path;
        bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        bus.addGenericSigHandler(
                DBusMatchRuleBuilder.create().withType("signal").withPath(path).build(), signals::add);
    }

    DBusConnection bus() {
        return bus;
    }

    /** The connection, seen as one of its interfaces. */
    <T extends DBusInterface> T as(Class<T> iface) throws DBusException {
        return bus.getRemoteObject(busName, path, iface);
    }

    /** The short name of the error a call is answered with. */
    String refusal(String iface, String member, String signature, Object... arguments) throws DBusException {
        return refusalBy(busName, path, iface, member, signature, arguments);
    }

    /** The same of any object. */
    String refusalBy(
            String destination, String objectPath, String iface, String member, String signature, Object... arguments)
            throws DBusException {
        return answer(destination, objectPath, iface, member, signature, arguments) instanceof Error error
                ? shortName(error)
                : "no error";
    }

    /** The short name and the text of the error a call is answered with. */
    String refusalText(String iface, String member, String signature, Object... arguments) throws DBusException {
        return answer(busName, path, iface, member, signature, arguments) instanceof Error error
                ? shortName(error) + ": " + error.getParameters()[0]
                : "no error";
    }

    private static String shortName(Error error) {
        return error.getName().replace("org.freedesktop.Telepathy.Error.", "");
    }

    private Message answer(
            String destination, String objectPath, String iface, String member, String signature, Object... arguments)
            throws DBusException {
        MethodCall call = bus.getMessageFactory()
                .createMethodCall(
                        null,
                        destination,
                        objectPath,
                        iface,
                        member,
                        (byte) 0,
                        signature.isEmpty() ? null : signature,
                        arguments);
        bus.sendMessage(call);
        return call.getReply(PATIENCE_MILLISECONDS);
    }

    /** The next signal of this name; those before it are skipped. */
    DBusSignal next(String member) throws InterruptedException {
        while (true) {
            DBusSignal signal = signals.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (signal == null) {
                throw new AssertionError("No signal " + member);
            }
            if (signal.getName().equals(member)) {
                return signal;
            }
        }
    }

    /** The names and arguments of all signals so far. */
    List<String> heard() {
        return signals.stream().map(TestClient::describe).toList();
    }

    static String describe(DBusSignal signal) {
        try {
            return signal.getName() + plain(signal.getParameters());
        } catch (DBusException e) {
            throw new AssertionError(e);
        }
    }

    /** Structures as lists, variants as their values. */
    static Object plain(Object value) {
        if (value instanceof Object[] struct) {
            return Arrays.stream(struct).map(TestClient::plain).toList();
        } else if (value instanceof List<?> list) {
            return list.stream().map(TestClient::plain).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, mapped) -> plain.put(plain(key), plain(mapped)));
            return plain;
        } else if (value instanceof DBusPath objectPath) {
            return objectPath.getPath();
        } else {
            return value instanceof Variant<?> variant ? plain(variant.getValue()) : value;
        }
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
