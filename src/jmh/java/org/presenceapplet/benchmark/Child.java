package org.presenceapplet.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the benchmark's own that takes a line and answers with one. It ends when its input does. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private Child(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Another Java program with our class path. */
    static Child java(List<String> options, Class<?> main, String... arguments) {
        return start(new ProcessBuilder(command(options, System.getProperty("java.class.path"), main, arguments))
                .redirectError(Redirect.INHERIT));
    }

    /** The same with another environment, and another jar to look into first. */
    static Child java(
            List<String> options,
            Map<String, String> environment,
            Redirect errors,
            Path jar,
            Class<?> main,
            String... arguments) {
        String classPath = jar + File.pathSeparator + System.getProperty("java.class.path");
        ProcessBuilder builder =
                new ProcessBuilder(command(options, classPath, main, arguments)).redirectError(errors);
        builder.environment().putAll(environment);
        return start(builder);
    }

    private static List<String> command(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static Child start(ProcessBuilder builder) {
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Gives it a line and waits for its answer. */
    String ask(String command) {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line it says by itself. */
    String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("a process of the benchmark has ended: " + process.info());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has ended. */
    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                process.waitFor();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
