package org.presenceapplet.presence;

import java.util.Comparator;
import java.util.Map;

/**
 * One status that a connection lists, {@code Status_Spec} in the specification.
 *
 * @param id the identifier, such as {@code away}; any string
 * @param type the type the connection gives it
 * @param maySetOnSelfFlag the <em>may set on self</em> flag as the connection sent it; ask {@link #maySetOnSelf()}
 *     instead
 * @param exclusive whether it may not be set alongside any other
 * @param parameters the parameters it takes, each with its D-Bus type signature
 */
public record StatusSpec(
        String id, PresenceType type, boolean maySetOnSelfFlag, boolean exclusive, Map<String, String> parameters) {

    /** Familiar statuses in a fixed order, then the unfamiliar ones by type and identifier. */
    public static final Comparator<StatusSpec> PICKER_ORDER = Comparator.comparingInt(
                    (StatusSpec spec) -> WellKnownStatus.pickerRank(spec.id))
            .thenComparing(StatusSpec::type, PresenceType.MOST_AVAILABLE_FIRST)
            .thenComparing(StatusSpec::id);

    public StatusSpec {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Whether this status may be offered for setting: its flag is true, and it is not of a type that may never be set
     * (Offline, Error, Unknown, Unset). {@code pstn} is a phone number and never settable.
     */
    public boolean maySetOnSelf() {
        return maySetOnSelfFlag && type.maySetOnSelf() && !id.equals("pstn");
    }

    /** Whether a message can go with this status: a parameter {@code message} of type {@code s}. */
    public boolean takesMessage() {
        return "s".equals(parameters.get(Status.MESSAGE));
    }
}
