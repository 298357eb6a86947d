package org.presenceapplet.bus;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.config.ReceivingServiceConfigBuilder;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.AddressResolvingException;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

/** Opens dbus-java connections the way this program needs them. */
final class BusOpener {
    /** Something may listen there that never answers; dbus-java itself would wait for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** dbus-java tries again until this is over, which with the default blocks 9.5 s where no socket is. */
    private static final int TRANSPORT_TIMEOUT_MILLIS = 500;

    private BusOpener() {}

    /**
     * @param onLost runs on one of dbus-java's threads when the daemon or the socket goes, before dbus-java clears up,
     *     and perhaps more than once
     */
    static DBusConnection open(String address, Runnable onLost) throws BusException {
        requireAddress(address);
        FutureTask<DBusConnection> opening = new FutureTask<>(() -> connect(address, onLost));
        Thread thread = new Thread(opening, "bus-open");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw noServer(address, e.getCause());
        } catch (TimeoutException e) {
            opening.cancel(true);
            throw noServer(address, e);
        } catch (InterruptedException e) {
            opening.cancel(true);
            Thread.currentThread().interrupt();
            throw noServer(address, e);
        }
    }

    private static void requireAddress(String address) throws BusException {
        try {
            BusAddress.of(address);
        } catch (RuntimeException e) {
            throw new BusException(BusException.BAD_ADDRESS, "'" + address + "' is no D-Bus address.", e);
        }
    }

    private static DBusConnection connect(String address, Runnable onLost) throws DBusException {
        DBusConnectionBuilder builder =
                builder(address).withShared(false).withDisconnectCallback(new LossCallback(onLost));
        builder.transportConfig().withTimeout(TRANSPORT_TIMEOUT_MILLIS);
        ReceivingServiceConfigBuilder<DBusConnectionBuilder> threads = builder.receivingThreadConfig();
        // One thread keeps the signals in order.
        threads.withSignalThreadCount(1).withMethodCallThreadCount(1);
        return builder.build();
    }

    /**
     * dbus-java: forAddress fails on a machine without a machine id, as a container or a fresh chroot is, although the id
     * is only what it answers to GetMachineId. The constructor behind it takes any.
     */
    private static DBusConnectionBuilder builder(String address) throws DBusException {
        try {
            return DBusConnectionBuilder.forAddress(address);
        } catch (AddressResolvingException noMachineId) {
            try {
                Constructor<DBusConnectionBuilder> constructor =
                        DBusConnectionBuilder.class.getDeclaredConstructor(BusAddress.class, String.class);
                constructor.setAccessible(true);
                return constructor.newInstance(
                        BusAddress.of(address), UUID.randomUUID().toString().replace("-", ""));
            } catch (ReflectiveOperationException e) {
                throw new DBusException("This machine has no machine id", e);
            }
        }
    }

    private static BusException noServer(String address, @Nullable Throwable cause) {
        return new BusException(BusException.NO_SERVER, "No D-Bus daemon answers at " + address + ".", cause);
    }

    private record LossCallback(Runnable onLost) implements IDisconnectCallback {
        @Override
        public void clientDisconnect() {
            onLost.run();
        }

        @Override
        public void disconnectOnError(IOException cause) {
            onLost.run();
        }
    }
}
