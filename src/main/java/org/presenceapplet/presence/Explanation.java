package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells people in a sentence how a presence comes about. */
public final class Explanation {
    private static final Duration LONG = Duration.ofDays(1);

    private Explanation() {}

    /** @param shown what the account really shows; nothing is explained by a layer that has not come to be seen */
    static String of(Status shown, Effective effective, Clock clock) {
        Chosen chosen = effective.chosen();
        Automatic automatic = effective.automaticOrNull();
        boolean asChosen =
                chosen.statuses().stream().anyMatch(choice -> choice.id().equals(shown.id()));
        if (automatic != null && !asChosen) {
            return lowered(Texts.nameOf(shown), automatic, inWords(chosen, clock), clock);
        }
        return chosen.timed()
                .map(timed -> Texts.text(
                        "explain.timed",
                        Texts.nameOf(shown),
                        new UntilText(clock).of(timed.until()),
                        Texts.nameOf(chosen.yours().get(0).id())))
                .orElse("");
    }

    private static String lowered(String shown, Automatic automatic, String chosen, Clock clock) {
        String span = span(automatic.sinceOrNull(), clock);
        return switch (automatic.cause()) {
            case IDLE ->
                span.isEmpty()
                        ? Texts.text("explain.idle", shown, chosen)
                        : Texts.text("explain.idle.for", shown, chosen, span);
            case LOCKED ->
                span.isEmpty()
                        ? Texts.text("explain.locked", shown, chosen)
                        : Texts.text("explain.locked.for", shown, chosen, span);
            case ASLEEP -> Texts.text("explain.asleep", shown, chosen);
            case DO_NOT_DISTURB -> Texts.text("explain.do-not-disturb", shown, chosen);
        };
    }

    private static String inWords(Chosen chosen, Clock clock) {
        String name = Texts.nameOf(chosen.first().id());
        return chosen.timed().map(timed -> until(name, timed, clock)).orElse(name);
    }

    /** How long it has been so, such as 12 min or 1 h 5 min; empty for less than a minute, or where that is not known. */
    private static String span(@Nullable Instant since, Clock clock) {
        Duration passed = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
        return passed.toMinutes() < 1 ? "" : span(passed);
    }

    /** In hours and minutes, such as 12 min or 1 h 5 min; a part of a minute does not count. */
    public static String span(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return Texts.text("time.minutes", minutes);
        }
        return minutes % 60 == 0
                ? Texts.text("time.hours", minutes / 60)
                : Texts.text("explain.hours-minutes", minutes / 60, minutes % 60);
    }

    /** What holds for a time, such as "Busy until 14:30". */
    public static String until(String status, Timed timed, Clock clock) {
        return Texts.text("explain.until", status, new UntilText(clock).of(timed.until()));
    }

    /** How long it still holds, such as "23 min left"; empty from a day on, where the moment says more. */
    public static String left(Timed timed, Clock clock) {
        // A minute that has begun counts, so that there is always one left.
        Duration begun = Duration.between(clock.instant(), timed.until()).plusSeconds(59);
        return begun.compareTo(LONG) < 0 && begun.toMinutes() > 0 ? Texts.text("own.left", span(begun)) : "";
    }
}
