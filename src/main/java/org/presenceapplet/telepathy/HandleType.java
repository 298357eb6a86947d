package org.presenceapplet.telepathy;

/** {@code Handle_Type}: what a handle stands for. */
public final class HandleType {
    public static final int NONE = 0;

    public static final int CONTACT = 1;

    public static final int ROOM = 2;

    public static final int LIST = 3;

    public static final int GROUP = 4;

    private HandleType() {}
}
