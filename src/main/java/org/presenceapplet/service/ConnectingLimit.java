package org.presenceapplet.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.RosterChange;
import org.presenceapplet.presence.RosterChange.Step;

/**
 * Says of an account that has been connecting for a minute that it gets no answer. haze connects for ever where libpurple
 * has asked its user something, and Mission Control's ChangingPresence may stay true for ever: nobody else ends the wait.
 * The account goes on connecting, and may still come up.
 */
public final class ConnectingLimit {
    /** The error's name, which is D-Bus's own. */
    public static final String TIMEOUT = "Timeout";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final PresenceStore store;
    private final BusLink.Scheduler scheduler;
    private final Executor storeExecutor;

    /** How often each account has begun or ended connecting; on the store's executor. */
    private final Map<String, Integer> turns = new HashMap<>();

    private ConnectingLimit(PresenceStore store, Executor storeExecutor, BusLink.Scheduler scheduler) {
        this.store = store;
        this.storeExecutor = storeExecutor;
        this.scheduler = scheduler;
    }

    /** From now on every account of the store is watched. */
    public static void watch(PresenceStore store, Executor storeExecutor, BusLink.Scheduler scheduler) {
        var unused = store.addListener(new ConnectingLimit(store, storeExecutor, scheduler)::changed);
    }

    private void changed(RosterChange change) {
        for (Step<Account> step : change.accounts()) {
            boolean before = step.before().filter(ConnectingLimit::isConnecting).isPresent();
            boolean after = step.after().filter(ConnectingLimit::isConnecting).isPresent();
            if (before != after) {
                String id = step.after().or(step::before).map(Account::id).orElse("");
                int turn = turns.merge(id, 1, Integer::sum);
                if (after) {
                    scheduler.schedule(() -> storeExecutor.execute(() -> over(id, turn)), LIMIT);
                }
            }
        }
    }

    private void over(String id, int turn) {
        if (turns.getOrDefault(id, 0) == turn) {
            store.change(id, account -> account.withError(new ConnectionError(TIMEOUT, "")));
        }
    }

    private static boolean isConnecting(Account account) {
        return account.connection() == ConnectionState.CONNECTING;
    }
}
