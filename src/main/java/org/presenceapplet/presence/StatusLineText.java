package org.presenceapplet.presence;

import java.time.Clock;
import java.util.Optional;

/** Says what a line will do. */
public final class StatusLineText {
    private final LineLanguage language;
    private final Clock clock;
    private final UntilText until;

    /** @param clock tells what time it is, and the zone that times are told in */
    public StatusLineText(Clock clock) {
        this(LineLanguage.OF_THE_USER, clock);
    }

    StatusLineText(LineLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
        until = new UntilText(language, clock);
    }

    /** One sentence: what will happen, or why nothing can. */
    public String preview(StatusLine line) {
        if (line instanceof StatusLine.Wrong wrong) {
            return wrong.sentence();
        }
        StatusLine.Read read = (StatusLine.Read) line;
        String what = what(read.choice());
        return read.limit()
                .map(limit -> language.text("line.preview.limited", what, until(limit)))
                .orElseGet(() -> language.text("line.preview", what));
    }

    /** A choice in a few words, such as "Busy with “lunch” until 14:30". */
    public String summary(StatusChoice choice, Optional<TimeLimit> limit) {
        String what = what(choice);
        return limit.map(known -> language.text("line.limited", what, until(known)))
                .orElse(what);
    }

    private String what(StatusChoice choice) {
        String name = language.nameOf(choice.id());
        String message = DisplayText.oneLine(choice.message());
        return message.isEmpty() ? name : language.text("line.message", name, message);
    }

    private String until(TimeLimit limit) {
        return until.of(limit.end(clock.instant()));
    }
}
