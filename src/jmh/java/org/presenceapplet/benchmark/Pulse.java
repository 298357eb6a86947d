package org.presenceapplet.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * One pulse of JavaFX, from the work on its thread to the end of drawing.
 *
 * @param interval since the one before began, in whole milliseconds
 * @param duration in whole milliseconds
 */
record Pulse(int interval, int duration) {
    /** How many of them took longer than so many whole milliseconds, and what is usual. */
    static String summary(List<Pulse> pulses, int most) {
        int[] durations = pulses.stream().mapToInt(Pulse::duration).sorted().toArray();
        return durations.length == 0
                ? "there was none"
                : String.format(
                        Locale.ROOT,
                        "%d of %d; median %d ms, 99th percentile %d ms, longest %d ms",
                        pulses.stream().filter(pulse -> pulse.duration() > most).count(),
                        durations.length,
                        durations[durations.length / 2],
                        durations[durations.length * 99 / 100],
                        durations[durations.length - 1]);
    }
}
