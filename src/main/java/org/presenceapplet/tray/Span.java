package org.presenceapplet.tray;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.presenceapplet.presence.Explanation;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.TimeLimit;

/** For how long a status can be set from the menu. */
enum Span {
    HALF_AN_HOUR(Duration.ofMinutes(30)),
    AN_HOUR(Duration.ofHours(1)),
    FOUR_HOURS(Duration.ofHours(4)),
    /** Until the local day is over. */
    TODAY(Duration.ZERO);

    private final Duration duration;

    Span(Duration duration) {
        this.duration = duration;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return this == TODAY ? Texts.text("tray.for.today") : Explanation.span(duration);
    }

    TimeLimit limit(Clock clock) {
        return this == TODAY
                ? new TimeLimit.Until(LocalDate.now(clock)
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant())
                : new TimeLimit.Lasting(duration);
    }
}
