package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The different statuses the user set last, ten at most, and those they marked as favourites, which stay until they are
 * unmarked. Any thread may use it.
 */
public final class RecentChoices {
    /** The most that are kept beside the favourites. */
    public static final int MOST = 10;

    private static final Comparator<RecentChoice> BEST_FIRST = Comparator.comparing(RecentChoice::favourite)
            .thenComparing(RecentChoice::weight)
            .reversed();

    private final List<Consumer<List<StatusChoice>>> listeners = new CopyOnWriteArrayList<>();
    /** Newest first; favourites that were never used come last. */
    private List<RecentChoice> kept;

    /** @param initial newest first, each used once; those beyond the tenth and those that come twice are left out */
    public RecentChoices(Collection<StatusChoice> initial) {
        List<RecentChoice> once = new ArrayList<>();
        initial.stream().distinct().forEach(choice -> once.add(RecentChoice.once(choice, once.size())));
        kept = bounded(once);
    }

    /** As they were {@linkplain #kept() kept} before; those too many and those that come twice are left out. */
    public static RecentChoices of(Collection<RecentChoice> kept) {
        RecentChoices choices = new RecentChoices(List.of());
        choices.kept = bounded(kept);
        return choices;
    }

    /** The used ones, newest first. */
    public List<StatusChoice> all() {
        return kept().stream()
                .filter(RecentChoice::isUsed)
                .map(RecentChoice::choice)
                .toList();
    }

    /** Favourites first, and then by use: what is used often, and of late, before the rest. */
    public List<RecentChoice> ranked() {
        return kept().stream().sorted(BEST_FIRST).toList();
    }

    /** Everything, newest first, to be kept for {@link #of}. */
    public synchronized List<RecentChoice> kept() {
        return kept;
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<List<StatusChoice>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Marks a choice as a favourite, be it used already or not, or as none any more. */
    public void setFavourite(StatusChoice choice, boolean favourite) {
        change(before -> {
            List<RecentChoice> changed = new ArrayList<>(before);
            changed.replaceAll(known -> known.choice().equals(choice) ? known.marked(favourite) : known);
            if (favourite) {
                changed.add(new RecentChoice(choice, 0, true));
            }
            changed.removeIf(known -> !known.isUsed() && !known.favourite());
            return changed;
        });
    }

    /** Puts a choice that took effect first. */
    void record(StatusChoice choice) {
        change(before -> {
            RecentChoice known = before.stream()
                    .filter(one -> one.choice().equals(choice))
                    .findFirst()
                    .orElse(new RecentChoice(choice, 0, false));
            List<RecentChoice> changed = new ArrayList<>();
            changed.add(known.used(true));
            before.stream().filter(one -> !one.choice().equals(choice)).forEach(one -> changed.add(one.used(false)));
            return changed;
        });
    }

    private void change(UnaryOperator<List<RecentChoice>> change) {
        synchronized (this) {
            List<RecentChoice> changed = bounded(change.apply(kept));
            if (changed.equals(kept)) {
                return;
            }
            kept = changed;
        }
        List<StatusChoice> now = all();
        listeners.forEach(listener -> listener.accept(now));
    }

    private static List<RecentChoice> bounded(Collection<RecentChoice> choices) {
        Set<StatusChoice> seen = new HashSet<>();
        List<RecentChoice> bounded = new ArrayList<>();
        int others = 0;
        for (RecentChoice choice : choices) {
            boolean room = choice.favourite() || others < MOST;
            if (room && seen.add(choice.choice())) {
                bounded.add(choice);
                others += choice.favourite() ? 0 : 1;
            }
        }
        return List.copyOf(bounded);
    }
}
