package org.presenceapplet.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the program lies in, with {@code bin} and {@code share} where it was not started from the sources. */
final class ProgramFolder {
    private ProgramFolder() {}

    private static Path path() {
        return program().resolve("../..").normalize();
    }

    /** The file that the program is in, or the folder of its classes. With a Java of its own it is in Java's. */
    static Path program() {
        try {
            URI program = ProgramFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return program.getScheme().equals("jrt")
                    ? Path.of(System.getProperty("java.home"), "lib", "modules")
                    : Path.of(program);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The program's own folder of icon themes; there may be none. */
    static Path icons() {
        return path().resolve("share/icons");
    }

    /** What starts the program; empty where it was started from the sources. */
    static Optional<Path> launcher() {
        return Optional.of(path().resolve("bin/presence-applet")).filter(Files::isExecutable);
    }
}
