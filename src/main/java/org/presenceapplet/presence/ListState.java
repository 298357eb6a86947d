package org.presenceapplet.presence;

import java.util.HashSet;
import java.util.Set;

/**
 * How the contact list is shown, and whom the user marked in it.
 *
 * @param grouped under the groups' names; otherwise in one list, the favourites first
 * @param showOffline whether those who are offline are shown, too
 * @param compact in low rows
 * @param collapsed the groups of which only the name is shown; they stay in here while they have nobody
 * @param favourites who comes first; they stay in here while their account is gone
 */
public record ListState(
        SortOrder sort,
        boolean grouped,
        boolean showOffline,
        boolean compact,
        Set<ListGroup> collapsed,
        Set<ContactId> favourites) {
    /** As long as the user has not changed anything. */
    public static final ListState USUAL = new ListState(SortOrder.PRESENCE, true, false, false, Set.of(), Set.of());

    public ListState {
        collapsed = Set.copyOf(collapsed);
        favourites = Set.copyOf(favourites);
    }

    public ListState withSort(SortOrder newSort) {
        return new ListState(newSort, grouped, showOffline, compact, collapsed, favourites);
    }

    public ListState withGrouped(boolean nowGrouped) {
        return new ListState(sort, nowGrouped, showOffline, compact, collapsed, favourites);
    }

    public ListState withShowOffline(boolean nowShown) {
        return new ListState(sort, grouped, nowShown, compact, collapsed, favourites);
    }

    public ListState withCompact(boolean nowCompact) {
        return new ListState(sort, grouped, showOffline, nowCompact, collapsed, favourites);
    }

    public ListState withCollapsed(ListGroup group, boolean nowCollapsed) {
        return new ListState(sort, grouped, showOffline, compact, with(collapsed, group, nowCollapsed), favourites);
    }

    public ListState withFavourite(ContactId contact, boolean nowFavourite) {
        return new ListState(sort, grouped, showOffline, compact, collapsed, with(favourites, contact, nowFavourite));
    }

    private static <T> Set<T> with(Set<T> all, T one, boolean included) {
        Set<T> changed = new HashSet<>(all);
        if (included) {
            changed.add(one);
        } else {
            changed.remove(one);
        }
        return changed;
    }
}
