package org.presenceapplet.viewmodel;

/**
 * What stands where the contacts would, when there are none to show.
 *
 * @param title what is the matter
 * @param hint why, or what to do; may be empty
 */
public record Placeholder(Symbol symbol, String title, String hint, Action action) {
    /** Nothing: there are contacts. */
    static final Placeholder NONE = new Placeholder(Symbol.WAITING, "", "", Action.NONE);

    /** What kind of emptiness it is. */
    public enum Symbol {
        WAITING,
        DISCONNECTED,
        NOBODY,
        NO_HITS
    }

    /** What can be done about it right there. */
    public enum Action {
        NONE,
        RETRY,
        SHOW_OFFLINE,
        CLEAR_SEARCH
    }

    public boolean isShown() {
        return !title.isEmpty();
    }
}
