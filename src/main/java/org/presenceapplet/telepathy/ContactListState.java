package org.presenceapplet.telepathy;

/** {@code Contact_List_State}: how far the contact list has been retrieved. */
public final class ContactListState {
    public static final int NONE = 0;

    public static final int WAITING = 1;

    public static final int FAILURE = 2;

    public static final int SUCCESS = 3;

    private ContactListState() {}
}
