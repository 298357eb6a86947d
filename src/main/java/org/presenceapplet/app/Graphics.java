package org.presenceapplet.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presenceapplet.presence.Texts;

/**
 * What a window needs of the machine. JavaFX ends with stack traces where the display or GTK 3 is missing, so both are
 * looked for before it is started.
 */
final class Graphics {
    private static final Pattern DISPLAY = Pattern.compile(".*:\\d+(?:\\.\\d+)?");
    private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

    private final Map<String, String> environment;
    private final Path x11Sockets;
    private final List<Path> libraryFolders;

    Graphics(Map<String, String> environment) {
        this(
                environment,
                Path.of("/tmp/.X11-unix"),
                List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/lib")));
    }

    Graphics(Map<String, String> environment, Path x11Sockets, List<Path> libraryFolders) {
        this.environment = environment;
        this.x11Sockets = x11Sockets;
        this.libraryFolders = libraryFolders;
    }

    /** What is missing and how to get it, a phrase each; empty where a window can be opened. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            missing.add(Texts.text("app.no-display"));
        } else if (!answers(display)) {
            missing.add(Texts.text("app.display-silent", display));
        }
        if (!LIBRARIES.stream().allMatch(this::isInstalled)) {
            missing.add(Texts.text("app.no-gtk"));
        }
        return missing;
    }

    /** Only a display of this machine can be tried; one of another is believed, if it can be one. */
    private boolean answers(String display) {
        Matcher local = LOCAL_DISPLAY.matcher(display);
        if (!local.matches()) {
            return DISPLAY.matcher(display).matches();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(x11Sockets.resolve("X" + local.group(1))));
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Debian keeps libraries in a folder for each architecture, others straight in lib or lib64. */
    private boolean isInstalled(String library) {
        return libraryFolders.stream()
                .anyMatch(folder -> Files.exists(folder.resolve(library)) || isBelow(folder, library));
    }

    private static boolean isBelow(Path folder, String library) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "*-linux-gnu*")) {
            for (Path below : folders) {
                if (Files.exists(below.resolve(library))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
