package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Texts;

/** The heading above the contacts of one group, of all accounts that have a group of this name. */
public final class GroupRow implements Row {
    /** The heading over contacts that are in no group: no group has an empty name. */
    static final String NO_GROUP = "";

    private final String group;
    private final ReadOnlyObjectWrapper<Summary> summary;

    GroupRow(String group, Summary summary) {
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

    /** The group's name as the connections send it. */
    String group() {
        return group;
    }

    /** The name to show. */
    public String name() {
        return group.equals(NO_GROUP) ? Texts.text("contacts.group.none") : DisplayText.oneLine(group);
    }

    public ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void show(Summary newSummary) {
        summary.set(newSummary);
    }
}
