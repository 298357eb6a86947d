package org.presenceapplet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The user's folders for this program, by the XDG Base Directory specification.
 *
 * @param config the settings
 * @param state what must survive a restart, and the log
 * @param cache what can be had again, such as pictures
 * @param runtime sockets; gone after log-out
 */
record UserFolders(Path config, Path state, Path cache, Path runtime) {
    private static final String OWN = "presence-applet";

    static UserFolders of(Map<String, String> environment) {
        String user = System.getProperty("user.name");
        return new UserFolders(
                configuration(environment).resolve(OWN),
                folder(environment, "XDG_STATE_HOME", home(environment).resolve(".local/state"))
                        .resolve(OWN),
                folder(environment, "XDG_CACHE_HOME", home(environment).resolve(".cache"))
                        .resolve(OWN),
                folder(environment, "XDG_RUNTIME_DIR", Path.of(System.getProperty("java.io.tmpdir"), OWN + "-" + user))
                        .resolve(OWN));
    }

    /** The folder in which all programs keep their settings. */
    static Path configuration(Map<String, String> environment) {
        return folder(environment, "XDG_CONFIG_HOME", home(environment).resolve(".config"));
    }

    private static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    /** A relative path in one of these variables is invalid and to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        Path path = Path.of(environment.getOrDefault(variable, ""));
        return path.isAbsolute() ? path : otherwise;
    }

    /** Makes a folder that nobody else may look into. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Whether a file is there and is of the user whom the program runs for. */
    static boolean isOurs(Path file) {
        try {
            return Files.getAttribute(file, "unix:uid").equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException missing) {
            return false;
        }
    }
}
