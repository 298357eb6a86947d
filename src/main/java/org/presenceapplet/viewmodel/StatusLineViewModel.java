package org.presenceapplet.viewmodel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusLine;
import org.presenceapplet.presence.StatusLineCompletion;
import org.presenceapplet.presence.StatusLineCompletion.Suggestion;
import org.presenceapplet.presence.StatusLineReader;
import org.presenceapplet.presence.StatusLineText;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.TimeLimit;

/**
 * A status written in one line, such as {@code busy lunch 45m}: what it will do, how it could go on, and what is wrong
 * with it. A line that could still become right is not called wrong before it is entered.
 */
public final class StatusLineViewModel {
    /** More would leave no room for anything else. */
    private static final int MOST_SUGGESTIONS = 6;

    private static final int NONE = -1;

    private final StatusLineReader reader;
    private final StatusLineCompletion completion;
    private final StatusLineText words;
    private final BiConsumer<StatusChoice, Optional<TimeLimit>> set;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(NONE);
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> readOnlySuggestions =
            FXCollections.unmodifiableObservableList(suggestions);

    private List<StatusSpec> offered = List.of();
    private List<StatusChoice> recent = List.of();
    private boolean entered;

    /**
     * @param clock tells what time it is, and the zone that times are in
     * @param set sets what was entered
     */
    StatusLineViewModel(Clock clock, BiConsumer<StatusChoice, Optional<TimeLimit>> set) {
        this.reader = new StatusLineReader(clock);
        this.completion = new StatusLineCompletion(clock);
        this.words = new StatusLineText(clock);
        this.set = set;
        text.subscribe(this::written);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What the line will do, in a sentence; empty while it does nothing. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What is wrong with the line, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether there is anything that could be set. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** How the line could go on, the best first; nothing while it is blank. */
    public ObservableList<Suggestion> suggestions() {
        return readOnlySuggestions;
    }

    /** Which suggestion Enter takes, by its place; less than 0 for none. */
    public ReadOnlyIntegerProperty highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** Highlights the next suggestion, or the one before where steps are negative; past either end there is none. */
    public void highlight(int steps) {
        int places = suggestions.size() + 1;
        highlighted.set(Math.floorMod(highlighted.get() + 1 + steps, places) - 1);
    }

    /**
     * Writes the suggestion that is highlighted, else the first.
     *
     * @return whether there was one
     */
    public boolean complete() {
        if (suggestions.isEmpty()) {
            return false;
        }
        take(suggestions.get(Math.max(0, highlighted.get())));
        return true;
    }

    /** Writes a suggestion, ready to go on. */
    public void take(Suggestion suggestion) {
        text.set(suggestion.line() + ' ');
    }

    /**
     * Sets what is written, or takes the suggestion that is highlighted.
     *
     * @return whether it was set; where it is wrong, it says so
     */
    public boolean enter() {
        if (highlighted.get() != NONE) {
            complete();
            return false;
        }
        entered = true;
        look();
        if (!(reader.read(text.get(), offered) instanceof StatusLine.Read read)) {
            return false;
        }
        set.accept(read.choice(), read.limit());
        clear();
        return true;
    }

    /** As if nothing had been written. */
    public void clear() {
        text.set("");
        written();
    }

    /**
     * @param nowOffered what can be set
     * @param nowRecent what to take messages from, the best first
     */
    void show(List<StatusSpec> nowOffered, List<StatusChoice> nowRecent) {
        offered = nowOffered;
        recent = nowRecent;
        possible.set(!offered.isEmpty());
        look();
    }

    private void written() {
        entered = false;
        highlighted.set(NONE);
        look();
    }

    private void look() {
        String written = text.get();
        List<Suggestion> now = written.isBlank()
                ? List.of()
                : completion.suggestions(written, offered, recent).stream()
                        .limit(MOST_SUGGESTIONS)
                        .toList();
        if (!now.equals(suggestions)) {
            highlighted.set(NONE);
            suggestions.setAll(now);
        }
        StatusLine line = reader.read(written, offered);
        boolean hopeless = !written.isBlank() && now.isEmpty();
        preview.set(line instanceof StatusLine.Read ? words.preview(line) : "");
        error.set(line instanceof StatusLine.Wrong wrong && (entered || hopeless) ? wrong.sentence() : "");
    }
}
