package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {
    private static final String NO_DISPLAY = "there is no display (DISPLAY is not set)";
    private static final String NO_GTK = "GTK 3 is missing (install libgtk-3-0 and libxtst6)";

    @TempDir
    Path folder;

    private List<String> missing(Map<String, String> environment) {
        return new Graphics(environment, folder, List.of(folder)).missing();
    }

    private void installGtk(Path where) throws IOException {
        Files.createDirectories(where);
        Files.createFile(where.resolve("libgtk-3.so.0"));
        Files.createFile(where.resolve("libXtst.so.6"));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        assertEquals(List.of(NO_DISPLAY, NO_GTK), missing(Map.of()));
    }

    @Test
    void gtkIsFoundInAnArchitecturesFolder() throws IOException {
        installGtk(folder.resolve("x86_64-linux-gnu"));
        assertEquals(List.of(NO_DISPLAY), missing(Map.of()));
    }

    @Test
    void gtkWithoutTheLibraryForTestsOfTheKeyboardIsNotEnough() throws IOException {
        Files.createFile(folder.resolve("libgtk-3.so.0"));
        assertEquals(List.of(NO_DISPLAY, NO_GTK), missing(Map.of()));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() throws IOException {
        installGtk(folder);
        assertEquals(List.of("the display :7 does not answer"), missing(Map.of("DISPLAY", ":7")));
    }

    @Test
    void aDisplayThatAnswersIsEnough() throws IOException {
        installGtk(folder);
        try (ServerSocketChannel display = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            display.bind(UnixDomainSocketAddress.of(folder.resolve("X7")));
            assertEquals(List.of(), missing(Map.of("DISPLAY", ":7.0")));
        }
    }

    @Test
    void aDisplayOfAnotherMachineIsBelieved() throws IOException {
        installGtk(folder);
        assertEquals(List.of(), missing(Map.of("DISPLAY", "elsewhere:0")));
    }

    @Test
    void whatCanBeNoDisplayIsNamed() throws IOException {
        installGtk(folder);
        assertEquals(List.of("the display : does not answer"), missing(Map.of("DISPLAY", ":")));
    }
}
