package org.presenceapplet.presence;

import java.util.Comparator;
import java.util.Locale;

/**
 * The fundamental kind of a status, {@code Connection_Presence_Type} in the Telepathy specification. A status whose
 * identifier is not understood can still be shown by its type.
 */
public enum PresenceType {
    /** Never a valid status. */
    UNSET(0, 0),
    OFFLINE(1, 3),
    AVAILABLE(2, 8),
    AWAY(3, 6),
    EXTENDED_AWAY(4, 5),
    HIDDEN(5, 4),
    BUSY(6, 7),
    /** Cannot be known, for instance because the presence is not subscribed to. */
    UNKNOWN(7, 1),
    /** The server reports an error for the contact; the message, if any, is that error. */
    ERROR(8, 2);

    /**
     * Most available first, as telepathy-glib and folks agree: available, busy, away, extended away, hidden, offline,
     * error, unknown, unset.
     */
    public static final Comparator<PresenceType> MOST_AVAILABLE_FIRST =
            Comparator.comparingInt((PresenceType type) -> type.availability).reversed();

    private final int value;
    private final int availability;

    PresenceType(int value, int availability) {
        this.value = value;
        this.availability = availability;
    }

    /** The number that stands for this type on the wire, 0 to 8. */
    public int value() {
        return value;
    }

    /** The type a number on the wire stands for; {@link #UNKNOWN} for a number the specification does not list. */
    public static PresenceType ofValue(long value) {
        for (PresenceType type : values()) {
            if (type.value == value) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /** Whether a contact of this type can be reached now or later today: neither offline nor beyond knowing. */
    public boolean isOnline() {
        return switch (this) {
            case AVAILABLE, BUSY, AWAY, EXTENDED_AWAY, HIDDEN -> true;
            case OFFLINE, ERROR, UNKNOWN, UNSET -> false;
        };
    }

    /**
     * Whether a status of this type may be set on oneself at all. Statuses of type Offline, Error or Unknown MUST NOT be
     * passed to {@code SetStatus} whatever their flag says, and Unset is never valid.
     */
    public boolean maySetOnSelf() {
        return isOnline();
    }

    /** The word for this type in JSON and on the command line, such as {@code extended-away}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
