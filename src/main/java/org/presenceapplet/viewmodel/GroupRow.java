package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.Texts;

/** The heading above the contacts of one group. */
public final class GroupRow implements Row {
    private final ListGroup group;
    private final ReadOnlyObjectWrapper<Summary> summary;

    GroupRow(ListGroup group, Summary summary) {
        this.group = group;
        this.summary = new ReadOnlyObjectWrapper<>(summary);
    }

    /**
     * What the heading says beside its name.
     *
     * @param known false where the connections of all its contacts are lost, so that nobody can be counted
     */
    public record Summary(int online, int total, boolean known, boolean collapsed) {
        /** Such as "2 of 6". */
        public String count() {
            return known ? Texts.text("contacts.group.count", online, total) : Texts.text("contacts.group.unknown");
        }
    }

    public ListGroup group() {
        return group;
    }

    /** The name to show. */
    public String name() {
        return switch (group.kind()) {
            case FAVOURITES -> Texts.text("contacts.group.favourites");
            case NAMED -> DisplayText.oneLine(group.name());
            case NONE -> Texts.text("contacts.group.none");
        };
    }

    public ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void show(Summary newSummary) {
        summary.set(newSummary);
    }
}
