package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What was asked for and is not done with, at most one alert for each contact and kind. One stays while its contact or
 * account is gone: both may come back. Any thread may use it.
 */
public final class Alerts {
    private final List<Consumer<List<Alert>>> listeners = new CopyOnWriteArrayList<>();
    private List<Alert> all = List.of();

    /** @param initial the oldest first; of two for the same contact and kind the later one counts */
    public Alerts(Collection<Alert> initial) {
        initial.forEach(this::add);
    }

    /** The oldest first. */
    public synchronized List<Alert> all() {
        return all;
    }

    public Optional<Alert> of(ContactId contact, Alert.Kind kind) {
        return all().stream().filter(alert -> alert.isAbout(contact, kind)).findFirst();
    }

    /** Asks for it, in place of one for the same contact and kind. */
    public void add(Alert alert) {
        change(before -> {
            List<Alert> changed = new ArrayList<>(before);
            changed.removeIf(known -> known.isAbout(alert.contact(), alert.kind()));
            changed.add(alert);
            return changed;
        });
    }

    /** Asks for it no more; nothing where it was not asked for. */
    public void remove(ContactId contact, Alert.Kind kind) {
        change(before ->
                before.stream().filter(alert -> !alert.isAbout(contact, kind)).toList());
    }

    void rename(ContactId contact, String name) {
        change(before -> before.stream()
                .map(alert -> alert.contact().equals(contact) ? alert.withName(name) : alert)
                .toList());
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<List<Alert>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(UnaryOperator<List<Alert>> change) {
        List<Alert> now;
        synchronized (this) {
            now = List.copyOf(change.apply(all));
            if (now.equals(all)) {
                return;
            }
            all = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }
}
