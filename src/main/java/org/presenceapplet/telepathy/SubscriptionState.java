package org.presenceapplet.telepathy;

/** {@code Subscription_State}: whether presence can be seen. */
public final class SubscriptionState {
    public static final int UNKNOWN = 0;

    public static final int NO = 1;

    /** Not seen: the contact denied it, or took back the request. */
    public static final int REMOVED_REMOTELY = 2;

    /** Not seen: it has been asked for, and not been answered. */
    public static final int ASK = 3;

    public static final int YES = 4;

    private SubscriptionState() {}
}
