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
 * {@link #REST} while changes keep coming, and never more than one runnable at a time. What is to be done there is
 * prepared off the JavaFX thread, and not at all while nobody looks.
 */
public final class FxPublisher {
    /** How long the JavaFX thread is left alone after each update. */
    static final Duration REST = Duration.ofMillis(100);

    private static final System.Logger LOG = System.getLogger(FxPublisher.class.getName());

    private final Supplier<? extends CompletionStage<Runnable>> preparation;
    private final Executor background;
    private final Executor javaFx;
    private final Timer timer;

    private final AtomicBoolean stale = new AtomicBoolean(true);
    private boolean active;
    private boolean busy;

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

    /** From any thread: whether anybody looks. Whoever begins to look gets the newest state at once. */
    public void setActive(boolean nowActive) {
        background.execute(() -> {
            active = nowActive;
            publish();
        });
    }

    private void publish() {
        if (active && !busy && stale.getAndSet(false)) {
            busy = true;
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
                    rest();
                }
            });
        }
    }

    private void rest() {
        timer.after(
                REST,
                () -> background.execute(() -> {
                    busy = false;
                    publish();
                }));
    }
}
