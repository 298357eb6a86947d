package org.presenceapplet.benchmark;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** A person at the window, with a keyboard and a mouse. Methods wait until what they did can be seen. */
final class Hands {
    private static final int FRAMES = 120;
    private static final int FRAMES_TO_REST = 12;
    private static final int PATIENCE_SECONDS = 5;

    private final ListView<?> list;

    private Hands(ListView<?> list) {
        this.list = list;
    }

    static Hands on(ListView<?> list) {
        return new Hands(list);
    }

    /** Does it, and gives the microseconds for each key of a search, else nothing that matters. */
    String act(String command) {
        String[] words = command.split(" ", -1);
        switch (words[0]) {
            case "search" -> {
                return search(words[1]);
            }
            case "collapse" -> repeat(frame -> press(KeyCode.ENTER), () -> {
                list.requestFocus();
                list.scrollTo(0);
                list.getSelectionModel().select(0);
            });
            case "sort" -> repeat(frame -> choose(RadioMenuItem.class, frame), () -> {});
            case "flatten" -> repeat(frame -> choose(CheckMenuItem.class, 0), () -> {});
            case "wheel" -> everyFrame(frame -> new Robot().mouseWheel(frame < FRAMES / 2 ? 1 : -1), this::point);
            case "drag" -> everyFrame(frame -> scrollBar().setValue((double) frame / FRAMES), () -> {});
            case "pages" -> everyFrame(frame -> press(KeyCode.PAGE_DOWN), () -> {
                list.requestFocus();
                list.scrollTo(0);
                list.getSelectionModel().select(1);
            });
            default -> throw new IllegalArgumentException(command);
        }
        return "done";
    }

    /** Types a word, and takes it back. */
    private String search(String word) {
        List<KeyCode> keys = new ArrayList<>();
        word.chars().forEach(letter -> keys.add(KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)))));
        Platform.runLater(list::requestFocus);
        List<Long> times = new ArrayList<>();
        keys.forEach(key -> times.add(untilDrawn(key)));
        untilDrawn(KeyCode.ESCAPE);
        return times.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** From pressing the key to the end of drawing the rows that this changed, in microseconds. */
    private long untilDrawn(KeyCode key) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            PerformanceTracker frames = PerformanceTracker.getSceneTracker(list.getScene());
            ListChangeListener<Object> changed = new ListChangeListener<>() {
                @Override
                public void onChanged(Change<?> change) {
                    list.getItems().removeListener(this);
                    list.getScene().addPostLayoutPulseListener(new Runnable() {
                        @Override
                        public void run() {
                            list.getScene().removePostLayoutPulseListener(this);
                            frames.setOnRenderedFrameTask(() -> drawn.complete(System.nanoTime()));
                        }
                    });
                }
            };
            list.getItems().addListener(changed);
        });
        CompletableFuture<Long> pressed = new CompletableFuture<>();
        Platform.runLater(() -> {
            pressed.complete(System.nanoTime());
            press(key);
        });
        long end = drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return TimeUnit.NANOSECONDS.toMicros(end - pressed.join());
    }

    private static void press(KeyCode key) {
        new Robot().keyType(key);
    }

    private void point() {
        Point2D middle = list.localToScreen(list.getWidth() / 2, list.getHeight() / 2);
        new Robot().mouseMove(middle);
    }

    private ScrollBar scrollBar() {
        return list.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    /** Chooses among the items of a kind in the menu of how the list is shown. */
    private void choose(Class<? extends MenuItem> kind, int number) {
        ((Button) list.getScene().lookup(".list-options")).fire();
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        List<MenuItem> items =
                menu.getItems().stream().filter(kind::isInstance).toList();
        items.get(number % items.size()).fire();
        menu.hide();
    }

    /** Does it again and again, and lets it come to rest each time. */
    private static void repeat(IntConsumer action, Runnable before) {
        everyFrame(
                frame -> {
                    if (frame % FRAMES_TO_REST == 0) {
                        action.accept(frame / FRAMES_TO_REST);
                    }
                },
                before);
    }

    /** Does it in each pulse, and there is one sixty times a second. */
    private static void everyFrame(IntConsumer action, Runnable before) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            before.run();
            new AnimationTimer() {
                private int frame;

                @Override
                public void handle(long now) {
                    if (frame < FRAMES) {
                        act();
                    } else if (frame > FRAMES + FRAMES_TO_REST) {
                        stop();
                        done.complete(true);
                    }
                    frame++;
                }

                private void act() {
                    try {
                        action.accept(frame);
                    } catch (RuntimeException e) {
                        stop();
                        done.completeExceptionally(e);
                    }
                }
            }.start();
        });
        done.join();
    }
}
