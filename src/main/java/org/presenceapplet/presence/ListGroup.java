package org.presenceapplet.presence;

/**
 * What contacts are listed under.
 *
 * @param name as the connections send it; empty unless the kind is {@link Kind#NAMED}
 */
public record ListGroup(Kind kind, String name) {
    /** The contacts the user marked. */
    public static final ListGroup FAVOURITES = new ListGroup(Kind.FAVOURITES, "");

    /** The contacts that are in no group. */
    public static final ListGroup NONE = new ListGroup(Kind.NONE, "");

    /** In the order in which they are listed. */
    public enum Kind {
        FAVOURITES,
        NAMED,
        NONE
    }

    /** A group of this name, of all accounts that have one; {@link #NONE} where nothing of the name can be seen. */
    public static ListGroup of(String name) {
        return DisplayText.oneLine(name).isEmpty() ? NONE : new ListGroup(Kind.NAMED, name);
    }
}
