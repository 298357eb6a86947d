package org.presenceapplet.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.telepathy.Connection;

/** Sends one connection what is asked of it, each request after the one before has ended. Fails with PresenceException. */
final class ConnectionRequests {
    private final ConnectionObject connection;
    private final Executor calls;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** A call that waits for the connection's answer. */
    interface Request {
        void send(ConnectionReading connected) throws BusException, PresenceException;
    }

    ConnectionRequests(ConnectionObject connection, Executor calls) {
        this.connection = connection;
        this.calls = calls;
    }

    static PresenceException notConnected() {
        return new PresenceException("Disconnected", "this account is not connected");
    }

    /**
     * Sends a request after all earlier ones, and reads the own presence afterwards: haze sends no signal where nothing
     * changed, and the answer alone does not say what is shown now.
     *
     * @return the own presence by handle, empty where it cannot be read
     */
    CompletableFuture<Map<Long, RawPresence>> send(Request request, ConnectionReading connected) {
        return inTurn(() -> {
            sendNow(request, connected);
            return ownPresence(connected);
        });
    }

    /** Sends a request after all earlier ones. */
    CompletableFuture<Boolean> order(Request request, ConnectionReading connected) {
        return inTurn(() -> {
            sendNow(request, connected);
            return true;
        });
    }

    /** Sends what may be answered late, or never, and must not keep other requests waiting. */
    CompletableFuture<Boolean> beside(Request request, ConnectionReading connected) {
        return CompletableFuture.supplyAsync(
                () -> {
                    sendNow(request, connected);
                    return true;
                },
                calls);
    }

    private <T> CompletableFuture<T> inTurn(Supplier<T> task) {
        CompletableFuture<T> answer = last.handle((result, failure) -> true).thenApplyAsync(turn -> task.get(), calls);
        last = answer;
        return answer;
    }

    private static void sendNow(Request request, ConnectionReading connected) {
        try {
            request.send(connected);
        } catch (BusException e) {
            throw refusal(e);
        } catch (PresenceException e) {
            throw new CompletionException(e);
        }
    }

    private static Map<Long, RawPresence> ownPresence(ConnectionReading connected) {
        try {
            return connected.protocol().readPresences(List.of(connected.selfHandle()));
        } catch (BusException unknown) {
            return Map.of();
        }
    }

    CompletableFuture<Void> disconnect() {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        connection.call(Connection.NAME, "Disconnect");
                    } catch (BusException e) {
                        throw refusal(e);
                    }
                },
                calls);
    }

    private static CompletionException refusal(BusException e) {
        return new CompletionException(new PresenceException(e.shortName(), e.getMessage()));
    }
}
