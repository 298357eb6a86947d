package org.presenceapplet.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** A display with a window manager, Xvfb and openbox, for nobody to look at. */
final class Desktop implements AutoCloseable {
    private final Process server;
    private final String display;
    private final Process windowManager;

    Desktop() throws IOException {
        server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset")
                .redirectError(Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        display = ":" + number;
        ProcessBuilder openbox =
                new ProcessBuilder("openbox").redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        openbox.environment().put("DISPLAY", display);
        windowManager = openbox.start();
    }

    String display() {
        return display;
    }

    @Override
    public void close() {
        windowManager.destroy();
        windowManager.onExit().join();
        server.destroy();
        server.onExit().join();
    }
}
