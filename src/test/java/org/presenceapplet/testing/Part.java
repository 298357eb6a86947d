package org.presenceapplet.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** What a test may need of the machine, and the Debian package that brings it. */
public enum Part {
    DBUS_DAEMON("dbus-daemon", () -> onPath("dbus-daemon")),
    PROSODY("prosody", () -> onPath("prosody")),
    HAZE("telepathy-haze", () -> executable("/usr/lib/telepathy/telepathy-haze")),
    MISSION_CONTROL("telepathy-mission-control-5", () -> executable("/usr/lib/telepathy/mission-control-5")),
    XVFB("xvfb", () -> onPath("Xvfb")),
    OPENBOX("openbox", () -> onPath("openbox")),
    XDOTOOL("xdotool", () -> onPath("xdotool")),
    IMAGEMAGICK("imagemagick", () -> onPath("import")),
    XFCE_PANEL("xfce4-panel", () -> onPath("xfce4-panel")),
    LXQT_PANEL("lxqt-panel", () -> onPath("lxqt-panel")),
    XFCONF("xfconf", () -> Files.isExecutable(xfconf())),
    GTK3("libgtk-3-0", () -> library("libgtk-3.so.0")),
    PANGOFT2("libpangoft2-1.0-0", () -> library("libpangoft2-1.0.so.0"));

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final String debianPackage;
    // A lambda without state: as immutable as can be, but Error Prone cannot see it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BooleanSupplier probe;

    Part(String debianPackage, BooleanSupplier probe) {
        this.debianPackage = debianPackage;
        this.probe = probe;
    }

    /** The package to install, as a person reads it. */
    public String debianPackage() {
        return debianPackage;
    }

    /** Looks for it on this machine. */
    public boolean isThere() {
        return probe.getAsBoolean();
    }

    /** The daemon of Xfce's settings, which lies in a folder for each architecture. */
    static Path xfconf() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
            for (Path folder : folders) {
                Path daemon = folder.resolve("xfce4/xfconf/xfconfd");
                if (Files.exists(daemon)) {
                    return daemon;
                }
            }
        } catch (IOException unreadable) {
            // As good as not there.
        }
        return LIBRARIES.resolve("xfce4/xfconf/xfconfd");
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(":", -1)).anyMatch(folder -> executable(folder + "/" + program));
    }

    private static boolean executable(String file) {
        return Files.isExecutable(Path.of(file));
    }

    /** Debian keeps libraries in a folder for each architecture, such as {@code /usr/lib/x86_64-linux-gnu}. */
    private static boolean library(String name) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(LIBRARIES, Files::isDirectory)) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(name))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
