package org.presenceapplet.presence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in where a connection lacks the status somebody chose. Only the well-known identifiers have a stand-in: a
 * status that this program does not understand is neither replaced nor used to replace another. Nothing stands in for
 * {@code hidden}, so that who hides is never shown by a fallback.
 */
public final class StatusRules {
    private static final Map<String, List<String>> STAND_INS = Map.of(
            "chat", List.of("available"),
            "away", List.of("brb", "xa"),
            "brb", List.of("away", "xa"),
            "xa", List.of("away", "brb"),
            "busy", List.of("dnd", "away", "xa"),
            "dnd", List.of("busy", "away", "xa"));

    private StatusRules() {}

    /** The status of this identifier, if the connection lets it be set on oneself. */
    public static Optional<StatusSpec> exact(String statusId, Offer offer) {
        return offer.status(statusId).filter(StatusSpec::maySetOnSelf);
    }

    /** The first stand-in for this status that the connection lets be set on oneself; empty where there is none. */
    public static Optional<StatusSpec> standIn(String statusId, Offer offer) {
        return STAND_INS.getOrDefault(statusId, List.of()).stream()
                .flatMap(other -> exact(other, offer).stream())
                .findFirst();
    }
}
