package org.presenceapplet.demo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/**
 * One participant of a bus, which owns names, answers and makes calls, emits and hears signals.
 *
 * <p>It stands on dbus-java's transport but not on its exported objects: those can give an error no name but that of a
 * Java class, and need seconds to send 10,000 contacts (see {@link WireWriter}). Calls are answered one after the other
 * on one thread, which also brings answers and signals; calls may be made and signals emitted by any thread.
 */
final class BusPeer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BusPeer.class.getName());
    private static final String BUS = "org.freedesktop.DBus";
    private static final int DO_NOT_QUEUE = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final AbstractTransport transport;
    private final SocketChannel channel;
    private final IMessageReader incoming;
    private final Map<String, CallHandler> objects = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<Message>> calls = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger serials = new AtomicInteger();
    private final Thread reader = new Thread(this::read, "demo-bus");

    private BusPeer(AbstractTransport transport) {
        this.transport = transport;
        this.channel = transport.getTransportConnection().getChannel();
        this.incoming = transport.getTransportConnection().getReader();
        reader.setDaemon(true);
    }

    /** Joins a bus. */
    static BusPeer join(String address) throws IOException {
        AbstractTransport transport;
        try {
            transport = TransportBuilder.create(address)
                    .configure()
                    .withTimeout(500)
                    .back()
                    .build();
        } catch (DBusException e) {
            throw new IOException("Cannot connect to the bus at " + address, e);
        }
        BusPeer peer = new BusPeer(transport);
        peer.reader.start();
        try {
            peer.callBus("Hello", "");
        } catch (IOException e) {
            peer.close();
            throw e;
        }
        return peer;
    }

    /** An object on the bus. */
    interface CallHandler {
        /** Answers a call; null where the caller is to wait in vain. */
        @Nullable
        WireMessage answer(MethodCall call);
    }

    void export(String path, CallHandler object) {
        objects.put(path, object);
    }

    void unexport(String path) {
        objects.remove(path);
    }

    /** Becomes the owner of a name, or fails if it has one. Not to be called while a call is being answered. */
    void requestName(String name) throws IOException {
        Object[] reply = callBus("RequestName", "su", name, new UInt32(DO_NOT_QUEUE));
        if (!(reply[0] instanceof UInt32 result) || result.intValue() != 1) {
            throw new IOException("The name " + name + " is taken on this bus");
        }
    }

    /** Asks for a name without waiting: whoever is answered after this finds the name owned. */
    void claimName(String name) {
        sendToBus("RequestName", "su", name, new UInt32(DO_NOT_QUEUE));
    }

    /** Gives up a name without waiting. */
    void releaseName(String name) {
        sendToBus("ReleaseName", "s", name);
    }

    /** Somebody who hears signals. */
    interface Listener {
        void hear(String path, String member, Object[] arguments);
    }

    /** Asks for signals. The listener hears what this peer was ever asked to hear. */
    void listen(Listener listener, String... matchRules) {
        listeners.add(listener);
        Stream.of(matchRules).forEach(rule -> sendToBus("AddMatch", "s", rule));
    }

    /** Calls a method of another; the answer fails with a {@link RefusedException} where the other refuses. */
    CompletableFuture<Object[]> call(
            String destination, String path, String iface, String member, String signature, Object... arguments) {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        long serial = serials.incrementAndGet();
        calls.put(serial, reply);
        try {
            write(WireMessage.call(destination, path, iface, member, signature, arguments)
                    .toBuffers(serial));
        } catch (IOException e) {
            calls.remove(serial);
            reply.completeExceptionally(e);
        }
        return reply.thenApply(BusPeer::result);
    }

    private static Object[] result(Message reply) {
        Object[] result = parameters(reply);
        if (reply instanceof Error error) {
            throw RefusedException.byName(error.getName(), result.length == 0 ? "" : result[0].toString());
        }
        return result;
    }

    void emit(WireMessage signal) {
        send(signal);
    }

    void emit(DBusSignal signal) {
        send(WireMessage.signal(signal, parameters(signal)));
    }

    /** Marshals signals now, to be sent back to back later, in few writes and as often as is wanted. */
    Runnable prepare(List<DBusSignal> signals) {
        List<ByteBuffer> parts = signals.stream()
                .map(signal -> WireMessage.signal(signal, parameters(signal)))
                .flatMap(message -> Stream.of(message.toBuffers(serials.incrementAndGet())))
                .toList();
        ByteBuffer all = ByteBuffer.allocate(
                parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(all::put);
        all.flip();
        return () -> send(all.duplicate());
    }

    /** Leaves the bus without a word. */
    @Override
    public void close() {
        try {
            transport.close();
            if (Thread.currentThread() != reader) {
                reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing the connection to the bus", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Object[] callBus(String member, String signature, Object... arguments) throws IOException {
        try {
            return call(BUS, "/org/freedesktop/DBus", BUS, member, signature, arguments)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The bus does not answer " + member, e);
        }
    }

    private void sendToBus(String member, String signature, Object... arguments) {
        send(WireMessage.call(BUS, "/org/freedesktop/DBus", BUS, member, signature, arguments));
    }

    private void read() {
        try {
            while (channel.isConnected()) {
                Message message = incoming.readMessage();
                if (message instanceof MethodCall call) {
                    answer(call);
                } else if (message instanceof DBusSignal signal) {
                    listeners.forEach(
                            listener -> listener.hear(signal.getPath(), signal.getName(), parameters(signal)));
                } else if (message instanceof MethodReturn || message instanceof Error) {
                    CompletableFuture<Message> reply = calls.remove(message.getReplySerial());
                    if (reply != null) {
                        reply.complete(message);
                    }
                }
            }
        } catch (IOException | DBusException e) {
            LOG.log(Level.DEBUG, "The connection to the bus has ended", e);
            calls.values().forEach(call -> call.completeExceptionally(e));
        }
    }

    private void answer(MethodCall call) {
        CallHandler object = objects.get(call.getPath());
        WireMessage reply = object == null
                ? WireMessage.error(call, "org.freedesktop.DBus.Error.UnknownObject", "No object " + call.getPath())
                : object.answer(call);
        if (reply != null) {
            send(reply);
        }
    }

    private void send(WireMessage message) {
        send(message.toBuffers(serials.incrementAndGet()));
    }

    /** Sends a message, or drops it where the bus is gone: the reading thread notices that. */
    private void send(ByteBuffer... message) {
        try {
            write(message);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The bus is gone", e);
        }
    }

    private void write(ByteBuffer... message) throws IOException {
        synchronized (channel) {
            while (Stream.of(message).anyMatch(ByteBuffer::hasRemaining)) {
                channel.write(message);
            }
        }
    }

    private static Object[] parameters(Message message) {
        try {
            Object[] parameters = message.getParameters();
            return parameters == null ? new Object[0] : parameters;
        } catch (DBusException e) {
            throw new IllegalArgumentException("A message that cannot be read", e);
        }
    }
}
