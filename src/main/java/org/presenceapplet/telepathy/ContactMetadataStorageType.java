package org.presenceapplet.telepathy;

/** {@code Contact_Metadata_Storage_Type}: for whom groups and aliases can be stored. */
public final class ContactMetadataStorageType {
    public static final int NONE = 0;

    public static final int SUBSCRIBED_OR_PENDING = 1;

    public static final int SUBSCRIBED = 2;

    public static final int ANYONE = 3;

    private ContactMetadataStorageType() {}
}
