package org.presenceapplet.viewmodel;

import java.util.HashSet;
import java.util.Set;

/**
 * Which contacts the list is to show.
 *
 * @param search what to search for; what is found is shown even where it is offline or its group is collapsed
 * @param collapsed the groups of which only the heading is shown
 */
record ListRequest(String search, boolean showOffline, Set<String> collapsed) {
    static final ListRequest EVERYBODY_ONLINE = new ListRequest("", false, Set.of());

    ListRequest {
        search = search.strip();
        collapsed = Set.copyOf(collapsed);
    }

    boolean isSearch() {
        return !search.isEmpty();
    }

    ListRequest withSearch(String newSearch) {
        return new ListRequest(newSearch, showOffline, collapsed);
    }

    ListRequest withShowOffline(boolean newShowOffline) {
        return new ListRequest(search, newShowOffline, collapsed);
    }

    ListRequest withToggled(String group) {
        Set<String> groups = new HashSet<>(collapsed);
        if (!groups.remove(group)) {
            groups.add(group);
        }
        return new ListRequest(search, showOffline, groups);
    }
}
