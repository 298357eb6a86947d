package org.presenceapplet.tray;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.TimeLimit;

/** What was chosen in the tray for the own status, and what was refused of it. */
final class StatusWishes {
    private static final System.Logger LOG = System.getLogger(StatusWishes.class.getName());

    /** In characters (code points); connection managers write what they like. */
    private static final int LONGEST_REASON = 80;

    private final PresenceEngine engine;
    private final Runnable changed;

    private List<String> refusals = List.of();
    private int wishes;

    /** @param changed told, on any thread, that something else is refused now */
    StatusWishes(PresenceEngine engine, Runnable changed) {
        this.engine = engine;
        this.changed = changed;
    }

    void set(StatusChoice choice) {
        wish(engine.set(choice, null));
    }

    void set(StatusChoice choice, TimeLimit limit) {
        wish(engine.set(choice, Optional.of(limit), null));
    }

    void add(StatusChoice choice) {
        wish(engine.add(choice, null));
    }

    void remove(String statusId) {
        wish(engine.remove(statusId, null));
    }

    /** What is refused of the last wish, in sentences. */
    synchronized List<String> refusals() {
        return refusals;
    }

    /** Something was set, wherever it was chosen: what was refused before does not matter any more. */
    synchronized void settled() {
        refusals = List.of();
    }

    private void wish(CompletionStage<List<Outcome>> answer) {
        int mine;
        synchronized (this) {
            mine = ++wishes;
        }
        refused(mine, List.of());
        var unused = answer.whenComplete((outcomes, failure) -> {
            if (failure != null) {
                LOG.log(Level.ERROR, "a status could not be set", failure);
                refused(mine, List.of(Texts.text("outcome.failed")));
            } else {
                refused(mine, sentences(outcomes));
            }
        });
    }

    private static List<String> sentences(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .map(refused -> Texts.text(
                        "outcome.refused",
                        DisplayText.oneLine(refused.account().name()),
                        MenuBuilder.shorten(refused.why().sentence(), LONGEST_REASON)))
                .distinct()
                .toList();
    }

    private void refused(int wish, List<String> sentences) {
        synchronized (this) {
            if (wish != wishes || sentences.equals(refusals)) {
                return;
            }
            refusals = sentences;
        }
        changed.run();
    }
}
