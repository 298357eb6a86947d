package org.presenceapplet.presence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is known of one account's own presence: what somebody chose, and what the account was asked for because of that.
 * Used on the store's executor only.
 */
final class OwnAccount {
    /** Answers to more than these are not waited for. */
    private static final int MOST_UNDER_WAY = 16;

    private final Deque<StatusChoice> underWay = new ArrayDeque<>();
    private Chosen chosen;
    private List<StatusChoice> asked;
    private List<StatusChoice> askedFor;
    private boolean watched;

    /** @param asked what the account was asked for last; nothing where that is not known */
    OwnAccount(Chosen chosen, List<StatusChoice> asked) {
        this.chosen = chosen;
        this.asked = asked;
        this.askedFor = chosen.statuses();
    }

    Chosen chosen() {
        return chosen;
    }

    void choose(Chosen now) {
        chosen = now;
    }

    /** What it needs not be asked for again. */
    List<StatusChoice> asked() {
        return asked;
    }

    /** What had been chosen when it was asked. */
    List<StatusChoice> askedFor() {
        return askedFor;
    }

    /** It shows these without having been asked for them as a whole. */
    void settle(List<StatusChoice> statuses) {
        asked = statuses;
        askedFor = chosen.statuses();
        watched = false;
    }

    /** Whether nobody has begun yet to watch what becomes of what it was asked for last; from now on somebody does. */
    boolean watch() {
        boolean first = !watched;
        watched = true;
        return first;
    }

    /** What becomes of it is to be watched anew. */
    void watchAgain() {
        watched = false;
    }

    /** It is being asked for these. */
    void ask(List<StatusChoice> statuses) {
        settle(statuses);
        if (underWay.size() == MOST_UNDER_WAY) {
            underWay.remove();
        }
        underWay.add(statuses.get(0));
    }

    /** Somebody else chose for it, after all that was asked for here. */
    void adopt(Chosen theirs, List<StatusChoice> statuses) {
        chosen = theirs;
        settle(statuses);
        underWay.clear();
    }

    /** It refused; what it was asked for before holds, unless something else has been asked for since. */
    void refused(List<StatusChoice> statuses, List<StatusChoice> before) {
        underWay.removeLastOccurrence(statuses.get(0));
        if (asked.equals(statuses)) {
            settle(before);
        }
    }

    /** Whether what the account is said to be asked for is something this program asked for, in this order. */
    boolean isOurs(StatusChoice told) {
        if (!underWay.contains(told)) {
            return !asked.isEmpty() && told.equals(asked.get(0));
        }
        // What was asked before that and is not told any more was overtaken.
        while (!told.equals(underWay.remove())) {}
        return true;
    }
}
