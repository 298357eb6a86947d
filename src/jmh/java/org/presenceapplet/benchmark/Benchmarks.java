package org.presenceapplet.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.presenceapplet.bus.DecodeBenchmark;
import org.presenceapplet.viewmodel.ListBenchmark;

/** Runs benchmarks in turn and leaves the table of their figures in a file. */
final class Benchmarks {
    private final Report report = new Report();
    private final Path build;
    private final List<String> options;

    private Benchmarks(Path build, List<String> options) {
        this.build = build;
        this.options = options;
    }

    /**
     * Runs them.
     *
     * @param arguments the build folder, where the packaged applet is and the figures are left; which of them, separated
     *     by commas, or {@code all}; and then the applet's options to Java
     */
    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments[1].split(","));
        Benchmarks benchmarks = new Benchmarks(build, List.of(arguments).subList(2, arguments.length));
        for (Part part : Part.values()) {
            if (wanted.contains("all") || wanted.contains(part.name().toLowerCase(Locale.ROOT))) {
                benchmarks.run(part);
                // What is known stays, should the next one fail.
                Files.writeString(build.resolve("benchmark.txt"), benchmarks.report.toString(), StandardCharsets.UTF_8);
            }
        }
    }

    private enum Part {
        DECODING,
        ARRANGING,
        SIGNALS,
        DEMO,
        HANDLING,
        CONNECT,
        REAL
    }

    private void run(Part part) throws Exception {
        report.load(part.name().toLowerCase(Locale.ROOT));
        switch (part) {
            case DECODING -> micro(DecodeBenchmark.class, "decoding 10,000 contacts, ", "");
            case ARRANGING -> micro(ListBenchmark.class, "arranging 10,000 contacts, ", "< 50 ms");
            case SIGNALS -> new SignalBenchmark(report, options).run();
            case DEMO -> {
                try (Screen screen = screen();
                        People people = new DemoPeople(5_000)) {
                    new WindowBenchmark(report, screen).run(people);
                }
            }
            case HANDLING -> {
                try (Screen screen = screen();
                        People people = new DemoPeople(10_000)) {
                    new HandlingBenchmark(report, screen).run(people);
                }
            }
            case CONNECT -> {
                try (Screen screen = screen();
                        RealPeople people = new RealPeople(5_000)) {
                    new ConnectBenchmark(report, screen).run(people);
                }
            }
            case REAL -> {
                try (Screen screen = screen();
                        RealPeople people = new RealPeople(5_000)) {
                    people.connect();
                    new WindowBenchmark(report, screen).run(people);
                }
            }
        }
    }

    private Screen screen() {
        return new Screen(build.resolve("presence-applet"), options);
    }

    private void micro(Class<?> benchmark, String what, String searchGoal) throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(benchmark.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String name = result.getPrimaryResult().getLabel();
            report.add(
                    what + name,
                    name.endsWith("Search") ? searchGoal : "",
                    "%.1f ms".formatted(result.getPrimaryResult().getScore()));
        }
    }
}
