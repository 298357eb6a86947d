package org.presenceapplet.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The third layer: one reason to look less available than chosen. It never touches who chose to be offline, hidden or not
 * disturbed, never makes anybody look more available, and keeps the message.
 *
 * @param statusId what to look like
 * @param sinceOrNull since when there is this reason; null where that is not known
 */
public record Automatic(
        Cause cause, String statusId, @Nullable Instant sinceOrNull) {
    private static final String AWAY = "away";
    private static final String EXTENDED_AWAY = "xa";
    private static final String DO_NOT_DISTURB = "dnd";

    /** Why. */
    public enum Cause {
        /** No key and no pointer. */
        IDLE,
        LOCKED,
        ASLEEP,
        /** The desktop's own setting. */
        DO_NOT_DISTURB
    }

    /** Every reason there is now; of those that come to the same, the one to name is first. */
    static List<Automatic> of(Activity activity, boolean doNotDisturb, Settings settings) {
        List<Automatic> reasons = new ArrayList<>();
        boolean longIdle = activity.idleness() == Activity.Idleness.LONG_IDLE
                && !settings.extendedAwayAfter().isZero();
        boolean idle = activity.idleness() != Activity.Idleness.ACTIVE
                && !settings.awayAfter().isZero();
        if (longIdle) {
            reasons.add(new Automatic(Cause.IDLE, EXTENDED_AWAY, activity.idleSinceOrNull()));
        }
        if (activity.lockedSinceOrNull() != null && settings.awayWhenLocked()) {
            reasons.add(new Automatic(Cause.LOCKED, AWAY, activity.lockedSinceOrNull()));
        }
        if (activity.asleepSinceOrNull() != null && settings.awayBeforeSleep()) {
            reasons.add(new Automatic(Cause.ASLEEP, AWAY, activity.asleepSinceOrNull()));
        }
        if (idle) {
            reasons.add(new Automatic(Cause.IDLE, AWAY, activity.idleSinceOrNull()));
        }
        if (doNotDisturb && settings.followDoNotDisturb()) {
            reasons.add(new Automatic(Cause.DO_NOT_DISTURB, DO_NOT_DISTURB, null));
        }
        return reasons;
    }

    /** What to show for this reason in place of what was chosen; empty where that is to stay. */
    Optional<StatusChoice> inPlaceOf(List<StatusChoice> chosen, Offer offer) {
        StatusChoice first = mostAvailable(chosen, offer);
        PresenceType before = offer.typeOf(first.id());
        boolean fixed = first.id().equals(DO_NOT_DISTURB) || before == PresenceType.HIDDEN || !before.maySetOnSelf();
        if (fixed) {
            return Optional.empty();
        }
        return StatusRules.exact(statusId, offer)
                .or(() -> StatusRules.standIn(statusId, offer))
                .filter(spec -> PresenceType.MOST_AVAILABLE_FIRST.compare(spec.type(), before) > 0)
                .map(spec -> new StatusChoice(statusId, first.parameters()));
    }

    private static StatusChoice mostAvailable(List<StatusChoice> chosen, Offer offer) {
        return chosen.stream()
                .min(Comparator.comparing(choice -> offer.typeOf(choice.id()), PresenceType.MOST_AVAILABLE_FIRST))
                .orElseThrow();
    }
}
