package org.presenceapplet.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.presenceapplet.bus.DecodeBenchmark;
import org.presenceapplet.viewmodel.ListBenchmark;

/** Runs all benchmarks in turn and leaves the table of their figures in a file. */
final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments the build folder, where the packaged applet is and the figures are left, and then the applet's
     *     options to Java
     */
    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        List<String> options = List.of(arguments).subList(1, arguments.length);
        Path build = Path.of(arguments[0]);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(DecodeBenchmark.class.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            report.add(
                    "decoding 10,000 contacts, " + result.getPrimaryResult().getLabel(),
                    "%.1f ms".formatted(result.getPrimaryResult().getScore()));
        }
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ListBenchmark.class.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String what = result.getPrimaryResult().getLabel();
            report.add(
                    "arranging 10,000 contacts, " + what,
                    what.endsWith("Search") ? "< 50 ms" : "",
                    "%.1f ms".formatted(result.getPrimaryResult().getScore()));
        }
        new SignalBenchmark(report, options).run();
        new WindowBenchmark(report, options, build.resolve("presence-applet")).run();
        Files.writeString(build.resolve("benchmark.txt"), report.toString(), StandardCharsets.UTF_8);
    }
}
