package org.presenceapplet.desktop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;

/** Whether GNOME shows banners for notifications: its setting, by way of the {@code gsettings} program. */
final class GnomeBanners {
    /** The interface of dconf's signal {@code Notify}(s prefix, as changes, s tag). */
    static final String DCONF_WRITER = "ca.desrt.dconf.Writer";

    private static final String DCONF_PATH = "/org/gnome/desktop/notifications/show-banners";
    private static final String SCHEMA = "org.gnome.desktop.notifications";
    private static final String KEY = "show-banners";
    private static final long PATIENCE_SECONDS = 3;

    private final Path gsettings;

    /** @param gsettings the program */
    GnomeBanners(Path gsettings) {
        this.gsettings = gsettings;
    }

    /** Whether a dconf signal may be about the setting. It may come from anybody, so it is only a reason to look. */
    static boolean concerns(Signal signal) {
        List<Object> arguments = signal.arguments();
        if (arguments.size() < 2
                || !(arguments.get(0) instanceof String prefix)
                || !(arguments.get(1) instanceof List<?> changes)) {
            return false;
        }
        return changes.stream()
                .map(change -> prefix + change)
                .anyMatch(path -> path.equals(DCONF_PATH) || (path.endsWith("/") && DCONF_PATH.startsWith(path)));
    }

    /** Waits for the program; fails where it or the schema is not there. */
    boolean areShown() throws BusException {
        return switch (run("get", SCHEMA, KEY)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw failed("answered neither true nor false");
        };
    }

    void show(boolean shown) throws BusException {
        var unused = run("set", SCHEMA, KEY, String.valueOf(shown));
    }

    private String run(String... arguments) throws BusException {
        List<String> command = Stream.concat(Stream.of(gsettings.toString()), Stream.of(arguments))
                .toList();
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw failed("did not end");
                }
                if (process.exitValue() != 0) {
                    throw failed("ended with " + process.exitValue());
                }
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new BusException(BusException.FAILED, "gsettings cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        }
    }

    private static BusException failed(String how) {
        return new BusException(BusException.FAILED, "gsettings " + how + ".");
    }
}
