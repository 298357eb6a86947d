package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** On a real dbus-daemon, which can also be killed and asked for its match rules. */
@Requires(Part.DBUS_DAEMON)
class BusBusIT extends BusScenarios {
    private final PrivateBus daemon = PrivateBus.start();

    @AfterEach
    void stopDaemon() {
        daemon.close();
    }

    @Override
    String address() {
        return daemon.address();
    }

    @Test
    void unknownMethodOfTheDaemonKeepsItsName() {
        BusException error = assertThrows(
                BusException.class,
                () -> bus().call(MethodCall.of(
                        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Nonsense")));

        assertEquals("org.freedesktop.DBus.Error.UnknownMethod", error.errorName());
    }

    @Test
    void eachSignalTypeHasOneRuleHoweverManySubscribe() throws Exception {
        bus().subscribe(Peer.INTERFACE, "Ticked", signal -> {});
        bus().subscribe(Peer.INTERFACE, "Ticked", signal -> {});
        bus().subscribe(Peer.INTERFACE, "Tocked", signal -> {}).close();

        assertEquals(List.of("Ticked"), membersOfRules());
    }

    @Test
    void killedDaemonFailsTheCallThatWaits() throws Exception {
        CompletableFuture<String> outcome = CompletableFuture.supplyAsync(
                () -> assertThrows(BusException.class, () -> bus().call(peer().call("hang")))
                        .errorName());
        peer().awaitHanging();

        daemon.kill();

        assertEquals(BusException.DISCONNECTED, outcome.join());
    }

    @Test
    void lossIsToldOnceToEachAndToWhoComesLate() {
        List<String> told = new CopyOnWriteArrayList<>();
        bus().onLost(() -> told.add("early"));

        daemon.kill();

        eventuallyEquals(List.of("early"), () -> told);
        bus().onLost(() -> told.add("late"));
        eventuallyEquals(List.of("early", "late"), () -> told);
    }

    @Test
    void lostBusRefusesCallsAndSubscriptions() {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        bus().onLost(() -> lost.complete(null));

        daemon.kill();
        lost.join();

        BusException call = assertThrows(BusException.class, () -> bus().call(peer().call("echo")));
        BusException subscription =
                assertThrows(BusException.class, () -> bus().subscribe(Peer.INTERFACE, "Ticked", signal -> {}));
        assertEquals(BusException.DISCONNECTED, call.errorName());
        assertEquals(BusException.DISCONNECTED, subscription.errorName());
    }

    /** The members that rules of this bus name, of the scripted object's interface. */
    private List<String> membersOfRules() throws BusException {
        MethodCall rules = MethodCall.of(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.Debug.Stats",
                "GetAllMatchRules");
        Map<?, ?> byConnection = (Map<?, ?>) bus().call(rules).get(0);
        List<?> own = (List<?>) Objects.requireNonNull(byConnection.get(bus().uniqueName()));
        return own.stream()
                .map(String::valueOf)
                .filter(rule -> rule.contains(Peer.INTERFACE))
                .map(rule -> rule.replaceAll(".*member='(\\w+)'.*", "$1"))
                .toList();
    }
}
