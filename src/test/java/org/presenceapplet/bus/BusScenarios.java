package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bus does on any daemon. */
abstract class BusScenarios {
    private Bus bus;
    private Peer peer;

    /** The address of a daemon that runs. */
    abstract String address();

    @BeforeEach
    final void connect() throws Exception {
        bus = Bus.open(address());
        peer = Peer.on(address());
    }

    @AfterEach
    final void disconnect() {
        bus.close();
        peer.close();
    }

    final Bus bus() {
        return bus;
    }

    final Peer peer() {
        return peer;
    }

    @Test
    void answerIsPlainValues() throws Exception {
        assertEquals(List.of("grüße"), bus.call(peer.call("echo").withArguments("s", "grüße")));
    }

    @Test
    void daemonKnowsTheUniqueName() throws Exception {
        MethodCall listNames =
                MethodCall.of("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames");

        List<?> names = (List<?>) bus.call(listNames).get(0);

        assertTrue(names.contains(bus.uniqueName()), () -> bus.uniqueName() + " in " + names);
    }

    @Test
    void errorKeepsItsNameAndText() {
        BusException error = assertThrows(
                BusException.class, () -> bus.call(peer.call("fail").withArguments("s", "no such status")));

        assertEquals("org.presenceapplet.bus.Peer.NotAvailable", error.errorName());
        assertEquals("NotAvailable", error.shortName());
        assertEquals("no such status", error.getMessage());
    }

    @Test
    void nameThatNobodyOwnsIsServiceUnknown() {
        BusException error = assertThrows(
                BusException.class, () -> bus.call(MethodCall.of("org.presenceapplet.Nobody", "/", "a.b", "C")));

        assertEquals("ServiceUnknown", error.shortName());
    }

    @Test
    void callEndsAfterItsOwnTimeoutWhileOthersGoOn() throws Exception {
        BusException error = assertThrows(
                BusException.class, () -> bus.call(peer.call("hang").withTimeout(Duration.ofMillis(50))));

        assertEquals(BusException.NO_REPLY, error.errorName());
        assertEquals("hang was not answered within 50 ms.", error.getMessage());
        assertEquals(List.of("still here"), bus.call(peer.call("echo").withArguments("s", "still here")));
    }

    @Test
    void argumentsThatDoNotFitTheSignatureAreRefusedBeforeSending() {
        BusException error = assertThrows(
                BusException.class, () -> bus.call(peer.call("echo").withArguments("a{sv}", "text")));

        assertEquals(BusException.INVALID_ARGS, error.errorName());
    }

    @Test
    void signalCarriesWhoAndWhereAndWhat() throws Exception {
        List<Signal> seen = new CopyOnWriteArrayList<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", seen::add);

        peer.emit("Ticked", "us", new UInt32(7), "seven");

        eventuallyEquals(1, seen::size);
        Signal signal = seen.get(0);
        assertEquals(new Signal(peer.uniqueName(), Peer.PATH, Peer.INTERFACE, "Ticked", signal.body()), signal);
        assertEquals(List.of(7L, "seven"), signal.arguments());
    }

    @Test
    void tenThousandSignalsArriveInOrder() throws Exception {
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> seen.addAll(signal.arguments()));

        for (int i = 0; i < 10_000; i++) {
            peer.emit("Ticked", "i", i);
        }

        eventually("all have come", () -> seen.size() == 10_000);
        assertEquals(IntStream.range(0, 10_000).boxed().toList(), List.copyOf(seen));
    }

    @Test
    void handlerThatThrowsIsCalledAgainAndHidesNothingFromOthers() throws Exception {
        List<Object> seen = new CopyOnWriteArrayList<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> {
            throw new IllegalStateException("a handler's fault");
        });
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> seen.addAll(signal.arguments()));

        peer.emit("Ticked", "s", "one");
        peer.emit("Ticked", "s", "two");

        eventuallyEquals(List.of("one", "two"), () -> seen);
    }

    @Test
    void closedSubscriptionHearsNoMoreButOthersDo() throws Exception {
        List<Object> first = new CopyOnWriteArrayList<>();
        List<Object> second = new CopyOnWriteArrayList<>();
        Subscription subscription = bus.subscribe(Peer.INTERFACE, "Ticked", signal -> first.addAll(signal.arguments()));
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> second.addAll(signal.arguments()));

        peer.emit("Ticked", "s", "one");
        eventuallyEquals(List.of("one"), () -> second);
        subscription.close();
        subscription.close();
        peer.emit("Ticked", "s", "two");

        eventuallyEquals(List.of("one", "two"), () -> second);
        assertEquals(List.of("one"), first);
    }

    @Test
    void subscribingAgainAfterTheLastClosedHearsAgain() throws Exception {
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> {}).close();
        List<Object> seen = new CopyOnWriteArrayList<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> seen.addAll(signal.arguments()));

        peer.emit("Ticked", "s", "one");

        eventuallyEquals(List.of("one"), () -> seen);
    }

    @Test
    void handlersMayNotAskTheBus() throws Exception {
        List<String> refusals = new CopyOnWriteArrayList<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> {
            IllegalStateException refusal =
                    assertThrows(IllegalStateException.class, () -> bus.call(peer.call("echo")));
            refusals.add(String.valueOf(refusal.getMessage()));
        });

        peer.emit("Ticked", "", new Object[0]);

        eventuallyEquals(List.of("The bus cannot be asked on its own threads."), () -> refusals);
    }

    @Test
    void closedBusFailsCallsAndIsNoLoss() {
        List<String> losses = new CopyOnWriteArrayList<>();
        bus.onLost(() -> losses.add("lost"));

        bus.close();
        bus.close();

        BusException error = assertThrows(BusException.class, () -> bus.call(peer.call("echo")));
        assertEquals(BusException.DISCONNECTED, error.errorName());
        assertEquals(List.of(), losses);
    }

    @Test
    void closingFailsTheCallsThatAreBeingAnsweredAndNothingElse() throws Exception {
        for (int time = 0; time < 50; time++) {
            Bus busy = Bus.open(address());
            List<CompletableFuture<String>> callers =
                    Stream.generate(() -> callUntilItFails(busy)).limit(16).toList();

            busy.close();

            for (CompletableFuture<String> caller : callers) {
                assertEquals(BusException.DISCONNECTED, caller.get(10, TimeUnit.SECONDS));
            }
        }
    }

    private CompletableFuture<String> callUntilItFails(Bus busy) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> error = CompletableFuture.supplyAsync(
                () -> assertThrows(BusException.class, () -> {
                            while (true) {
                                var unused = busy.call(peer.call("echo").withArguments("s", "again"));
                                begun.countDown();
                            }
                        })
                        .errorName(),
                task -> new Thread(task, "caller").start());
        assertDoesNotThrow(() -> begun.await());
        return error;
    }

    @Test
    void handlerMayCloseTheBus() throws Exception {
        List<Signal> seen = new CopyOnWriteArrayList<>();
        bus.subscribe(Peer.INTERFACE, "Ticked", signal -> {
            bus.close();
            seen.add(signal);
        });

        peer.emit("Ticked", "s", "one");

        eventually("the handler returns", () -> seen.size() == 1);
        assertThrows(BusException.class, () -> bus.call(peer.call("echo")));
    }

    @Test
    void nameIsOursUntilTheBusIsClosed() throws Exception {
        assertTrue(bus.own("org.presenceapplet.Owned"));

        try (Bus other = Bus.open(address())) {
            assertFalse(other.own("org.presenceapplet.Owned"));
            bus.close();
            eventuallyEquals(true, () -> owns(other, "org.presenceapplet.Owned"));
        }
    }

    @Test
    void nameGivenBackIsForOthers() throws Exception {
        assertTrue(bus.own("org.presenceapplet.GivenBack"));
        bus.release("org.presenceapplet.GivenBack");
        bus.release("org.presenceapplet.GivenBack");

        try (Bus other = Bus.open(address())) {
            assertTrue(other.own("org.presenceapplet.GivenBack"));
        }
    }

    @Test
    void exportedObjectKnowsWhoCalls() throws Exception {
        assertThrows(IllegalStateException.class, Bus::caller);
        bus.export("/greeter", new CuriousGreeter());
        try (Bus other = Bus.open(address())) {
            assertEquals(
                    List.of(other.uniqueName() + " says hello"),
                    other.call(MethodCall.of(bus.uniqueName(), "/greeter", "org.presenceapplet.Greeter", "Greet")
                            .withArguments("s", "hello")));
        }
    }

    /** Tells who called it. */
    public static final class CuriousGreeter implements Greeter {
        @Override
        public String greet(String name) {
            return Bus.caller() + " says " + name;
        }

        @Override
        public String getObjectPath() {
            return "/greeter";
        }
    }

    @Test
    void callThatWantsNoAnswerArrives() throws Exception {
        Queue<String> greeted = new ConcurrentLinkedQueue<>();
        bus.export("/greeter", new NotingGreeter(greeted));
        try (Bus other = Bus.open(address())) {
            other.send(MethodCall.of(bus.uniqueName(), "/greeter", "org.presenceapplet.Greeter", "Greet")
                    .withArguments("s", "you"));

            eventuallyEquals(List.of("you"), () -> List.copyOf(greeted));
        }
    }

    /** Notes whom it greeted. */
    public static final class NotingGreeter implements Greeter {
        private final Queue<String> greeted;

        NotingGreeter(Queue<String> greeted) {
            this.greeted = greeted;
        }

        @Override
        public String greet(String name) {
            greeted.add(name);
            return name;
        }

        @Override
        public String getObjectPath() {
            return "/greeter";
        }
    }

    private static boolean owns(Bus bus, String name) {
        try {
            return bus.own(name);
        } catch (BusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void signalReachesWhoeverListens() throws Exception {
        Queue<Signal> seen = new ConcurrentLinkedQueue<>();
        try (Bus other = Bus.open(address())) {
            var unused = other.subscribe(Peer.INTERFACE, "Told", seen::add);

            bus.emit("/teller", Peer.INTERFACE, "Told", "sas", "grüße", List.of("a", "b"));

            eventuallyEquals(
                    List.of(List.of("grüße", List.of("a", "b"))),
                    () -> seen.stream().map(Signal::arguments).toList());
            assertEquals(List.of("/teller"), seen.stream().map(Signal::path).toList());
        }
    }

    @Test
    void signalThatDoesNotFitItsSignatureIsNotSent() {
        BusException error =
                assertThrows(BusException.class, () -> bus.emit("/teller", Peer.INTERFACE, "Told", "u", "no number"));

        assertEquals(BusException.INVALID_ARGS, error.errorName());
    }

    @Test
    void exportedObjectAnswersUntilItIsTakenAway() throws Exception {
        MethodCall greet = MethodCall.of(bus.uniqueName(), "/greeter", "org.presenceapplet.Greeter", "Greet")
                .withArguments("s", "you");
        bus.export("/greeter", new PoliteGreeter());
        try (Bus other = Bus.open(address())) {
            assertEquals(List.of("Hello you"), other.call(greet));

            bus.unexport("/greeter");

            assertThrows(BusException.class, () -> other.call(greet));
        }
    }

    /** An object that this program lets others call. */
    @DBusInterfaceName("org.presenceapplet.Greeter")
    public interface Greeter extends DBusInterface {
        @DBusMemberName("Greet")
        String greet(String name);
    }

    /** Exported; dbus-java calls it by reflection. */
    public static final class PoliteGreeter implements Greeter {
        @Override
        public String greet(String name) {
            return "Hello " + name;
        }

        @Override
        public String getObjectPath() {
            return "/greeter";
        }
    }
}
