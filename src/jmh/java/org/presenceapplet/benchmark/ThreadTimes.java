package org.presenceapplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a process and its JavaFX thread have kept a core busy, as Linux counts it.
 *
 * @param process all threads, in seconds; those that have ended included
 * @param javaFx the JavaFX Application Thread, in seconds
 */
record ThreadTimes(double process, double javaFx) {
    /** The kernel cuts a thread's name. */
    private static final String JAVA_FX = "(JavaFX Applicat";

    private static final double TICKS_PER_SECOND = 100;

    static ThreadTimes of(long pid) {
        Path folder = Path.of("/proc", String.valueOf(pid));
        double javaFx = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(folder.resolve("task"))) {
            for (Path task : tasks) {
                javaFx += javaFx(task);
            }
            return new ThreadTimes(seconds(Files.readString(folder.resolve("stat"))), javaFx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ThreadTimes since(ThreadTimes before) {
        return new ThreadTimes(process - before.process, javaFx - before.javaFx);
    }

    private static double javaFx(Path task) throws IOException {
        try {
            String stat = Files.readString(task.resolve("stat"));
            return stat.contains(JAVA_FX) ? seconds(stat) : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** The fields utime and stime, the twelfth and thirteenth after the name in parentheses. */
    private static double seconds(String stat) {
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS_PER_SECOND;
    }
}
