package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.RosterChange.Step;

/**
 * Takes down what contacts show, for as long as it is wanted.
 *
 * <ul>
 *   <li>What a lost connection makes unknown is no change of anybody: up to then they showed what they did, and from then
 *       on nobody knows.
 *   <li>What a connection tells when it comes closes that gap: it is known from now on, and not said to be new.
 *   <li>Time in which the computer slept is not known either, though the store has noticed nothing.
 * </ul>
 */
public final class HistoryRecorder {
    /** How often somebody looks. Shorter than {@link PresenceHistory#LONGEST_SILENCE}. */
    static final Duration LOOK = Duration.ofMinutes(5);

    private final PresenceStore store;
    private final PresenceHistory history;
    private final Clock clock;
    private final Timer timer;

    // Belongs to the store's executor.
    private boolean wanted;

    /** Takes nothing down yet. */
    public HistoryRecorder(PresenceStore store, PresenceHistory history, Clock clock, Timer timer) {
        this.store = store;
        this.history = history;
        this.clock = clock;
        this.timer = timer;
        var unused = store.addListener(this::rosterChanged);
        look();
    }

    /** From any thread: whether anything is to be taken down; where not, nothing is left of what was. */
    public CompletionStage<Void> want(boolean nowWanted) {
        return onStore(() -> {
            wanted = nowWanted;
            if (wanted) {
                recordEverybody();
            } else {
                history.forget();
            }
        });
    }

    /** From any thread: leaves nothing of what was taken down, and goes on with what is shown now. */
    public CompletionStage<Void> wipe() {
        return onStore(() -> {
            history.forget();
            recordEverybody();
        });
    }

    private CompletableFuture<Void> onStore(Runnable task) {
        return CompletableFuture.runAsync(task, store::execute);
    }

    private void look() {
        timer.after(
                LOOK,
                () -> store.execute(() -> {
                    // Right after sleep, the store still shows what was before it.
                    if (!history.look(clock.instant())) {
                        recordEverybody();
                    }
                    look();
                }));
    }

    private void recordEverybody() {
        if (wanted) {
            Instant now = clock.instant();
            store.roster().contacts().forEach(contact -> record(contact, now));
        }
    }

    private void rosterChanged(RosterChange change) {
        Instant now = clock.instant();
        history.look(now);
        if (wanted) {
            for (Step<Contact> step : change.contacts()) {
                step.after()
                        .ifPresentOrElse(
                                contact -> record(contact, now),
                                () -> step.before()
                                        .ifPresent(gone -> history.record(gone.id(), PresenceType.UNKNOWN, now)));
            }
        }
    }

    private void record(Contact contact, Instant now) {
        history.record(contact.id(), contact.presence().type(), now);
    }
}
