package org.presenceapplet.tray;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;

/** Steps through the statuses that stand alone; what is reached is chosen after 700 ms of rest. */
final class StatusScroll {
    private static final Duration REST = Duration.ofMillis(700);

    private final BusLink.Scheduler scheduler;
    private final Consumer<StatusChoice> chosen;
    private final Runnable changed;

    private List<StatusSpec> possible = List.of();
    private Status shown = Presence.UNKNOWN.primary();
    private @Nullable StatusSpec reached;
    private int scrolls;

    /** @param changed told, on any thread, that another status is reached, or none any more */
    StatusScroll(BusLink.Scheduler scheduler, Consumer<StatusChoice> chosen, Runnable changed) {
        this.scheduler = scheduler;
        this.chosen = chosen;
        this.changed = changed;
    }

    /** What can be scrolled to, and from where. */
    synchronized void over(List<StatusSpec> possible, Status shown) {
        this.possible = possible;
        this.shown = shown;
    }

    /** The status that the own presence has first. */
    synchronized Status shown() {
        return shown;
    }

    /** The status that will be chosen after the rest. */
    synchronized Optional<StatusSpec> reached() {
        return Optional.ofNullable(reached);
    }

    void scroll(int steps) {
        int mine;
        synchronized (this) {
            if (possible.isEmpty() || steps == 0) {
                return;
            }
            StatusSpec from = reached;
            String id = from == null ? shown.id() : from.id();
            List<String> ids = possible.stream().map(StatusSpec::id).toList();
            long to = (long) ids.indexOf(id) + steps;
            reached = possible.get((int) Math.max(0, Math.min(possible.size() - 1L, to)));
            mine = ++scrolls;
        }
        scheduler.schedule(() -> end(mine), REST);
        changed.run();
    }

    private void end(int scroll) {
        StatusSpec choice;
        Status before;
        synchronized (this) {
            choice = reached;
            before = shown;
            if (scroll != scrolls || choice == null) {
                return;
            }
            reached = null;
        }
        changed.run();
        if (!choice.id().equals(before.id())) {
            chosen.accept(StatusChoice.of(choice.id(), before.message()));
        }
    }
}
