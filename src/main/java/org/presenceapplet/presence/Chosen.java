package org.presenceapplet.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants one account to show: the first two layers.
 *
 * @param yours what was chosen for good, at least one status; several only where none of them is exclusive
 * @param timedOrNull what stands before it for a time; null where nothing does
 */
public record Chosen(List<StatusChoice> yours, @Nullable Timed timedOrNull) {
    public Chosen {
        yours = List.copyOf(yours);
    }

    /** One status for good. */
    public static Chosen of(StatusChoice yours) {
        return new Chosen(List.of(yours), null);
    }

    public Optional<Timed> timed() {
        return Optional.ofNullable(timedOrNull);
    }

    /** What is to be shown now, if nothing else lowers it. */
    public List<StatusChoice> statuses() {
        return timedOrNull == null ? yours : timedOrNull.statuses();
    }

    /** The first of them. */
    public StatusChoice first() {
        return statuses().get(0);
    }

    /** The same at another time: without what is over. */
    Chosen at(Instant now) {
        if (timedOrNull == null) {
            return this;
        }
        return timedOrNull.isOver(now) ? new Chosen(yours, null) : new Chosen(yours, timedOrNull.at(now));
    }

    /** These before what is chosen for good. */
    Chosen withTimed(Timed timed) {
        return new Chosen(yours, timed);
    }

    /** These in place of what is shown now, for as long as that was to be shown. */
    Chosen withStatuses(List<StatusChoice> others) {
        return timedOrNull == null ? new Chosen(others, null) : new Chosen(yours, timedOrNull.withStatuses(others));
    }

    Chosen withoutTimed() {
        return new Chosen(yours, null);
    }
}
