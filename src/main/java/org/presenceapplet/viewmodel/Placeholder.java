package org.presenceapplet.viewmodel;

import java.util.List;

/**
 * What stands where the contacts would, when there are none to show.
 *
 * @param title what is the matter
 * @param hint why, or what to do; may be empty
 * @param actions what can be done about it right there, the first before all
 */
public record Placeholder(Symbol symbol, String title, String hint, List<Action> actions) {
    /** Nothing: there are contacts. */
    static final Placeholder NONE = new Placeholder(Symbol.WAITING, "", "", List.of());

    public Placeholder {
        actions = List.copyOf(actions);
    }

    /** What kind of emptiness it is. */
    public enum Symbol {
        WAITING,
        DISCONNECTED,
        NOBODY,
        NO_HITS,
        NO_ACCOUNT
    }

    /** What can be done. */
    public enum Action {
        RETRY,
        SHOW_OFFLINE,
        CLEAR_SEARCH,
        ADD_ACCOUNT,
        ADD_CONTACT,
        DEMO
    }

    public boolean isShown() {
        return !title.isEmpty();
    }
}
