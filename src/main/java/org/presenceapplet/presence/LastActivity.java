package org.presenceapplet.presence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Tells connections when the user was last active ({@code SetLastActivityTime}), as they become idle and as they come back.
 * A connection whose protocol knows nothing of that (NotImplemented) is not told again. Used on the store's executor only.
 */
final class LastActivity {
    private final PresencePort port;
    private final Set<String> unable = new HashSet<>();

    LastActivity(PresencePort port) {
        this.port = port;
    }

    void tell(Roster roster, Activity before, Activity after, Instant now) {
        boolean wasIdle = before.idleSince().isPresent();
        boolean isIdle = after.idleSince().isPresent();
        if (wasIdle == isIdle) {
            return;
        }
        Instant last = after.idleSince().orElse(now);
        roster.accounts().stream()
                .filter(account -> !account.hasPresence())
                .forEach(account -> unable.remove(account.id()));
        roster.accountsWithPresence().stream()
                .filter(account -> account.offer().by() == PresenceInterface.PRESENCE)
                .filter(account -> !unable.contains(account.id()))
                .forEach(account -> tell(account.id(), last));
    }

    private void tell(String account, Instant last) {
        var unused = port.setLastActivityTime(account, last).exceptionally(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof PresenceException why && why.errorName().equals("NotImplemented")) {
                unable.add(account);
            }
            return null;
        });
    }
}
