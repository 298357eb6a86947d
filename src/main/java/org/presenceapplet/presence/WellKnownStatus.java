package org.presenceapplet.presence;

import java.util.List;
import java.util.Map;

/**
 * The status identifiers that the specification of {@code Connection.Interface.SimplePresence} gives a meaning to, and
 * the type each one has.
 */
public final class WellKnownStatus {
    public static final String AVAILABLE = "available";
    public static final String OFFLINE = "offline";
    public static final String UNKNOWN = "unknown";
    public static final String HIDDEN = "hidden";

    private static final Map<String, PresenceType> TYPES = Map.ofEntries(
            Map.entry(AVAILABLE, PresenceType.AVAILABLE),
            Map.entry("chat", PresenceType.AVAILABLE),
            Map.entry("pstn", PresenceType.AVAILABLE),
            Map.entry("away", PresenceType.AWAY),
            Map.entry("brb", PresenceType.AWAY),
            Map.entry("xa", PresenceType.EXTENDED_AWAY),
            Map.entry("busy", PresenceType.BUSY),
            Map.entry("dnd", PresenceType.BUSY),
            Map.entry(HIDDEN, PresenceType.HIDDEN),
            Map.entry(OFFLINE, PresenceType.OFFLINE),
            Map.entry(UNKNOWN, PresenceType.UNKNOWN),
            Map.entry("error", PresenceType.ERROR));

    /** The order in which statuses are offered to choose from. */
    private static final List<String> PICKER_ORDER =
            List.of(AVAILABLE, "chat", "busy", "dnd", "away", "brb", "xa", HIDDEN);

    private WellKnownStatus() {}

    /** Whether the specification gives this identifier a meaning. */
    public static boolean isWellKnown(String id) {
        return TYPES.containsKey(id);
    }

    /** The type of a status: by its identifier where that is well known, else {@link PresenceType#UNKNOWN}. */
    public static PresenceType typeOf(String id) {
        return TYPES.getOrDefault(id, PresenceType.UNKNOWN);
    }

    /** The identifiers that may be set on oneself, in the order to offer them. */
    static List<String> settable() {
        return PICKER_ORDER;
    }

    /** Where in a list to choose from this status belongs; unfamiliar ones come after the familiar ones. */
    static int pickerRank(String id) {
        int index = PICKER_ORDER.indexOf(id);
        return index < 0 ? PICKER_ORDER.size() : index;
    }
}
