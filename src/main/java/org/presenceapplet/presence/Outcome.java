package org.presenceapplet.presence;

/** What became of a wish on one account. */
public sealed interface Outcome {
    Account account();

    /** Whether the account now shows it, or what stands in for it. */
    default boolean isEffect() {
        return this instanceof Done || this instanceof StoodIn;
    }

    /** The connection accepted it as it was wished. */
    record Done(Account account) implements Outcome {}

    /** The account lacks the status; the connection accepted this one in its stead. */
    record StoodIn(Account account, String wishedId, StatusSpec by) implements Outcome {}

    /** The account lacks the status, or does not let it be set, and nothing may stand in; it was not asked. */
    record NotOffered(Account account, String wishedId) implements Outcome {}

    /** The connection refused. */
    record Refused(Account account, PresenceException why) implements Outcome {}
}
