package org.presenceapplet.viewmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.Effective;
import org.presenceapplet.presence.Explanation;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.Timed;
import org.presenceapplet.presence.UntilText;

/**
 * Why others see what they see, in words, at one moment.
 *
 * @param sentence empty where it is what was chosen for good
 * @param timed whether anything holds for a time only
 * @param left how long that still holds, such as "23 min left"; empty from a day on
 * @param longer what {@linkplain ExplanationViewModel#longer() more time} comes to
 * @param end what {@linkplain ExplanationViewModel#end() its end} comes to
 */
record OwnExplanation(String sentence, boolean timed, String left, String longer, String end) {
    static OwnExplanation of(Roster roster, Layers layers, Clock clock) {
        String sentence = layers.explanation(roster, clock);
        return layers.accounts().values().stream()
                .map(Effective::chosen)
                .flatMap(chosen -> chosen.timed().stream().map(timed -> of(sentence, timed, chosen, clock)))
                .min(Comparator.comparing(Limited::until))
                .map(Limited::explanation)
                .orElseGet(() -> new OwnExplanation(sentence, false, "", "", ""));
    }

    private record Limited(Instant until, OwnExplanation explanation) {}

    private static Limited of(String sentence, Timed timed, Chosen chosen, Clock clock) {
        String afterwards = Texts.nameOf(chosen.yours().get(0).id());
        String until = new UntilText(clock).of(timed.extended());
        return new Limited(
                timed.until(),
                new OwnExplanation(
                        sentence,
                        true,
                        Explanation.left(timed, clock),
                        Texts.text("own.longer.of", until),
                        Texts.text("own.end.of", afterwards)));
    }
}
