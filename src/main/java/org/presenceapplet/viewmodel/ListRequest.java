package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.ListState;

/**
 * Which contacts the list is to show, and how.
 *
 * @param search what to search for; what is found is shown even where it is offline or its group is collapsed
 */
record ListRequest(String search, ListState list) {
    static final ListRequest EVERYBODY_ONLINE = new ListRequest("", ListState.USUAL);

    ListRequest {
        search = search.strip();
    }

    boolean isSearch() {
        return !search.isEmpty();
    }

    /** Whether everybody is in the same groups and in the same order there. */
    boolean ordersAs(ListRequest other) {
        return list.sort() == other.list.sort()
                && list.grouped() == other.list.grouped()
                && list.favourites().equals(other.list.favourites())
                && list.links().equals(other.list.links());
    }
}
