package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.presence.Picture;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.Requires;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of contacts on the demo, good and bad ones. */
@Requires(Part.PANGOFT2)
@ExtendWith(ApplicationExtension.class)
final class AvatarsFxIT {
    /** One green pixel. */
    private static final byte[] GIF = HexFormat.of()
            .parseHex("474946383961010001008000 00ff0000000000 2c00000000010001000002024401003b".replace(" ", ""));

    @SuppressWarnings("NullAway.Init") // by @Start
    private DemoWindow demo;

    @Start
    void open(Stage shared) throws IOException {
        demo = new DemoWindow(Files.createTempDirectory("presence-applet-demo"), DemoOptions.still(), new Stage());
        demo.stage.setHeight(900);
        demo.mainWindow.show();
    }

    @AfterEach
    void close() {
        runOnJavaFx(() -> {
            demo.mainWindow.hide();
        });
        demo.close();
    }

    @Test
    void picturesAreShownInTheirDiscs() {
        eventually("Alice's picture is there", () -> hasFace("Alice Anders"));
        eventually("Zofia's picture is there", () -> hasFace("Zofia Woźniak"));
        assertFalse(hasFace("Νίκος Γεωργίου"), "he has none");
        assertEquals(
                1,
                onJavaFx(() -> circles("Alice Anders")
                        .filter(circle -> circle.getFill() instanceof ImagePattern)
                        .map(Node::getBoundsInParent)
                        .distinct()
                        .filter(bounds -> bounds.getMinX() == 0 && bounds.getMinY() == 0)
                        .count()),
                "it covers the disc");
        for (boolean dark : new boolean[] {true, false}) {
            runOnJavaFx(() -> {
                demo.mainWindow.setDark(dark);
                demo.stage.getScene().getRoot().applyCss();
                Pictures.save(demo.stage.getScene(), "flow-avatars" + (dark ? "-dark" : "-light"));
            });
        }
        String alice = "alice.anders@demo.example";
        demo.connection().setPicture(alice, "", new byte[0]);
        eventually("Alice took hers away", () -> !hasFace("Alice Anders"));
        demo.connection().setPicture(alice, "gif", GIF);
        eventually("Alice has another", () -> hasFace("Alice Anders"));
    }

    @Test
    void badPicturesLeaveTheInitials() {
        eventually("Zofia's picture is there", () -> hasFace("Zofia Woźniak"));
        Optional<Image> before = face("Zofia Woźniak");
        byte[] truncated = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000060000000600802000000");
        Map<String, byte[]> bad = new TreeMap<>(Map.of(
                "alice.anders",
                Arrays.copyOf(truncated, 10 * 1024 * 1024),
                "ines",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "layla",
                truncated,
                "nikos",
                new byte[0]));
        bad.forEach((name, picture) -> demo.connection().setPicture(name + "@demo.example", "bad-" + name, picture));
        demo.connection().setPicture("zofia.wozniak@demo.example", "good", GIF);
        eventually("Zofia's new picture, the last one, is there", () -> {
            Optional<Image> now = face("Zofia Woźniak");
            return now.isPresent() && !now.equals(before);
        });
        eventually("Alice's old picture is gone", () -> !hasFace("Alice Anders"));
        assertFalse(hasFace("Inés Ortega"));
        assertFalse(hasFace("ليلى حداد"));
        assertFalse(hasFace("Νίκος Γεωργίου"));
    }

    @Test
    void aStripIsNotMadeLargerThanItsPlaceNeeds() {
        byte[] strip = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000800000000010802000000");
        assertEquals(1, Picture.of(strip).orElseThrow().height());
        assertTrue(AvatarPictures.decode(Picture.of(strip).orElseThrow(), 68).isEmpty(), "it ends there");
        var gif = AvatarPictures.decode(Picture.of(GIF).orElseThrow(), 68).orElseThrow();
        assertEquals(68, gif.getWidth());
    }

    private boolean hasFace(String name) {
        return face(name).isPresent();
    }

    private Optional<Image> face(String name) {
        return onJavaFx(() -> circles(name)
                .filter(circle -> circle.isVisible() && circle.getFill() instanceof ImagePattern)
                .map(circle -> ((ImagePattern) circle.getFill()).getImage())
                .findFirst());
    }

    /** The discs of the row of this name. */
    private Stream<Circle> circles(String name) {
        return demo.stage.getScene().getRoot().lookupAll(".contact-view").stream()
                .filter(row -> row.isVisible()
                        && row.lookupAll(".name").stream()
                                .anyMatch(node -> node instanceof Labeled label && name.equals(label.getText())))
                .flatMap(row -> row.lookup(".avatar").lookupAll("Circle").stream())
                .filter(Circle.class::isInstance)
                .map(Circle.class::cast);
    }
}
