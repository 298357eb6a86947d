package org.presenceapplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presenceapplet.testing.Desktop;
import org.presenceapplet.testing.TemporaryHome;

/** A display and a home folder in which the applet's window opens. */
final class Screen implements AutoCloseable {
    private static final List<String> LOG_PULSES =
            List.of("-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=100000");

    private final Path image;
    private final List<String> options;
    private final Desktop desktop = Desktop.start();
    private final TemporaryHome home = TemporaryHome.create();

    /**
     * @param image the folder with the applet as packaged
     * @param options the applet's options to Java
     */
    Screen(Path image, List<String> options) {
        this.image = image;
        this.options = options;
    }

    /** The applet as its launcher starts it, with nothing added. */
    Child packaged(People people) {
        ProcessBuilder launcher = new ProcessBuilder(
                        image.resolve("bin/presence-applet").toString(), "--bus", people.bus())
                .redirectError(Redirect.INHERIT);
        launcher.environment().clear();
        launcher.environment().putAll(environment());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Child.start(launcher);
    }

    /** The applet with {@link WindowProbe}. */
    Window probed(People people) {
        return probed(people, List.of());
    }

    /** The same, which writes each pulse down. */
    Window logged(People people) {
        return probed(people, LOG_PULSES);
    }

    private Window probed(People people, List<String> more) {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:SharedArchiveFile=" + image.resolve("lib/archive/classes.jsa"));
        all.addAll(more);
        try {
            Path pulses = Files.createTempFile("presence-applet-pulses", ".log");
            return new Window(
                    people,
                    Child.java(
                            all,
                            environment(),
                            Redirect.to(pulses.toFile()),
                            image.resolve("lib/presence-applet.jar"),
                            WindowProbe.class,
                            "--bus",
                            people.bus()),
                    pulses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.putAll(Map.of(
                "DISPLAY", desktop.display(), "NO_AT_BRIDGE", "1", "GDK_GL", "disable", "MALLOC_ARENA_MAX", "1"));
        return environment;
    }

    @Override
    public void close() {
        desktop.close();
        home.close();
    }
}
