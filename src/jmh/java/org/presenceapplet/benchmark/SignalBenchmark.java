package org.presenceapplet.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.testing.PrivateBus;

/** From a signal's sending to the publication of what it changed, through a real dbus-daemon. */
final class SignalBenchmark {
    private static final int CONTACTS = 10_000;
    private static final int COLD_RUNS = 9;
    private static final int WARM_UP = 30;
    private static final int WARM_RUNS = 21;
    private static final List<String> COMMANDS = List.of("updateA", "updateB", "flipsA", "flipsB");

    private final Report report;
    private final List<String> options;
    private int marks;
    private int mostOutstanding;

    /** @param options the applet's options to Java */
    SignalBenchmark(Report report, List<String> options) {
        this.report = report;
        this.options = options;
    }

    void run() throws BusException, InterruptedException {
        try (PrivateBus bus = PrivateBus.start();
                Child sender = Child.java(List.of(), Sender.class, bus.address(), String.valueOf(CONTACTS))) {
            sender.answer();
            cold(bus, sender);
            Map<String, Integer> expected = expected(bus, sender);
            warmUpdates(bus, sender, expected);
            warmFlips(bus, sender, expected);
        }
    }

    private void cold(PrivateBus bus, Child sender) {
        double[] times = new double[COLD_RUNS];
        double[] processorTimes = new double[COLD_RUNS];
        for (int run = 0; run < COLD_RUNS; run++) {
            try (Child follower = follower(bus, false)) {
                Pass pass = time(sender, follower, "updateA");
                times[run] = pass.milliseconds();
                processorTimes[run] = pass.processorMilliseconds();
            }
        }
        report.add("one signal of 10,000 contacts, first in its JVM", "<= 60 ms", Report.milliseconds(times));
        report.add("  processor time of that in the client's own threads", Report.milliseconds(processorTimes));
    }

    /** What everybody should show after each command, where they come one after the other in this order. */
    private static Map<String, Integer> expected(PrivateBus bus, Child sender)
            throws BusException, InterruptedException {
        Map<String, Integer> expected = new HashMap<>();
        try (Witness witness = new Witness(bus.address(), CONTACTS)) {
            for (String command : COMMANDS) {
                sender.ask(command + " witnessed");
                expected.put(command, witness.atMark());
            }
        }
        return expected;
    }

    private void warmUpdates(PrivateBus bus, Child sender, Map<String, Integer> expected) {
        try (Child follower = follower(bus, false)) {
            double[] times = alternate(sender, follower, expected, "updateA", "updateB");
            report.add("one signal of 10,000 contacts, warm", "<= 25 ms", Report.milliseconds(times));
        }
    }

    private void warmFlips(PrivateBus bus, Child sender, Map<String, Integer> expected) {
        try (Child follower = follower(bus, true)) {
            require(expected, "updateB", time(sender, follower, "updateB"));
            double[] times = alternate(sender, follower, expected, "flipsA", "flipsB");
            report.add("10,000 signals of one contact, warm, window attached", "<= 250 ms", Report.milliseconds(times));
            report.add("  of these, contacts whose final state is wrong", "0", "0");
            report.add("  JavaFX runnables outstanding at a time, at most", "1", String.valueOf(mostOutstanding));
        }
    }

    private double[] alternate(
            Child sender, Child follower, Map<String, Integer> expected, String first, String second) {
        double[] times = new double[WARM_RUNS];
        for (int run = -WARM_UP; run < WARM_RUNS; run++) {
            String command = run % 2 == 0 ? first : second;
            Pass pass = time(sender, follower, command);
            require(expected, command, pass);
            mostOutstanding = Math.max(mostOutstanding, pass.mostOutstanding());
            if (run >= 0) {
                times[run] = pass.milliseconds();
            }
        }
        return times;
    }

    private static void require(Map<String, Integer> expected, String command, Pass pass) {
        if (!expected.getOrDefault(command, 0).equals(pass.shown())) {
            throw new IllegalStateException("after " + command + " somebody shows what was not sent");
        }
    }

    private Child follower(PrivateBus bus, boolean withWindow) {
        Child follower = Child.java(options, Follower.class, bus.address(), String.valueOf(withWindow));
        follower.answer();
        return follower;
    }

    /**
     * One command, from before sending to the publication of all of it.
     *
     * @param processorMilliseconds what the client's threads needed for it
     * @param mostOutstanding how many JavaFX runnables there have been at most at a time, so far
     * @param shown what everybody shows then
     */
    private record Pass(double milliseconds, double processorMilliseconds, int mostOutstanding, int shown) {}

    private Pass time(Child sender, Child follower, String command) {
        marks++;
        String[] sent = sender.ask(command + " " + marks).split(" ", -1);
        String[] published = follower.answer().split(" ", -1);
        return new Pass(
                (Long.parseLong(published[0]) - Long.parseLong(sent[0])) / 1_000.0,
                Long.parseLong(published[1]) / 1_000.0,
                Integer.parseInt(published[2]),
                Integer.parseInt(published[3]));
    }
}
