package org.presenceapplet.viewmodel;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Hands the newest state over to the JavaFX thread: the first change at once, then no more often than every
 * {@link #REST} while changes keep coming, what the user asks for always at once, and never more than one runnable at a
 * time. What is to be done there is prepared off the JavaFX thread, and not at all while nobody looks.
 */
public final class FxPublisher {
    /**
     * How long the JavaFX thread is left alone after each update. People cannot follow more than a few changes a second;
     * with 5,000 contacts each repaint costs some milliseconds on two threads.
     */
    static final Duration REST = Duration.ofMillis(200);

    private static final System.Logger LOG = System.getLogger(FxPublisher.class.getName());

    private final Supplier<? extends CompletionStage<Runnable>> preparation;
    private final Executor background;
    private final Executor javaFx;
    private final Timer timer;

    private final AtomicBoolean stale = new AtomicBoolean(true);
    private boolean active;
    private boolean working;
    private boolean requested;
    private int rests;

    /**
     * @param preparation called on the background executor; looks at the newest state and gives what to do with it on
     *     the JavaFX thread
     * @param background runs one task at a time, in order
     * @param javaFx the JavaFX thread, {@link #javaFxThread()}
     */
    public FxPublisher(
            Supplier<? extends CompletionStage<Runnable>> preparation,
            Executor background,
            Executor javaFx,
            Timer timer) {
        this.preparation = preparation;
        this.background = background;
        this.javaFx = javaFx;
        this.timer = timer;
    }

    public static Executor javaFxThread() {
        return Platform::runLater;
    }

    /** From any thread: what was handed over last no longer holds. */
    public void changed() {
        if (!stale.getAndSet(true)) {
            background.execute(this::publish);
        }
    }

    /** From any thread: the user asked for something else to be shown, and does not want to wait. */
    public void requested() {
        stale.set(true);
        background.execute(() -> {
            requested = true;
            publish();
        });
    }

    /** From any thread: whether anybody looks. Whoever begins to look gets the newest state at once. */
    public void setActive(boolean nowActive) {
        background.execute(() -> {
            active = nowActive;
            publish();
        });
    }

    private void publish() {
        boolean mayWork = active && !working && (rests == 0 || requested);
        if (mayWork && stale.getAndSet(false)) {
            working = true;
            requested = false;
            preparation.get().whenCompleteAsync(this::handOver, background);
        }
    }

    private void handOver(@Nullable Runnable update, @Nullable Throwable failure) {
        if (update == null) {
            LOG.log(Level.ERROR, "the window could not be brought up to date", failure);
            rest();
        } else {
            javaFx.execute(() -> {
                try {
                    update.run();
                } finally {
                    background.execute(this::rest);
                }
            });
        }
    }

    private void rest() {
        working = false;
        rests++;
        timer.after(
                REST,
                () -> background.execute(() -> {
                    rests--;
                    publish();
                }));
        publish();
    }
}
