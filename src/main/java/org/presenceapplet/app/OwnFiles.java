package org.presenceapplet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Tells whether the files that the program was started from have been replaced or removed meanwhile, as upgrades do. What is
 * loaded then goes on running; but what it loads from now on may be of another version, and not fit.
 */
final class OwnFiles {
    private final Path program;
    private final Optional<Mark> before;

    /** What no other file has that takes the first one's place. */
    private record Mark(Optional<Object> key, FileTime modified, long size) {}

    /** @param program the file, or a folder, which is taken to stay as it is */
    OwnFiles(Path program) {
        this.program = program;
        this.before = mark();
    }

    boolean areReplaced() {
        return before.isPresent() && !mark().equals(before);
    }

    private Optional<Mark> mark() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(program, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? Optional.empty()
                    : Optional.of(new Mark(
                            Optional.ofNullable(attributes.fileKey()),
                            attributes.lastModifiedTime(),
                            attributes.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
