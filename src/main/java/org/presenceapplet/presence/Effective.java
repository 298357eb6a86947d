package org.presenceapplet.presence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one account is to show, and why. Computed from the layers each time anew; none of them writes into another, so
 * that there is nothing to put back.
 *
 * @param chosen what somebody wants
 * @param automaticOrNull what lowers it; null where it is shown as it was chosen
 * @param statuses what to ask the account for, as far as it has it
 */
public record Effective(Chosen chosen, @Nullable Automatic automaticOrNull, List<StatusChoice> statuses) {
    public Effective {
        statuses = List.copyOf(statuses);
    }

    /**
     * @param reasons the one that lowers most counts, of two alike the first
     * @param offer what the account has to show; nothing lowers what is not connected
     */
    static Effective of(Chosen chosen, List<Automatic> reasons, Offer offer) {
        record Lowered(Automatic reason, StatusChoice status) {}
        return reasons.stream()
                .flatMap(reason ->
                        reason.inPlaceOf(chosen.statuses(), offer).stream().map(status -> new Lowered(reason, status)))
                .max(Comparator.comparing(
                        lowered -> WellKnownStatus.typeOf(lowered.status().id()), PresenceType.MOST_AVAILABLE_FIRST))
                .map(lowered -> new Effective(chosen, lowered.reason(), List.of(lowered.status())))
                .orElseGet(() -> new Effective(chosen, null, chosen.statuses()));
    }

    public Optional<Automatic> automatic() {
        return Optional.ofNullable(automaticOrNull);
    }
}
