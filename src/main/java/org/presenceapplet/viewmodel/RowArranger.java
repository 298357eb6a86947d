package org.presenceapplet.viewmodel;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.Roster;

/**
 * Sorts, filters and groups the contacts, and tells what that changes in the rows given out before. Whoever has not
 * changed keeps their place, so that a few changes among thousands cost little. Used by one thread at a time, never the
 * JavaFX thread.
 */
final class RowArranger {
    private final Collator collator = Collator.getInstance();
    private final Comparator<ListedGroup> groupOrder = Comparator.comparing(
                    (ListedGroup listed) -> listed.group().kind())
            .thenComparing(listed -> listed.group().name(), collator)
            .thenComparing(listed -> listed.group().name());
    private final Map<ContactId, Listed> everybody = new HashMap<>();
    private final LinkedPeople linked = new LinkedPeople();
    private final Map<ListGroup, ListedGroup> groups = new HashMap<>();
    private List<ListedGroup> groupsInOrder = List.of();

    private List<Runnable> updates = new ArrayList<>();
    private Roster known = Roster.EMPTY;
    private Set<ContactId> favourites = Set.of();
    private boolean relinked;
    private int online;
    private ListRequest arranged = ListRequest.EVERYBODY_ONLINE;
    private List<Row> rows = List.of();

    RowArranger() {
        // Names that look the same are the same, however their accents are written.
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    /**
     * @param hold whether rows stay where they are, and nobody comes or goes, for as long as the request is the same
     */
    Arrangement arrange(Roster roster, ListRequest request, boolean hold) {
        updates = new ArrayList<>();
        boolean sameRequest = request.equals(arranged);
        boolean sameOrder = request.ordersAs(arranged);
        arranged = request;
        if (!sameOrder) {
            orderAnew();
        }
        update(roster);
        orderGroups();
        if (!sameRequest) {
            groupsInOrder.forEach(ListedGroup::forget);
        }
        String needle = SearchText.fold(request.search());
        List<Row> arrangedRows = rows(request, needle);
        boolean stays = hold && sameRequest;
        if (!stays && !arrangedRows.equals(rows)) {
            rows = arrangedRows;
        }
        return new Arrangement(rows, needle, updates, online, everybody.size());
    }

    /** Whom somebody can be linked with; empty where nobody of the last arrangement is who is meant. */
    Optional<LinkChoices> linkChoices(ContactId person, String search) {
        return Optional.ofNullable(everybody.get(person))
                .map(listed -> LinkChoices.of(listed, everybody.values(), search));
    }

    private void orderAnew() {
        favourites = arranged.list().favouritePeople();
        relinked = linked.link(arranged.list().links());
        Comparator<Listed> order = ListedOrder.of(arranged.list());
        groups.values().forEach(group -> group.clear(order));
        for (Listed listed : everybody.values()) {
            boolean favourite = favourites.contains(listed.id());
            if (favourite != listed.isFavourite()) {
                listed.setFavourite(favourite);
                listed.places().forEach(place -> updates.add(() -> place.row().showFavourite(favourite)));
            }
            listed.findPlaces(arranged.list(), this::group);
            listed.places().forEach(place -> place.group().append(place));
        }
        groups.values().forEach(ListedGroup::sort);
    }

    private ListedGroup group(ListGroup group) {
        return groups.computeIfAbsent(group, added -> new ListedGroup(added, ListedOrder.of(arranged.list())));
    }

    /** Brings everybody up to date who is not the very same as the last time. */
    private void update(Roster roster) {
        Map<String, Account> accounts =
                roster.accounts().stream().collect(Collectors.toMap(Account::id, account -> account));
        List<Contact> contacts = roster.contacts();
        List<Contact> before = known.contacts();
        boolean comparable = !relinked
                && contacts.size() == before.size()
                && roster.accounts().equals(known.accounts());
        boolean othersThanBefore = !comparable;
        for (int at = 0; at < contacts.size(); at++) {
            Contact contact = contacts.get(at);
            // The store keeps an order for as long as nobody comes or goes, and whoever has not changed the very same.
            if (comparable && contact.equals(before.get(at))) {
                continue;
            }
            if (comparable && !contact.id().equals(before.get(at).id())) {
                othersThanBefore = true;
            }
            Person now = new Person(contact, accountOf(contact, accounts));
            if (!linked.takeIn(now)) {
                update(contact.id(), now);
            }
        }
        if (othersThanBefore) {
            forgetOthers(contacts);
        }
        linked.forEachChanged(this::update);
        relinked = false;
        known = roster;
    }

    private void forgetOthers(List<Contact> contacts) {
        Set<ContactId> present = contacts.stream().map(Contact::id).collect(Collectors.toSet());
        linked.retain(present);
        Set<ContactId> people = present.stream().map(linked::personOf).collect(Collectors.toSet());
        List<Listed> gone = everybody.values().stream()
                .filter(listed -> !people.contains(listed.id()))
                .toList();
        gone.forEach(listed -> {
            leave(listed);
            everybody.remove(listed.id());
        });
    }

    private void update(ContactId id, Person now) {
        Listed listed = everybody.get(id);
        if (listed == null) {
            Listed added = new Listed(id, now, collator);
            everybody.put(id, added);
            added.setFavourite(favourites.contains(id));
            added.findPlaces(arranged.list(), this::group);
            join(added);
        } else if (!now.equals(listed.person())) {
            leave(listed);
            boolean sameGroups =
                    now.contact().groups().equals(listed.person().contact().groups());
            listed.change(now);
            if (!sameGroups) {
                listed.findPlaces(arranged.list(), this::group);
            }
            join(listed);
            listed.places().forEach(place -> updates.add(() -> place.row().show(now)));
        }
    }

    private void join(Listed listed) {
        online += listed.type().isOnline() ? 1 : 0;
        listed.join();
    }

    private void leave(Listed listed) {
        online -= listed.type().isOnline() ? 1 : 0;
        listed.leave();
    }

    private static Account accountOf(Contact contact, Map<String, Account> accounts) {
        String id = contact.id().account();
        Account account = accounts.get(id);
        return account == null ? Account.unknown(id, id) : account;
    }

    private void orderGroups() {
        boolean someAreGone = groups.values().removeIf(ListedGroup::isEmpty);
        if (someAreGone || groups.size() != groupsInOrder.size()) {
            groupsInOrder = groups.values().stream().sorted(groupOrder).toList();
        }
    }

    private List<Row> rows(ListRequest request, String needle) {
        boolean headings =
                groupsInOrder.stream().anyMatch(listed -> !listed.group().equals(ListGroup.NONE));
        List<Row> arrangedRows = new ArrayList<>(rows.size() + groups.size());
        for (ListedGroup listed : groupsInOrder) {
            List<ContactRow> shown = listed.shown(request, needle);
            if (!shown.isEmpty()) {
                boolean collapsed = headings
                        && !request.isSearch()
                        && request.list().collapsed().contains(listed.group());
                if (headings) {
                    arrangedRows.add(listed.heading(collapsed, updates::add));
                }
                if (!collapsed) {
                    arrangedRows.addAll(shown);
                }
            }
        }
        return arrangedRows;
    }
}
