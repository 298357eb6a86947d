package org.presenceapplet.presence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The accounts that the user put offline by name; they stay so until told otherwise by name. Any thread may use it. */
public final class OfflineAccounts {
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
    private Set<String> accounts;

    /** @param initial their identifiers */
    public OfflineAccounts(Collection<String> initial) {
        accounts = Set.copyOf(initial);
    }

    /** Their identifiers, in no order that means anything. */
    public synchronized Set<String> all() {
        return accounts;
    }

    boolean contains(String account) {
        return all().contains(account);
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Consumer<Set<String>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether this account is to stay offline. */
    void record(String account, boolean offline) {
        Set<String> now;
        synchronized (this) {
            Set<String> changed = new TreeSet<>(accounts);
            boolean different = offline ? changed.add(account) : changed.remove(account);
            if (!different) {
                return;
            }
            now = Set.copyOf(changed);
            accounts = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }
}
