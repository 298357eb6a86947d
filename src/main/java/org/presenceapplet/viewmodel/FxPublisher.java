package org.presenceapplet.viewmodel;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Timer;

/**
 * Hands the newest state over to the JavaFX thread: the first change at once, later ones after a rest while changes keep
 * coming, what the user asks for always at once, and never more than one runnable at a time. What is to be done there is
 * prepared off the JavaFX thread, and not at all while nobody looks.
 *
 * <p>The rest is the longer the more an update costs: a hundred times as long, for drawing what has changed costs several
 * times what is measured here, and both together are to take no more than a few hundredths of the time. That is a tenth of
 * a second for a few contacts and half a second for thousands that keep changing, which is as much as anybody can follow.
 */
public final class FxPublisher {
    static final Duration SHORTEST_REST = Duration.ofMillis(100);
    static final Duration LONGEST_REST = Duration.ofMillis(500);
    private static final int REST_FOR_WORK = 100;

    private static final System.Logger LOG = System.getLogger(FxPublisher.class.getName());

    private final Supplier<? extends CompletionStage<Runnable>> preparation;
    private final Executor background;
    private final Executor javaFx;
    private final Timer timer;
    private final Clock clock;

    private final AtomicBoolean stale = new AtomicBoolean(true);
    private boolean active;
    private boolean working;
    private boolean requested;
    private int rests;
    private Instant begun = Instant.MIN;

    /**
     * @param preparation called on the background executor; looks at the newest state and gives what to do with it on
     *     the JavaFX thread
     * @param background runs one task at a time, in order
     * @param javaFx the JavaFX thread, {@link #javaFxThread()}
     * @param clock tells what an update takes
     */
    public FxPublisher(
            Supplier<? extends CompletionStage<Runnable>> preparation,
            Executor background,
            Executor javaFx,
            Timer timer,
            Clock clock) {
        this.preparation = preparation;
        this.background = background;
        this.javaFx = javaFx;
        this.timer = timer;
        this.clock = clock;
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
            begun = clock.instant();
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
                rest(Duration.between(begun, clock.instant())),
                () -> background.execute(() -> {
                    rests--;
                    publish();
                }));
        publish();
    }

    private static Duration rest(Duration work) {
        Duration fair = work.multipliedBy(REST_FOR_WORK);
        if (fair.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return fair.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : fair;
    }
}
