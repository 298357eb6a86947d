package org.presenceapplet.service;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.StatusChoice;

/**
 * What the user wished for where the account manager was asked for something else in its stead: what stands in on an
 * account that lacks it, or offline for a moment on the way to connecting anew.
 */
final class Wishes {
    private final Map<String, Wish> byAccount = new HashMap<>();

    /**
     * One account's wish.
     *
     * @param sent what it was asked for
     * @param detourOrNull what it was asked for right before; null where nothing was, or where that is over
     * @param onDetour whether the account manager has said that this is what the account is asked for
     */
    private record Wish(
            StatusChoice wished,
            RequestedPresence sent,
            @Nullable RequestedPresence detourOrNull,
            boolean onDetour) {}

    /** Takes down a wish; returns what to ask {@link #isStill} with. */
    Object record(String account, RequestedPresence sent, StatusChoice wished) {
        Wish wish = new Wish(wished, sent, null, false);
        byAccount.put(account, wish);
        return wish;
    }

    /** What was taken down last; null where nothing was. */
    @Nullable
    Object last(String account) {
        return byAccount.get(account);
    }

    /** Whether nobody has wished for something else since this was taken down. */
    boolean isStill(String account, Object wish) {
        return byAccount.get(account) == wish;
    }

    /** The account is asked for something only to be asked right afterwards for what it was asked for before. */
    void recordDetour(String account, RequestedPresence detour, RequestedPresence then) {
        byAccount.put(account, new Wish(shown(account, then), then, detour, false));
    }

    /** Whether the account is to be asked again for what it was asked for before, and nobody has wished otherwise. */
    boolean isOnDetour(String account) {
        Wish wish = byAccount.get(account);
        return wish != null && wish.detourOrNull != null;
    }

    void forget(String account) {
        byAccount.remove(account);
    }

    /** What is to be shown as the wish where the account manager says that the account is asked for this. */
    StatusChoice shown(String account, RequestedPresence requested) {
        Wish wish = byAccount.get(account);
        if (wish == null) {
            return requested.choice();
        }
        if (requested.equals(wish.detourOrNull)) {
            byAccount.put(account, new Wish(wish.wished, wish.sent, wish.detourOrNull, true));
            return wish.wished;
        }
        if (requested.equals(wish.sent)) {
            if (wish.onDetour) {
                var unused = record(account, wish.sent, wish.wished);
            }
            return wish.wished;
        }
        return requested.choice();
    }
}
