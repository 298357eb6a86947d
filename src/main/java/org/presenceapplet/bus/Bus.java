package org.presenceapplet.bus;

import java.text.Collator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusCallInfo;
import org.freedesktop.dbus.connections.AbstractConnection;
import org.freedesktop.dbus.connections.base.IncomingMessageThread;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/**
 * One connection to a D-Bus daemon. Once lost it stays lost: open another (see {@link BusLink}).
 *
 * <p>Any thread may use it, but neither {@link #call} nor {@link #subscribe} from a signal handler: both wait for the
 * daemon and would hold up every signal behind.
 */
public final class Bus implements AutoCloseable {
    private static final String DAEMON = "org.freedesktop.DBus";
    private static final String DAEMON_PATH = "/org/freedesktop/DBus";
    private static final int DO_NOT_QUEUE = 4;
    private static final Long PRIMARY_OWNER = 1L;

    private static final Executor OWN_THREAD = task -> daemonThread("bus-lost", task);

    private final DBusConnection connection;
    private final SignalDispatcher signals;
    private final Calls calls;
    private final CompletableFuture<Void> loss;

    private Bus(DBusConnection connection, CompletableFuture<Void> loss) {
        this.connection = connection;
        this.signals = new SignalDispatcher(connection);
        this.calls = new Calls(connection);
        this.loss = loss;
        var unused = loss.thenRun(calls::end);
    }

    /**
     * Begins what the first {@link #open} would otherwise wait for, and returns at once: dbus-java compares what the daemon
     * says by the rules of the user's language, which take Java 25 ms to read.
     */
    public static void prepare() {
        daemonThread("bus-prepare", Collator::getInstance);
    }

    /**
     * Connects and registers with the daemon; takes at most five seconds.
     *
     * @param address a D-Bus server address, such as {@code unix:path=/run/user/1000/bus}
     * @throws BusException if the address makes no sense or no bus answers there
     */
    public static Bus open(String address) throws BusException {
        CompletableFuture<Void> loss = new CompletableFuture<>();
        return new Bus(BusOpener.open(address, () -> loss.complete(null)), loss);
    }

    /** This connection's name on the bus, such as {@code :1.42}. */
    public String uniqueName() {
        return connection.getUniqueName();
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @return the answer's arguments as plain Java values, see {@link WireReader}
     * @throws BusException the error as the other side named it; {@link BusException#NO_REPLY} after the call's timeout
     *     or an interrupt; {@link BusException#DISCONNECTED} if the bus is gone
     * @throws IllegalStateException on a thread that must not wait
     */
    public List<Object> call(MethodCall call) throws BusException {
        refuseOnBusThread();
        return calls.call(call);
    }

    /**
     * Calls a method that need not answer; does not wait, and does not hear of errors on the other side.
     *
     * @throws BusException if the arguments do not fit the signature or the bus is gone
     */
    public void send(MethodCall call) throws BusException {
        calls.send(call);
    }

    /**
     * Subscribes to a signal of every sender and object; whoever subscribes looks at the sender and the path. Handlers
     * run one at a time on the bus's signal thread, in the order of the wire; one that throws is logged, and goes on.
     *
     * @throws BusException if the bus is gone
     * @throws IllegalStateException on a thread that must not wait
     */
    public Subscription subscribe(String interfaceName, String member, Consumer<Signal> handler) throws BusException {
        refuseOnBusThread();
        return signals.subscribe(interfaceName, member, handler);
    }

    /**
     * Asks once for a well-known name; it is kept until this bus is closed or lost.
     *
     * @return whether the name is ours; false where somebody else has it
     * @throws BusException if the bus is gone or forbids it
     * @throws IllegalStateException on a thread that must not wait
     */
    public boolean own(String name) throws BusException {
        List<Object> reply = call(MethodCall.of(DAEMON, DAEMON_PATH, DAEMON, "RequestName")
                .withArguments("su", name, new UInt32(DO_NOT_QUEUE)));
        return !reply.isEmpty() && reply.get(0).equals(PRIMARY_OWNER);
    }

    /**
     * Gives a name back; does nothing where it is not ours.
     *
     * @throws BusException if the bus is gone
     * @throws IllegalStateException on a thread that must not wait
     */
    public void release(String name) throws BusException {
        var unused =
                call(MethodCall.of(DAEMON, DAEMON_PATH, DAEMON, "ReleaseName").withArguments("s", name));
    }

    /**
     * Who calls, by unique name; the daemon vouches for it.
     *
     * @throws IllegalStateException outside of an exported object's method
     */
    public static String caller() {
        DBusCallInfo call = AbstractConnection.getCallInfo();
        if (call == null) {
            throw new IllegalStateException("Nobody calls.");
        }
        return call.getSource();
    }

    /**
     * Lets others call an object's methods, those of the D-Bus interfaces it implements and no more. They run one at a
     * time on a thread of dbus-java's; an exception goes back to the caller under its class's name.
     *
     * @throws BusException if the bus is gone or there is an object at this path
     */
    public void export(String path, DBusInterface object) throws BusException {
        try {
            connection.exportObject(path, object);
        } catch (DBusException | DBusExecutionException e) {
            throw new BusException(BusException.FAILED, "The object " + path + " cannot be exported.", e);
        }
    }

    /** Takes the object at this path off the bus. */
    public void unexport(String path) {
        connection.unExportObject(path);
    }

    /**
     * Sends a signal to whoever listens; does not wait.
     *
     * @param signature the arguments' D-Bus signature, empty when there are none
     * @param arguments values as dbus-java marshals them, see {@link MethodCall}
     * @throws BusException if the arguments do not fit the signature or the bus is gone
     */
    public void emit(String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        calls.emit(path, interfaceName, member, signature, arguments);
    }

    /**
     * Asks to be told once, on a thread of its own, when the bus is lost; at once if it is lost already. Closing this
     * end is no loss.
     */
    public void onLost(Runnable listener) {
        var unused = loss.thenRunAsync(listener, OWN_THREAD);
    }

    /** Leaves the bus; calls that wait fail with {@link BusException#DISCONNECTED}. */
    @Override
    public void close() {
        loss.cancel(false);
        calls.end();
        if (signals.isSignalThread()) {
            // dbus-java would wait ten seconds for this very thread to end.
            daemonThread("bus-close", this::disconnect);
        } else {
            disconnect();
        }
    }

    /** dbus-java goes through the calls that wait without a lock, and stops half way where one is answered meanwhile. */
    private void disconnect() {
        boolean answered;
        do {
            answered = false;
            try {
                connection.disconnect();
            } catch (ConcurrentModificationException e) {
                answered = true;
            }
        } while (answered);
    }

    private void refuseOnBusThread() {
        if (Thread.currentThread() instanceof IncomingMessageThread || signals.isSignalThread()) {
            throw new IllegalStateException("The bus cannot be asked on its own threads.");
        }
    }

    private static void daemonThread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
