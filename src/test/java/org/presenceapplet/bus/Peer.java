package org.presenceapplet.bus;

import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Another program on the bus, by dbus-java alone: an object to call, signals, and names. */
final class Peer implements AutoCloseable {
    static final String INTERFACE = "org.presenceapplet.Scripted";
    static final String PATH = "/scripted";

    /** What the object understands. */
    @DBusInterfaceName(INTERFACE)
    public interface Scripted extends DBusInterface {
        String echo(String text);

        String fail(String text);

        String hang();
    }

    /** An error; dbus-java puts its class's name on the wire. */
    public static final class NotAvailable extends DBusExecutionException {
        private static final long serialVersionUID = 1;

        NotAvailable(String text) {
            super(text);
        }
    }

    private final DBusConnection connection;
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Peer(DBusConnection connection) {
        this.connection = connection;
    }

    static Peer on(String address) throws DBusException {
        Peer peer = new Peer(
                DBusConnectionBuilder.forAddress(address).withShared(false).build());
        peer.connection.exportObject(PATH, peer.new ScriptedObject());
        return peer;
    }

    String uniqueName() {
        return connection.getUniqueName();
    }

    MethodCall call(String member) {
        return MethodCall.of(uniqueName(), PATH, INTERFACE, member);
    }

    /** Waits until somebody waits for {@code hang}. */
    void awaitHanging() throws InterruptedException {
        hanging.await();
    }

    void emit(String member, String signature, Object... arguments) throws DBusException {
        connection.sendMessage(
                connection.getMessageFactory().createSignal(null, PATH, INTERFACE, member, signature, arguments));
    }

    void own(String name) throws DBusException {
        connection.requestBusName(name);
    }

    void release(String name) throws DBusException {
        connection.releaseBusName(name);
    }

    @Override
    public void close() {
        closed.countDown();
        connection.disconnect();
    }

    private final class ScriptedObject implements Scripted {
        @Override
        public String echo(String text) {
            return text;
        }

        @Override
        public String fail(String text) {
            throw new NotAvailable(text);
        }

        @Override
        public String hang() {
            hanging.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "too late";
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
