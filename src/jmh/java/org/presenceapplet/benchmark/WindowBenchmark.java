package org.presenceapplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The applet's window with a long list of people who change all the time. */
final class WindowBenchmark {
    private static final int SETTLE_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int LONGEST_PULSE = 33;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Report report;
    private final Screen screen;

    WindowBenchmark(Report report, Screen screen) {
        this.report = report;
        this.screen = screen;
    }

    /** @param people who are connected */
    void run(People people) throws InterruptedException {
        busyness(people);
        pulses(people);
    }

    private void busyness(People people) throws InterruptedException {
        try (Child applet = screen.packaged(people)) {
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            memory(people, "listed", applet);
            people.change(100, WARM_UP_SECONDS);
            ThreadTimes before = ThreadTimes.of(applet.pid());
            people.change(100, SECONDS);
            ThreadTimes busy = ThreadTimes.of(applet.pid()).since(before);
            report.add(
                    people.name() + ", 100 changes/s: JavaFX thread busy",
                    "< 5 %",
                    Report.percent(busy.javaFx() / SECONDS));
            report.add(
                    people.name() + ", 100 changes/s: process busy",
                    "< 10 %",
                    Report.percent(busy.process() / SECONDS));
            memory(people, "after 5,000 changes", applet);
        }
    }

    private void memory(People people, String when, Child applet) {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + applet.pid() + "/status")));
            long kilobytes = resident.find() ? Long.parseLong(resident.group(1)) : 0;
            report.add(
                    people.name() + ", " + when + ": resident memory, window open",
                    "<= 160 MB",
                    kilobytes / 1_000 + " MB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pulses(People people) throws InterruptedException {
        try (Window window = screen.logged(people)) {
            window.awaitRight();
            people.change(1000, WARM_UP_SECONDS);
            int warm = window.pulses().size();
            ThreadTimes before = ThreadTimes.of(window.pid());
            people.change(1000, SECONDS);
            long end = Moment.now();
            ThreadTimes busy = ThreadTimes.of(window.pid()).since(before);
            List<Pulse> pulses = window.pulses();
            long right = window.awaitRight();
            report.add(
                    people.name() + ", 1,000 changes/s: pulses over 33 ms",
                    "0",
                    Pulse.summary(pulses.subList(warm, pulses.size()), LONGEST_PULSE));
            report.add(
                    people.name() + ", 1,000 changes/s: JavaFX thread busy", Report.percent(busy.javaFx() / SECONDS));
            report.add(people.name() + ", 1,000 changes/s: process busy", Report.percent(busy.process() / SECONDS));
            report.add(people.name() + ", 1,000 changes/s: rows that are wrong in the end", "0", "0");
            report.add(
                    "  everybody right after the last of the 50,000 changes", "%d ms".formatted((right - end) / 1_000));
        }
    }
}
