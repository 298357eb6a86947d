package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path program = Path.of("");

    @BeforeEach
    void install() throws IOException {
        program = Files.writeString(folder.resolve("program"), "one");
    }

    @Test
    void whatStaysIsNotReplaced() {
        assertFalse(new OwnFiles(program).areReplaced());
    }

    /** As packages do, which keep the time and may be of the same size. */
    @Test
    void anotherFileUnderTheSameNameReplacesIt() throws IOException {
        OwnFiles files = new OwnFiles(program);
        Path next = Files.writeString(folder.resolve("program.new"), "two");
        Files.setLastModifiedTime(next, Files.getLastModifiedTime(program));
        Files.move(next, program, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(files.areReplaced());
    }

    @Test
    void whatIsRemovedIsReplacedByNothing() throws IOException {
        OwnFiles files = new OwnFiles(program);
        Files.delete(program);
        assertTrue(files.areReplaced());
    }

    /** Classes compiled anew while the program runs from its sources. */
    @Test
    void aFolderOfClassesStays() throws IOException {
        OwnFiles files = new OwnFiles(folder);
        Files.writeString(folder.resolve("another"), "");
        assertFalse(files.areReplaced());
    }
}
