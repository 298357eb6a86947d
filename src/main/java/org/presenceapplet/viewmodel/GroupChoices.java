package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.presenceapplet.presence.DisplayText;

/** The groups of an account, of which some are chosen, and one to be made. */
public final class GroupChoices {
    /** More than anybody looks through. */
    private static final int MOST = 100;

    /** One group. */
    public static final class Choice {
        private final String group;
        private final BooleanProperty chosen;

        Choice(String group, boolean chosen) {
            this.group = group;
            this.chosen = new SimpleBooleanProperty(chosen);
        }

        public String name() {
            return DisplayText.oneLine(group);
        }

        public BooleanProperty chosenProperty() {
            return chosen;
        }
    }

    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final StringProperty fresh = new SimpleStringProperty("");

    /** In order: those that were chosen from the start first. */
    public ObservableList<Choice> choices() {
        return choices;
    }

    /** What a new group is to be called; blank for none. */
    public StringProperty freshProperty() {
        return fresh;
    }

    /**
     * Offers these groups.
     *
     * @param several whether more than one may be chosen
     */
    void offer(Collection<String> groups, List<String> chosen, boolean several) {
        List<Choice> offered = Stream.concat(chosen.stream(), new TreeSet<>(groups).stream())
                .filter(group -> !group.isBlank())
                .distinct()
                .limit(Math.max(MOST, chosen.size()))
                .map(group -> new Choice(group, chosen.contains(group)))
                .toList();
        if (!several) {
            offered.forEach(choice -> choice.chosen.subscribe(now -> {
                if (now) {
                    offered.stream().filter(other -> other != choice).forEach(other -> other.chosen.set(false));
                }
            }));
            fresh.subscribe(name -> {
                if (!name.isBlank()) {
                    offered.forEach(choice -> choice.chosen.set(false));
                }
            });
        }
        choices.setAll(offered);
    }

    /** What is chosen now. */
    List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        choices.stream().filter(choice -> choice.chosen.get()).forEach(choice -> chosen.add(choice.group));
        String name = fresh.get().strip();
        if (!name.isEmpty() && !chosen.contains(name)) {
            chosen.add(name);
        }
        return chosen;
    }
}
