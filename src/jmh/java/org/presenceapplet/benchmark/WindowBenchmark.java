package org.presenceapplet.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.service.Connections;
import org.presenceapplet.testing.Desktop;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.TemporaryHome;

/** The applet's window in a list of 5,000 whose people change all the time. */
final class WindowBenchmark {
    private static final int CONTACTS = 5_000;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int PATIENCE_SECONDS = 30;

    /** The pulse logger sums each pulse up as its number, the time since the one before, and its own. */
    private static final Pattern PULSE = Pattern.compile("\\[\\d+ \\d+ms:(\\d+)ms\\]|PULSE: \\d+ \\[\\d+ms:(\\d+)ms\\]");

    private final Report report;
    private final List<String> options;
    private final Path image;

    /**
     * Starts nothing yet.
     *
     * @param options the applet's options to Java
     * @param image the folder with the applet as packaged
     */
    WindowBenchmark(Report report, List<String> options, Path image) {
        this.report = report;
        this.options = options;
        this.image = image;
    }

    void run() throws IOException, BusException, InterruptedException {
        try (PrivateBus bus = PrivateBus.start();
                Child sender = Child.java(List.of(), Sender.class, bus.address(), String.valueOf(CONTACTS));
                Desktop desktop = Desktop.start();
                TemporaryHome home = TemporaryHome.create()) {
            sender.answer();
            Map<String, String> environment = new HashMap<>(home.environment());
            environment.put("DISPLAY", desktop.display());
            environment.put("NO_AT_BRIDGE", "1");
            busyness(bus, sender, environment);
            pulses(bus, sender, environment);
        }
    }

    private void busyness(PrivateBus bus, Child sender, Map<String, String> environment)
            throws BusException, InterruptedException {
        try (Child window = window(bus, environment, Redirect.INHERIT, List.of())) {
            awaitShown(bus, window);
            sender.ask("change 100 " + WARM_UP_SECONDS);
            ThreadTimes before = ThreadTimes.of(window.pid());
            sender.ask("change 100 " + SECONDS);
            ThreadTimes busy = ThreadTimes.of(window.pid()).since(before);
            report.add("5,000 listed, 100 changes/s: JavaFX thread busy", "< 5 %", Report.percent(busy.javaFx() / SECONDS));
            report.add("5,000 listed, 100 changes/s: process busy", "< 10 %", Report.percent(busy.process() / SECONDS));
        }
    }

    private void pulses(PrivateBus bus, Child sender, Map<String, String> environment)
            throws IOException, BusException, InterruptedException {
        Path log = Files.createTempFile("presence-applet-pulses", ".log");
        List<String> logger = List.of("-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=33");
        try (Child window = window(bus, environment, Redirect.to(log.toFile()), logger)) {
            awaitShown(bus, window);
            sender.ask("change 1000 " + WARM_UP_SECONDS);
            long warm = pulses(log).length;
            ThreadTimes before = ThreadTimes.of(window.pid());
            sender.ask("change 1000 " + SECONDS);
            ThreadTimes busy = ThreadTimes.of(window.pid()).since(before);
            int[] pulses = IntStream.of(pulses(log)).skip(warm).sorted().toArray();
            awaitShown(bus, window);
            long tooLong = IntStream.of(pulses).filter(pulse -> pulse > 33).count();
            report.add(
                    "5,000 listed, 1,000 changes/s: pulses over 33 ms",
                    "0",
                    "%d of %d; median %d ms, 99th percentile %d ms, longest %d ms"
                            .formatted(
                                    tooLong,
                                    pulses.length,
                                    pulses[pulses.length / 2],
                                    pulses[pulses.length * 99 / 100],
                                    pulses[pulses.length - 1]));
            report.add("5,000 listed, 1,000 changes/s: JavaFX thread busy", Report.percent(busy.javaFx() / SECONDS));
            report.add("5,000 listed, 1,000 changes/s: process busy", Report.percent(busy.process() / SECONDS));
            report.add("5,000 listed, 1,000 changes/s: rows that are wrong in the end", "0", "0");
        } finally {
            Files.delete(log);
        }
    }

    private Child window(
            PrivateBus bus, Map<String, String> environment, Redirect errors, List<String> logger) {
        List<String> all = new ArrayList<>(options);
        all.addAll(logger);
        all.addAll(List.of(
                "--module-path",
                image.resolve("lib/javafx").toString(),
                "--add-modules",
                "javafx.controls,javafx.fxml"));
        return Child.java(
                all,
                environment,
                errors,
                WindowProbe.class,
                "--bus",
                bus.address());
    }

    private static int[] pulses(Path log) throws IOException {
        return PULSE.matcher(Files.readString(log))
                .results()
                .mapToInt(pulse -> Integer.parseInt(pulse.group(1) == null ? pulse.group(2) : pulse.group(1)))
                .toArray();
    }

    /** Waits until the window lists exactly those, and as such, as one finds who reads the connection now. */
    private static void awaitShown(PrivateBus bus, Child window) throws BusException, InterruptedException {
        String expected = String.valueOf(Shown.in(online(bus)));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!window.ask("").equals(expected)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window does not show what the connection says");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static List<Contact> online(PrivateBus bus) throws BusException {
        ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
        ExecutorService calls = Executors.newCachedThreadPool();
        PresenceStore store = new PresenceStore(storeExecutor, Clock.systemUTC());
        try (Bus reader = Bus.open(bus.address())) {
            new Connections(store, storeExecutor, calls, Duration.ofSeconds(PATIENCE_SECONDS))
                    .open(reader)
                    .join();
            return store.snapshot().join().contacts().stream()
                    .filter(contact -> contact.presence().type().isOnline())
                    .toList();
        } finally {
            storeExecutor.shutdown();
            calls.shutdown();
        }
    }
}
