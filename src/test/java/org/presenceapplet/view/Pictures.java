package org.presenceapplet.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of a scene, for people to look at. */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Pictures() {}

    /** On the JavaFX thread: leaves a picture under {@code target/screenshots}. */
    static void save(Scene scene, String name) {
        save(picture(scene), name);
    }

    /** On the JavaFX thread: the same of all windows that are open, menus included, as they lie on each other. */
    static void saveAll(String name) {
        List<Window> windows =
                Window.getWindows().stream().filter(Window::isShowing).toList();
        double left = windows.stream().mapToDouble(Window::getX).min().orElse(0);
        double top = windows.stream().mapToDouble(Window::getY).min().orElse(0);
        double right = windows.stream()
                .mapToDouble(window -> window.getX() + window.getWidth())
                .max()
                .orElse(1);
        double bottom = windows.stream()
                .mapToDouble(window -> window.getY() + window.getHeight())
                .max()
                .orElse(1);
        BufferedImage all = new BufferedImage((int) (right - left), (int) (bottom - top), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = all.createGraphics();
        windows.forEach(window -> graphics.drawImage(
                picture(window.getScene()), (int) (window.getX() - left), (int) (window.getY() - top), null));
        graphics.dispose();
        save(all, name);
    }

    private static BufferedImage picture(Scene scene) {
        SnapshotParameters withShadow = new SnapshotParameters();
        withShadow.setFill(Color.TRANSPARENT);
        WritableImage image = scene.getRoot().snapshot(withShadow, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }

    private static void save(BufferedImage picture, String name) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
