package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;

final class FxPublisherTest {
    private final ManualExecutor background = new ManualExecutor();
    private final ManualExecutor javaFx = new ManualExecutor();
    private final ManualTimer timer = new ManualTimer();
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private Duration cost = Duration.ZERO;
    private final List<String> shown = new ArrayList<>();
    private String newest = "";
    private int prepared;

    private final FxPublisher publisher = new FxPublisher(this::prepare, background, javaFx, timer, clock);

    private CompletableFuture<Runnable> prepare() {
        prepared++;
        String state = newest;
        return CompletableFuture.completedFuture(() -> {
            clock.advance(cost);
            shown.add(state);
        });
    }

    private void change(String state) {
        newest = state;
        publisher.changed();
        background.runAll();
    }

    private void javaFxRuns() {
        javaFx.runAll();
        background.runAll();
    }

    private void restIsOver() {
        timer.ring();
        background.runAll();
    }

    @BeforeEach
    void somebodyLooks() {
        publisher.setActive(true);
        background.runAll();
        javaFxRuns();
        restIsOver();
        shown.clear();
        prepared = 0;
    }

    @Test
    void firstChangeIsHandedOverAtOnce() {
        change("one");
        javaFxRuns();
        assertEquals(List.of("one"), shown);
    }

    @Test
    void neverMoreThanOneRunnableIsOutstanding() {
        for (int number = 0; number < 100; number++) {
            change("number " + number);
            assertEquals(1, javaFx.waiting());
        }
    }

    @Test
    void newestStateWins() {
        change("one");
        change("two");
        change("three");
        javaFxRuns();
        restIsOver();
        javaFxRuns();
        assertEquals(List.of("one", "three"), shown);
    }

    @Test
    void javaFxIsLeftAloneAfterEachUpdate() {
        change("one");
        javaFxRuns();
        change("two");
        assertEquals(0, javaFx.waiting());
        assertEquals(List.of(Duration.ofMillis(100)), timer.delays());
        restIsOver();
        assertEquals(1, javaFx.waiting());
    }

    @Test
    void theRestIsTheLongerTheMoreAnUpdateCosts() {
        cost = Duration.ofMillis(3);
        change("one");
        javaFxRuns();
        assertEquals(List.of(Duration.ofMillis(300)), timer.delays());
    }

    @Test
    void noRestIsLongerThanHalfASecond() {
        cost = Duration.ofSeconds(2);
        change("one");
        javaFxRuns();
        assertEquals(List.of(Duration.ofMillis(500)), timer.delays());
    }

    @Test
    void whatTheUserAsksForDoesNotWaitForTheRest() {
        change("one");
        javaFxRuns();
        newest = "asked for";
        publisher.requested();
        background.runAll();
        javaFxRuns();
        assertEquals(List.of("one", "asked for"), shown);
    }

    @Test
    void aRequestWhileAnUpdateIsOutstandingIsTheNextOne() {
        change("one");
        newest = "asked for";
        publisher.requested();
        background.runAll();
        assertEquals(1, javaFx.waiting());
        javaFxRuns();
        javaFxRuns();
        assertEquals(List.of("one", "asked for"), shown);
    }

    @Test
    void withoutAChangeNothingIsPrepared() {
        change("one");
        javaFxRuns();
        restIsOver();
        assertEquals(1, prepared);
        assertEquals(0, javaFx.waiting());
    }

    @Test
    void nothingIsPreparedWhileNobodyLooks() {
        publisher.setActive(false);
        change("one");
        change("two");
        assertEquals(0, prepared);
        publisher.setActive(true);
        background.runAll();
        javaFxRuns();
        assertEquals(List.of("two"), shown);
    }

    @Test
    void failureToPrepareDoesNotEndItAll() {
        List<CompletableFuture<Runnable>> answers = new ArrayList<>(List.of(
                CompletableFuture.failedFuture(new IllegalStateException("by the test")),
                CompletableFuture.completedFuture(() -> shown.add("next"))));
        FxPublisher failing = new FxPublisher(() -> answers.remove(0), background, javaFx, timer, clock);
        failing.setActive(true);
        background.runAll();
        failing.changed();
        restIsOver();
        javaFxRuns();
        assertEquals(List.of("next"), shown);
    }
}
