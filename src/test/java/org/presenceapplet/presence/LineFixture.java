package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the tests of the one-line form have in common: two languages, a day in Berlin, and what is offered there. */
final class LineFixture {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LineLanguage ENGLISH = language(Locale.ROOT, Locale.UK);
    static final LineLanguage GERMAN = language(Locale.GERMAN, Locale.GERMANY);

    static final List<StatusSpec> OFFERED = List.of(
            spec("available", PresenceType.AVAILABLE),
            spec("busy", PresenceType.BUSY),
            spec("dnd", PresenceType.BUSY),
            spec("away", PresenceType.AWAY),
            spec("xa", PresenceType.EXTENDED_AWAY),
            spec("hidden", PresenceType.HIDDEN),
            spec("on-the-phone", PresenceType.BUSY));

    private LineFixture() {}

    private static LineLanguage language(Locale words, Locale times) {
        return new LineLanguage(ResourceBundle.getBundle("org.presenceapplet.texts", words), times);
    }

    static StatusSpec spec(String id, PresenceType type) {
        return new StatusSpec(id, type, true, true, Map.of(Status.MESSAGE, "s"));
    }

    /** A clock that stands still at this time in Berlin; of a time that comes twice, at the first. */
    static Clock at(String local) {
        return Clock.fixed(moment(local), BERLIN);
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static StatusLine read(String id, String message) {
        return new StatusLine.Read(StatusChoice.of(id, message), Optional.empty());
    }

    /** @param limit a duration, such as PT45M, or a time in Berlin */
    static StatusLine read(String id, String message, String limit) {
        return new StatusLine.Read(StatusChoice.of(id, message), Optional.of(limit(limit)));
    }

    static TimeLimit limit(String written) {
        return written.startsWith("P")
                ? new TimeLimit.Lasting(Duration.parse(written))
                : new TimeLimit.Until(moment(written));
    }
}
