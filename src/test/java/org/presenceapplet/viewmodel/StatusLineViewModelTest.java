package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusLineCompletion.Suggestion;
import org.presenceapplet.presence.Timed;

/** A status written in one line. */
final class StatusLineViewModelTest {
    private final Desk desk = new Desk();
    private final StatusLineViewModel line = desk.ownStatus.line();

    private void write(String text) {
        desk.account("Home");
        line.textProperty().set(text);
    }

    private List<String> suggestions() {
        return line.suggestions().stream().map(Suggestion::line).toList();
    }

    @Test
    void lineIsPreviewedAndSetWithItsMessageAndTime() {
        write("busy lunch 45m");
        String preview = line.previewProperty().get();
        assertTrue(preview.startsWith("Busy with “lunch” until 12:45"), preview);
        assertTrue(line.enter());
        desk.settle();
        assertEquals(List.of("set Home [busy lunch]"), desk.port.calls());
        assertEquals(
                Optional.of(Desk.NOON.plus(Duration.ofMinutes(45))),
                desk.engine.layers().timed().map(Timed::until));
        assertEquals("", line.textProperty().get());
    }

    @Test
    void offlineDisconnects() {
        write("offline");
        assertTrue(line.enter());
        desk.settle();
        assertEquals(List.of("disconnect Home"), desk.port.calls());
        assertEquals("", desk.ownStatus.errorProperty().get());
    }

    @Test
    void lineThatCanOnlyBeWrongSaysSoAtOnce() {
        write("lunch");
        assertTrue(line.errorProperty().get().startsWith("“lunch” is no status."));
        assertFalse(line.enter());
        desk.settle();
        assertEquals(List.of(), desk.port.calls());
    }

    @Test
    void lineThatIsOnlyBegunIsNotWrongBeforeItIsEntered() {
        write("a");
        assertEquals(List.of("Available", "Away"), suggestions());
        assertEquals("", line.errorProperty().get());
        assertFalse(line.enter());
        assertTrue(line.errorProperty().get().startsWith("“a” can mean several"));
        line.textProperty().set("aw");
        assertEquals("", line.errorProperty().get());
    }

    @Test
    void blankLineSuggestsNothingAndSetsNothing() {
        write(" ");
        assertEquals(List.of(), suggestions());
        assertEquals("", line.errorProperty().get());
        assertFalse(line.enter());
        assertTrue(line.errorProperty().get().startsWith("Write what to show"));
    }

    @Test
    void suggestionThatIsHighlightedIsTakenAndNotSet() {
        write("a");
        line.highlight(1);
        line.highlight(1);
        assertEquals(1, line.highlightedProperty().get());
        assertFalse(line.enter());
        assertEquals("Away ", line.textProperty().get());
        assertEquals("Away.", line.previewProperty().get());
        assertTrue(line.enter());
        desk.settle();
        assertEquals(List.of("set Home [away]"), desk.port.calls());
    }

    @Test
    void pastEitherEndOfTheSuggestionsNoneIsHighlighted() {
        write("a");
        line.highlight(-1);
        assertEquals(1, line.highlightedProperty().get());
        line.highlight(1);
        assertEquals(-1, line.highlightedProperty().get());
    }

    @Test
    void firstSuggestionIsTakenWhereNoneIsHighlighted() {
        write("aw");
        assertTrue(line.complete());
        assertEquals("Away ", line.textProperty().get());
        line.textProperty().set("lunch");
        assertFalse(line.complete());
    }

    @Test
    void favouriteMessagesAreSuggestedFirst() {
        write("");
        desk.ownStatus.limit().clear();
        for (String message : List.of("lunch", "later")) {
            var unused = desk.engine.set(StatusChoice.of("busy", message), null);
            desk.settle();
        }
        desk.recent.setFavourite(StatusChoice.of("busy", "lunch"), true);
        desk.settle();
        line.textProperty().set("busy l");
        assertEquals(List.of("busy lunch", "busy later"), suggestions().subList(0, 2));
    }

    @Test
    void whatIsSuggestedFollowsWhatIsOffered() {
        line.textProperty().set("bus");
        assertFalse(line.possibleProperty().get());
        assertFalse(suggestions().contains("Busy"));
        desk.account("Home");
        assertTrue(line.possibleProperty().get());
        assertTrue(suggestions().contains("Busy"));
    }
}
