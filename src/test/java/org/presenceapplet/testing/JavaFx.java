package org.presenceapplet.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.presenceapplet.viewmodel.FxPublisher;

/**
 * What a test asks of the JavaFX thread, and of what is drawn there. Each call waits for its answer; on that thread itself
 * it is done at once.
 */
public final class JavaFx {
    private JavaFx() {}

    public static <T> T onJavaFx(Supplier<T> task) {
        return Platform.isFxApplicationThread()
                ? task.get()
                : CompletableFuture.supplyAsync(task, FxPublisher.javaFxThread())
                        .join();
    }

    public static void runOnJavaFx(Runnable task) {
        onJavaFx(() -> {
            task.run();
            return true;
        });
    }

    /** Returns when this many more frames have been drawn. */
    public static void frames(int number) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        runOnJavaFx(() -> new AnimationTimer() {
            private int left = number;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    drawn.complete(null);
                }
            }
        }.start());
        drawn.join();
    }

    /** On the JavaFX thread: whether the node and all that it is in are visible. */
    public static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What is visible and has a text, of these styles. */
    public static List<Labeled> labels(Parent root, String... styles) {
        return onJavaFx(() -> Stream.of(styles)
                .flatMap(style -> root.lookupAll(style).stream())
                .filter(node -> node instanceof Labeled && isVisible(node))
                .map(Labeled.class::cast)
                .toList());
    }

    /** The first label, button or check box that is visible and says exactly this. */
    public static Optional<Labeled> shown(Parent root, String text) {
        return labels(root, ".label", ".button", ".check-box").stream()
                .filter(label -> text.equals(label.getText()))
                .findFirst();
    }
}
