package org.presenceapplet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, with folders of its own and nothing of the environment it was started in. */
final class AppletProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private AppletProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the program.
     *
     * @param folder home, state and runtime folder of the process
     * @param environment added to what little the process is given
     */
    static AppletProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return start(Main.class, folder, environment, arguments);
    }

    /** The same for another class's {@code main}. */
    static AppletProcess start(Class<?> program, Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().putAll(environment);
            return new AppletProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has written to standard output so far. */
    String out() {
        return read(out);
    }

    /** What it has written to standard error so far. */
    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; gives the exit code. */
    int exitCode() {
        return process.onExit().join().exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As the kernel does when memory is short. */
    void kill() {
        process.destroyForcibly();
    }

    /** As Ctrl+C does. */
    void interrupt() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
