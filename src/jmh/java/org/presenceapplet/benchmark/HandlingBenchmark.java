package org.presenceapplet.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Using the window with a very long list: searching, collapsing, sorting, scrolling. */
final class HandlingBenchmark {
    private static final int ROUNDS = 5;
    private static final int LONGEST_PULSE = 16;

    /** Each letter finds fewer than the one before. */
    private static final List<String> SEARCHES = List.of("ada", "yam", "kat", "123");

    private static final List<String> ACTIONS = List.of("collapse", "sort", "flatten", "wheel", "drag", "pages");

    private final Report report;
    private final Screen screen;

    HandlingBenchmark(Report report, Screen screen) {
        this.report = report;
        this.screen = screen;
    }

    void run(People people) throws InterruptedException {
        try (Window window = screen.logged(people)) {
            window.awaitRight();
            search(people, window);
            ACTIONS.forEach(action -> act(people, window, action));
        }
    }

    private void search(People people, Window window) {
        double[] times = Stream.generate(() -> SEARCHES)
                .limit(ROUNDS)
                .flatMap(List::stream)
                .flatMap(word -> Stream.of(window.ask("search " + word).split(" ", -1)))
                .mapToDouble(time -> Long.parseLong(time) / 1_000.0)
                .toArray();
        report.add(people.name() + ", first key of a search to its results drawn", "<= 50 ms", "%.1f ms".formatted(times[0]));
        report.add(people.name() + ", any key of a search to its results drawn", "<= 50 ms", Report.milliseconds(times));
    }

    private void act(People people, Window window, String action) {
        window.ask(action);
        int warm = window.pulses().size();
        ThreadTimes before = ThreadTimes.of(window.pid());
        window.ask(action);
        ThreadTimes busy = ThreadTimes.of(window.pid()).since(before);
        List<Pulse> pulses = window.pulses();
        List<Pulse> measured = pulses.subList(warm, pulses.size());
        report.add(
                people.name() + ", " + action + ": pulses over 16 ms", "0", Pulse.summary(measured, LONGEST_PULSE));
        int[] intervals = measured.stream().mapToInt(Pulse::interval).sorted().toArray();
        report.add(
                "  frames that came late",
                "0",
                "%d; the latest after %d ms"
                        .formatted(
                                Arrays.stream(intervals).filter(interval -> interval > 25).count(),
                                intervals[intervals.length - 1]));
        report.add(
                "  processor time a pulse",
                "%.1f ms, of the JavaFX thread %.1f ms"
                        .formatted(
                                1_000 * busy.process() / intervals.length, 1_000 * busy.javaFx() / intervals.length));
    }
}
