package org.presenceapplet.presence;

import java.util.Locale;

/** Whether we see a contact's presence, {@code Subscription_State} in the specification. */
public enum Subscription {
    UNKNOWN,
    NO,
    REMOVED_REMOTELY,
    /** We asked and wait for an answer. */
    ASK,
    YES;

    /** The state a number on the wire stands for; {@link #UNKNOWN} for one the specification does not list. */
    public static Subscription ofValue(long value) {
        return value >= 0 && value < values().length ? values()[(int) value] : UNKNOWN;
    }

    /** The word for this state in JSON, such as {@code removed-remotely}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
