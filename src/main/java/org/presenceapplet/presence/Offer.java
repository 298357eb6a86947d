package org.presenceapplet.presence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connection offers to do with presence and contacts while it is connected.
 *
 * @param by the interface presence is spoken through
 * @param statuses what {@code GetStatuses} or the property {@code Statuses} lists, by identifier
 * @param maximumStatusMessageLength in characters (code points); 0 where there is no limit
 * @param roster what may be done with the contact list
 */
public record Offer(
        PresenceInterface by,
        Map<String, StatusSpec> statuses,
        int maximumStatusMessageLength,
        Set<RosterAbility> roster) {
    /** A connection without presence, or one that is not connected. */
    public static final Offer NONE = new Offer(PresenceInterface.NONE, Map.of(), 0);

    public Offer {
        statuses = Map.copyOf(statuses);
        roster = Set.copyOf(roster);
    }

    /** The same of a connection whose contact list may only be looked at. */
    public Offer(PresenceInterface by, Map<String, StatusSpec> statuses, int maximumStatusMessageLength) {
        this(by, statuses, maximumStatusMessageLength, Set.of());
    }

    public Offer withRoster(Set<RosterAbility> abilities) {
        return new Offer(by, statuses, maximumStatusMessageLength, abilities);
    }

    public Optional<StatusSpec> status(String id) {
        return Optional.ofNullable(statuses.get(id));
    }

    /** The statuses that may be offered for setting, in the order to offer them. */
    public List<StatusSpec> settable() {
        return statuses.values().stream()
                .filter(StatusSpec::maySetOnSelf)
                .sorted(StatusSpec.PICKER_ORDER)
                .toList();
    }

    /** The message cut to what the connection takes, never through the middle of a code point. */
    public String truncate(String message) {
        boolean fits = maximumStatusMessageLength <= 0
                || message.codePointCount(0, message.length()) <= maximumStatusMessageLength;
        return fits ? message : message.substring(0, message.offsetByCodePoints(0, maximumStatusMessageLength));
    }

    /** The type of a status seen on a contact: as the connection lists it, else as the specification does. */
    public PresenceType typeOf(String id) {
        StatusSpec spec = statuses.get(id);
        return spec == null ? WellKnownStatus.typeOf(id) : spec.type();
    }
}
