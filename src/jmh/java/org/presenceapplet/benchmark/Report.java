package org.presenceapplet.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** The figures, one a line, on the terminal as they come and whole at the end. */
final class Report {
    private static final String LINE = "%-62s %-10s %s%n";

    private final StringBuilder table = new StringBuilder(LINE.formatted("what", "goal", "measured"));

    /** What comes next, and how busy the machine is with other things. */
    void load(String part) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        add("-- " + part, "load average " + String.format(Locale.ROOT, "%.1f", load));
    }

    /** A figure that has no goal. */
    void add(String what, String measured) {
        add(what, "", measured);
    }

    void add(String what, String goal, String measured) {
        String line = LINE.formatted(what, goal, measured);
        System.out.print(line);
        table.append(line);
    }

    /** The median of some times, and how far they lie apart. */
    static String milliseconds(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f ms (%.1f to %.1f, 95 %% below %.1f, %d times)",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted[sorted.length * 95 / 100],
                sorted.length);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
