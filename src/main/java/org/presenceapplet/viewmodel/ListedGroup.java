package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.viewmodel.Listed.Place;

/** The contacts of one group in order, and the heading over them. */
final class ListedGroup {
    private final ListGroup group;
    private final GroupRow heading;
    private Comparator<Place> order;
    private List<Place> members = new ArrayList<>();
    private GroupRow.Summary summary = new GroupRow.Summary(0, 0, true, false);
    private @Nullable List<ContactRow> shown;
    private int online;
    private int lost;

    ListedGroup(ListGroup group, Comparator<Listed> order) {
        this.group = group;
        this.heading = new GroupRow(group, summary);
        this.order = Comparator.comparing(Place::listed, order);
    }

    /** The groups a contact is in that have a name. */
    static Set<ListGroup> named(Contact contact) {
        Set<ListGroup> named = new LinkedHashSet<>();
        contact.groups().forEach(name -> named.add(ListGroup.of(name)));
        named.remove(ListGroup.NONE);
        return named;
    }

    ListGroup group() {
        return group;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void add(Place place) {
        // Nobody is equal to anybody in this order, so the search always ends in a gap.
        members.add(-1 - Collections.binarySearch(members, place, order), place);
        count(place.listed(), 1);
    }

    void remove(Place place) {
        members.remove(Collections.binarySearch(members, place, order));
        count(place.listed(), -1);
    }

    /** Begins anew with nobody. */
    void clear(Comparator<Listed> newOrder) {
        order = Comparator.comparing(Place::listed, newOrder);
        members = new ArrayList<>();
        online = 0;
        lost = 0;
        forget();
    }

    /** Takes one in at the end, until {@link #sort} is called. */
    void append(Place place) {
        members.add(place);
        count(place.listed(), 1);
    }

    void sort() {
        members.sort(order);
    }

    private void count(Listed listed, int one) {
        online += listed.type().isOnline() ? one : 0;
        lost += listed.isLost() ? one : 0;
        forget();
    }

    /** Somebody else may have to be shown now. */
    void forget() {
        shown = null;
    }

    List<ContactRow> shown(ListRequest request, String needle) {
        List<ContactRow> current = shown;
        if (current == null) {
            current = members.stream()
                    .filter(member -> member.listed().isShown(request, needle))
                    .map(Place::row)
                    .toList();
            shown = current;
        }
        return current;
    }

    /** @param updates takes what there is to do to the heading */
    GroupRow heading(boolean collapsed, Consumer<Runnable> updates) {
        int total = members.size();
        GroupRow.Summary now = new GroupRow.Summary(online, total, lost < total, collapsed);
        if (!now.equals(summary)) {
            summary = now;
            updates.accept(() -> heading.show(now));
        }
        return heading;
    }
}
