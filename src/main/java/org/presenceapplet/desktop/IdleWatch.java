package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Activity.Idleness;

/**
 * How idle somebody is, by the first source that works. Whatever happens, the source is asked: a signal is only a reason to
 * ask. One that errs, lies or does not answer is left alone for a while, and the next one asked.
 */
final class IdleWatch {
    private static final System.Logger LOG = System.getLogger(IdleWatch.class.getName());
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);
    /** The sources and the time since boot are not told at the same moment, nor by the same clock. */
    private static final Duration BOOT_SLACK = Duration.ofMinutes(1);

    /** Told of each step. */
    interface Listener {
        /**
         * Somebody has become active or idle.
         *
         * @param sinceOrNull when there last was a key or the pointer; null while active
         */
        void idle(Idleness idleness, @Nullable Instant sinceOrNull);
    }

    private final Turns turns;
    private final BusLink.Scheduler scheduler;
    private final Clock clock;
    private final Supplier<Duration> sinceBoot;
    private final Listener listener;
    /** Of any thread, so that an answer of a source that is gone is known for one. */
    private final Map<IdleSource.Kind, IdleSource> sources = new ConcurrentSkipListMap<>();

    private volatile @Nullable IdleSource live;

    // All below belongs to the turns.
    private final Set<IdleSource> failed = new HashSet<>();
    private IdleLimits limits;
    private Idleness told = Idleness.ACTIVE;
    private @Nullable Instant since;
    private @Nullable IdleSource watched;
    private Optional<Duration> answer = Optional.empty();
    /** Tells the ask that is due from those that an earlier one replaced. */
    private int asks;

    /**
     * @param calls runs what waits for a source
     * @param sinceBoot how long the computer has been up: nobody is idle for longer
     * @param listener told by the executor, one step at a time
     */
    IdleWatch(
            Executor calls,
            BusLink.Scheduler scheduler,
            Clock clock,
            Supplier<Duration> sinceBoot,
            IdleLimits limits,
            Listener listener) {
        this.turns = new Turns(calls);
        this.scheduler = scheduler;
        this.clock = clock;
        this.sinceBoot = sinceBoot;
        this.limits = limits;
        this.listener = listener;
    }

    /** Somebody is there to be asked, instead of the one before of this kind. */
    void appeared(IdleSource source) {
        sources.put(source.kind(), source);
        turns.execute(this::ask);
    }

    /** Nobody of this kind is there any more; what they still answer does not count. */
    void vanished(IdleSource.Kind kind) {
        sources.remove(kind);
        turns.execute(this::ask);
    }

    void limit(IdleLimits newLimits) {
        turns.execute(() -> {
            if (!newLimits.equals(limits)) {
                limits = newLimits;
                rest();
                askAllAfresh();
            }
        });
    }

    /** Asks now, those that failed too. */
    void lookAgain() {
        turns.execute(this::askAllAfresh);
    }

    /** Asks if there is a reason, which is looked for when the turn comes. */
    void askIf(BooleanSupplier reason) {
        turns.execute(() -> {
            if (reason.getAsBoolean()) {
                ask();
            }
        });
    }

    /** Which source works. */
    Optional<IdleSource.Kind> source() {
        return Optional.ofNullable(live).map(IdleSource::kind);
    }

    /** Asks now how long there has been no input; empty where nobody knows. */
    CompletionStage<Optional<Duration>> idleTime() {
        CompletableFuture<Optional<Duration>> idle = new CompletableFuture<>();
        turns.execute(() -> {
            ask();
            idle.complete(answer);
        });
        return idle;
    }

    /** Asks nobody any more. */
    void close() {
        sources.clear();
        turns.execute(() -> {
            asks++;
            rest();
        });
    }

    private void askAllAfresh() {
        failed.clear();
        ask();
    }

    private void ask() {
        asks++;
        failed.retainAll(sources.values());
        answer = Optional.empty();
        for (IdleSource source : sources.values()) {
            if (!failed.contains(source)) {
                answer = ask(source);
                if (answer.isPresent()) {
                    live = source;
                    tell(answer.get());
                    source.nextAsk(answer.get(), limits).ifPresent(this::askIn);
                    return;
                }
            }
        }
        live = null;
        tell(Duration.ZERO);
    }

    private Optional<Duration> ask(IdleSource source) {
        try {
            if (!source.equals(watched)) {
                rest();
                watched = source;
                source.watch(limits);
            }
            Duration idle = requirePossible(source.idleTime());
            boolean stillThere = source.equals(sources.get(source.kind()));
            return stillThere ? Optional.of(idle) : Optional.empty();
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "{0} does not tell how idle somebody is: {1}", source.kind(), e.getMessage());
            leaveAlone(source);
            return Optional.empty();
        }
    }

    private Duration requirePossible(Duration idle) throws BusException {
        if (idle.isNegative() || idle.compareTo(sinceBoot.get().plus(BOOT_SLACK)) > 0) {
            throw new BusException(BusException.FAILED, "An idle time of " + idle + " cannot be.");
        }
        return idle;
    }

    private void leaveAlone(IdleSource source) {
        rest();
        failed.add(source);
        scheduler.schedule(
                () -> askIf(() -> limits.on().findAny().isPresent() && failed.remove(source)), UNTIL_TRIED_AGAIN);
    }

    private void askIn(Duration time) {
        int due = asks;
        scheduler.schedule(() -> askIf(() -> due == asks), time);
    }

    private void rest() {
        if (watched != null) {
            watched.rest();
            watched = null;
        }
    }

    private void tell(Duration idle) {
        Idleness now = limits.reachedBy(idle);
        if (now == told) {
            return;
        }
        if (now == Idleness.ACTIVE) {
            since = null;
        } else if (since == null) {
            since = clock.instant().minus(idle);
        }
        told = now;
        listener.idle(now, since);
    }
}
