package org.presenceapplet.benchmark;

import java.util.concurrent.TimeUnit;

/** From the connection's word that it is connected to a window that lists everybody as they are. */
final class ConnectBenchmark {
    private static final int RUNS = 5;
    private static final int REST_SECONDS = 5;

    private final Report report;
    private final Screen screen;

    ConnectBenchmark(Report report, Screen screen) {
        this.report = report;
        this.screen = screen;
    }

    /** @param people who are not connected yet */
    void run(RealPeople people) throws InterruptedException {
        double[] times = new double[RUNS];
        double[] sending = new double[RUNS];
        double[] lag = new double[RUNS];
        double[] busy = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            if (run > 0) {
                people.disconnect();
            }
            try (Window window = screen.probed(people)) {
                window.awaitEmpty();
                // Until Java has compiled what opening a window takes.
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                ThreadTimes before = ThreadTimes.of(window.pid());
                long connected = people.connect();
                long right = window.awaitRight();
                times[run] = (right - connected) / 1_000.0;
                lag[run] = (right - people.lastPresence()) / 1_000.0;
                busy[run] = 1_000 * ThreadTimes.of(window.pid()).since(before).process();
                sending[run] = (people.lastPresence() - connected) / 1_000.0;
            }
        }
        report.add(
                people.name() + ", from CONNECTED to everybody right in the list",
                "<= 2000 ms",
                Report.milliseconds(times));
        report.add("  until haze had said the last presence", Report.milliseconds(sending));
        report.add("  from then on", Report.milliseconds(lag));
        report.add("  processor time of the applet", Report.milliseconds(busy));
    }
}
