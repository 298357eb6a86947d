package org.presenceapplet.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.Target;

/** What has replaced the program while it ran. */
final class Replacement {
    private Replacement() {}

    /**
     * Starts it, with its window, and does not wait for it.
     *
     * @throws IOException where it does not start
     */
    static void start(Options options) throws IOException {
        Path launcher = ProgramFolder.launcher().orElseThrow(() -> new IOException("nothing is there"));
        new ProcessBuilder(command(launcher, options)).inheritIO().start();
    }

    static List<String> command(Path launcher, Options options) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(target(options.target()));
        if (options.verbose()) {
            command.add("--verbose");
        }
        return command;
    }

    private static List<String> target(Target target) {
        if (target instanceof Target.Address address) {
            return List.of("--bus", address.address());
        }
        return target instanceof Target.Demo ? List.of("--demo") : List.of();
    }
}
