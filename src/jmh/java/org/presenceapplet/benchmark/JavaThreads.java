package org.presenceapplet.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** The processor time of this JVM's threads that run Java, in microseconds: not that of its compilers and collectors. */
final class JavaThreads {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private JavaThreads() {}

    static long processorTime() {
        return Arrays.stream(THREADS.getAllThreadIds())
                        .map(THREADS::getThreadCpuTime)
                        .filter(time -> time > 0)
                        .sum()
                / 1_000;
    }
}
