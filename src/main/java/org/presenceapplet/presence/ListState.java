package org.presenceapplet.presence;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the contact list is shown, and whom the user marked in it.
 *
 * @param grouped under the groups' names; otherwise in one list, the favourites first
 * @param showOffline whether those who are offline are shown, too
 * @param compact in low rows
 * @param collapsed the groups of which only the name is shown; they stay in here while they have nobody
 * @param favourites who comes first; they stay in here while their account is gone
 * @param links who is the same person
 */
public record ListState(
        SortOrder sort,
        boolean grouped,
        boolean showOffline,
        boolean compact,
        Set<ListGroup> collapsed,
        Set<ContactId> favourites,
        ContactLinks links) {
    /** As long as the user has not changed anything. */
    public static final ListState USUAL =
            new ListState(SortOrder.PRESENCE, true, false, false, Set.of(), Set.of(), ContactLinks.NONE);

    public ListState {
        collapsed = Set.copyOf(collapsed);
        favourites = Set.copyOf(favourites);
    }

    public ListState withSort(SortOrder newSort) {
        return new ListState(newSort, grouped, showOffline, compact, collapsed, favourites, links);
    }

    public ListState withGrouped(boolean nowGrouped) {
        return new ListState(sort, nowGrouped, showOffline, compact, collapsed, favourites, links);
    }

    public ListState withShowOffline(boolean nowShown) {
        return new ListState(sort, grouped, nowShown, compact, collapsed, favourites, links);
    }

    public ListState withCompact(boolean nowCompact) {
        return new ListState(sort, grouped, showOffline, nowCompact, collapsed, favourites, links);
    }

    public ListState withCollapsed(ListGroup group, boolean nowCollapsed) {
        return new ListState(
                sort, grouped, showOffline, compact, with(collapsed, group, nowCollapsed), favourites, links);
    }

    /** Marks a contact, and everybody linked to it, or no longer any of them. */
    public ListState withFavourite(ContactId contact, boolean nowFavourite) {
        Set<ContactId> marked = favourites;
        for (ContactId member : links.membersOf(contact)) {
            marked = with(marked, member, nowFavourite);
        }
        return new ListState(sort, grouped, showOffline, compact, collapsed, marked, links);
    }

    /** Those the user marked, and everybody linked to one of them: a person is a favourite as a whole. */
    public Set<ContactId> favouritePeople() {
        return links.isEmpty()
                ? favourites
                : favourites.stream()
                        .flatMap(favourite -> links.membersOf(favourite).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** With these two, and everybody linked to either, as one person. */
    public ListState withLink(ContactId one, ContactId other) {
        return withLinks(links.with(one, other));
    }

    /** With the contact by itself. */
    public ListState withoutLink(ContactId contact) {
        return withLinks(links.without(contact));
    }

    private ListState withLinks(ContactLinks newLinks) {
        return new ListState(sort, grouped, showOffline, compact, collapsed, favourites, newLinks);
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
