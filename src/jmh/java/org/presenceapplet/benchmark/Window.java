package org.presenceapplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The applet's window, in a process that can be asked what it shows, and the pulses of JavaFX there. */
final class Window implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int PAUSE_MILLISECONDS = 100;

    /** The pulse logger sums each pulse up as its number, the time since the one before began, and its own. */
    private static final Pattern PULSE = Pattern.compile("\\[\\d+ (\\d+)ms:(\\d+)ms\\]");

    private final People people;
    private final Child probe;
    private final Path log;

    Window(People people, Child probe, Path log) {
        this.people = people;
        this.probe = probe;
        this.log = log;
    }

    /** Has the probe do something, and gives its answer. */
    String ask(String question) {
        String answer = probe.ask(question);
        if (answer.startsWith("failed")) {
            throw new IllegalStateException(question + " " + answer);
        }
        return answer;
    }

    long pid() {
        return probe.pid();
    }

    /** Waits until it lists exactly those who are online, and what they show; gives the moment when it was so first. */
    long awaitRight() throws InterruptedException {
        return await(people.shown());
    }

    /** Waits until it is open and lists nobody. */
    void awaitEmpty() throws InterruptedException {
        await(Shown.NOBODY);
    }

    private long await(int expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String[] shown = ask("shown").split(" ", -1);
            if (shown[1].equals(String.valueOf(expected))) {
                return Long.parseLong(shown[0]);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        }
        throw new IllegalStateException("the window does not show what it should");
    }

    /** All pulses so far. */
    List<Pulse> pulses() {
        try {
            return PULSE.matcher(Files.readString(log))
                    .results()
                    .map(pulse -> new Pulse(Integer.parseInt(pulse.group(1)), Integer.parseInt(pulse.group(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        probe.close();
        try {
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
