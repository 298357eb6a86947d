package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.ManualScheduler;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
class BusLinkBusIT implements BusLink.Listener {
    private static final Duration LONGEST_FIRST_WAIT = Duration.ofMillis(500);

    private final PrivateBus daemon = PrivateBus.start();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final BusLink link = new BusLink(() -> Optional.of(daemon.address()), scheduler, new Random(1), this);
    private final List<Bus> buses = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Override
    public void connected(Bus bus) {
        buses.add(bus);
    }

    @Override
    public void lost(BusException why, Duration untilNextTry) {
        failures.add(why.shortName());
    }

    @AfterEach
    void stopDaemon() {
        link.close();
        daemon.close();
    }

    @Test
    void daemonThatReturnsIsFoundAgainAtItsSocket() throws Exception {
        link.start();
        scheduler.runDue();

        daemon.kill();
        untilFailures(1);
        scheduler.advance(LONGEST_FIRST_WAIT);
        untilFailures(2);
        daemon.restart();
        link.retryNow();
        scheduler.runDue();

        assertEquals(List.of("Disconnected", "NoServer"), failures);
        assertEquals(2, buses.size());
        assertEquals(1, buses.get(1).call(getId()).size());
    }

    @Test
    void retryWhileConnectedDoesNothing() {
        link.start();
        link.retryNow();
        scheduler.advance(Duration.ofHours(1));

        assertEquals(1, buses.size());
        assertEquals(List.of(), failures);
    }

    @Test
    void closingTheLinkClosesTheBusAndTellsNoLoss() {
        link.start();
        scheduler.runDue();

        link.close();
        daemon.kill();
        scheduler.advance(Duration.ofHours(1));

        eventually("the bus is closed", () -> isClosed(buses.get(0)));
        assertEquals(List.of(), failures);
    }

    private void untilFailures(int count) {
        eventually(count + " failures are told", () -> {
            scheduler.runDue();
            return failures.size() == count;
        });
    }

    private static boolean isClosed(Bus bus) {
        try {
            bus.call(getId());
            return false;
        } catch (BusException e) {
            return e.errorName().equals(BusException.DISCONNECTED);
        }
    }

    private static MethodCall getId() {
        return MethodCall.of("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId");
    }
}
