package org.presenceapplet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A display with a window manager, Xvfb and openbox, for nobody to look at, with a mouse and a keyboard. Requires {@link
 * Part#XVFB} and {@link Part#OPENBOX}; to be used, {@link Part#XDOTOOL} and {@link Part#IMAGEMAGICK} too.
 */
public final class Desktop implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Process server;
    private final String display;
    private final Process windowManager;

    private Desktop() throws IOException {
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

    /** Starts both; the display can be used when this returns. */
    public static Desktop start() {
        try {
            return new Desktop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String display() {
        return display;
    }

    /** Moves the pointer there and presses a button: 1 is the left one, 2 the middle one, 3 the right one. */
    public void click(int x, int y, int button) {
        run("xdotool", "mousemove", "--sync", String.valueOf(x), String.valueOf(y), "click", String.valueOf(button));
    }

    /** Presses a key or several at once, such as {@code alt+F4}. */
    public void press(String keys) {
        run("xdotool", "key", keys);
    }

    /** The visible windows whose titles match a regular expression. */
    public List<String> windows(String title) {
        return run("xdotool", "search", "--onlyvisible", "--name", title)
                .lines()
                .toList();
    }

    /** Drags a window's border until it has this size within its frame, or the nearest that it takes. */
    public void resize(String window, int width, int height) {
        run("xdotool", "windowsize", window, String.valueOf(width), String.valueOf(height));
    }

    /** Drags a window by its title. */
    public void move(String window, int x, int y) {
        run("xdotool", "windowmove", window, String.valueOf(x), String.valueOf(y));
    }

    /** Where a window is and how large within its frame, such as {@code X=20 Y=30 WIDTH=360 HEIGHT=600}. */
    public String place(String window) {
        return run("xdotool", "getwindowgeometry", "--shell", window)
                .lines()
                .filter(line -> line.matches("(X|Y|WIDTH|HEIGHT)=.*"))
                .collect(Collectors.joining(" "));
    }

    /** The colour of one pixel, such as {@code #22875A}. */
    public String colourAt(int x, int y) {
        String crop = "1x1+" + x + "+" + y;
        return run("import", "-silent", "-window", "root", "-crop", crop, "-depth", "8", "txt:-")
                .replaceAll("(?s).*(#[0-9A-F]{6}).*", "$1");
    }

    /** Leaves a picture of everything under {@code target/screenshots}. */
    public void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "import",
                "-silent",
                "-window",
                "root",
                SCREENSHOTS.resolve(name + ".png").toString());
    }

    /** What a program says; whether it finds anything is up to it. */
    private String run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        windowManager.destroy();
        windowManager.onExit().join();
        server.destroy();
        server.onExit().join();
    }
}
