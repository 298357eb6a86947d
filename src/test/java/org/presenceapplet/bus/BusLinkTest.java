package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.ManualScheduler;

class BusLinkTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private final BusLink.Listener listener = new BusLink.Listener() {
        @Override
        public void connected(Bus bus) {
            throw new AssertionError("there is no bus to connect to");
        }

        @Override
        public void lost(BusException why, Duration untilNextTry) {
            reasons.add(why.getMessage());
            waits.add(untilNextTry);
        }
    };

    @Test
    void waitsDoubleFromHalfASecondToHalfAMinute() {
        try (BusLink link = new BusLink(Optional::empty, scheduler, noJitter(), listener)) {
            link.start();
            scheduler.advance(Duration.ofMillis(500 + 1000 + 2000 + 4000 + 8000 + 16_000 + 30_000));
        }

        assertEquals(millis(500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000), waits);
    }

    @Test
    void jitterShortensWaitsByAQuarterAtMost() {
        try (BusLink link = new BusLink(Optional::empty, scheduler, new Random(1), listener)) {
            link.start();
            scheduler.advance(Duration.ofHours(1));
        }

        List<Duration> longest = waits.subList(6, waits.size());
        assertTrue(longest.stream().distinct().count() > 50, () -> "they vary: " + longest);
        assertTrue(longest.stream().allMatch(wait -> wait.toMillis() > 22_499 && wait.toMillis() <= 30_000));
    }

    @Test
    void missingAddressIsSaidInASentence() {
        try (BusLink link = new BusLink(Optional::empty, scheduler, noJitter(), listener)) {
            link.start();
            scheduler.runDue();
        }

        assertEquals(List.of("There is no session bus: DBUS_SESSION_BUS_ADDRESS is not set."), reasons);
    }

    @Test
    void addressIsAskedAtEachTry() {
        List<String> addresses = new ArrayList<>(List.of("first nonsense", "second nonsense"));
        try (BusLink link = new BusLink(() -> Optional.of(addresses.remove(0)), scheduler, noJitter(), listener)) {
            link.start();
            scheduler.advance(Duration.ofMillis(500));
        }

        assertEquals(
                List.of("'first nonsense' is no D-Bus address.", "'second nonsense' is no D-Bus address."), reasons);
    }

    @Test
    void retryNowReplacesTheTryThatWasDue() {
        try (BusLink link = new BusLink(Optional::empty, scheduler, noJitter(), listener)) {
            link.start();
            scheduler.advance(Duration.ofMillis(100));
            link.retryNow();
            scheduler.advance(Duration.ofMillis(999));
        }

        assertEquals(millis(500, 1000), waits);
    }

    @Test
    void closedLinkTriesNoMore() {
        BusLink link = new BusLink(Optional::empty, scheduler, noJitter(), listener);
        link.start();
        scheduler.runDue();

        link.close();
        link.retryNow();
        scheduler.advance(Duration.ofMinutes(10));

        assertEquals(millis(500), waits);
    }

    private static List<Duration> millis(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
    }

    private static Random noJitter() {
        return new Random() {
            private static final long serialVersionUID = 1;

            @Override
            public double nextDouble() {
                return 0;
            }
        };
    }
}
