package org.presenceapplet.viewmodel;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;

/**
 * Sorts, filters and groups the contacts, and tells what that changes in the rows given out before. Whoever has not
 * changed keeps their place, so that few changes cost hardly more than looking at everybody once. Used by one thread at a
 * time, never the JavaFX thread.
 */
final class RowArranger {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.type, PresenceType.MOST_AVAILABLE_FIRST)
            .thenComparing(entry -> entry.name)
            .thenComparing(entry -> entry.person.contact().id().identifier())
            .thenComparing(entry -> entry.person.contact().id().account());

    /** A change of less than one in so many contacts is a small one. */
    private static final int FEW = 50;

    private final Collator collator = Collator.getInstance();
    private final Comparator<String> groupOrder = Comparator.comparing(
                    (String group) -> group.equals(GroupRow.NO_GROUP))
            .thenComparing(collator)
            .thenComparing(Comparator.naturalOrder());
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<ContactId, Entry> entries = new HashMap<>();
    private final List<Entry> everybody = new ArrayList<>();

    private int round;
    private List<Runnable> updates = new ArrayList<>();
    private ListRequest arranged = ListRequest.EVERYBODY_ONLINE;
    private List<Row> rows = List.of();

    /**
     * @param hold whether rows stay where they are, and nobody comes or goes, for as long as the request is the same
     */
    Arrangement arrange(Roster roster, ListRequest request, boolean hold) {
        updates = new ArrayList<>();
        update(roster);
        fillGroups(request);
        List<Row> arrangedRows = rows(request);
        boolean stays = hold && request.equals(arranged);
        if (!stays && !arrangedRows.equals(rows)) {
            rows = arrangedRows;
        }
        arranged = request;
        int online =
                (int) everybody.stream().filter(entry -> entry.type.isOnline()).count();
        return new Arrangement(rows, updates, online, everybody.size());
    }

    /** Brings everybody up to date and into order. */
    private void update(Roster roster) {
        Map<String, Account> accounts =
                roster.accounts().stream().collect(Collectors.toMap(Account::id, account -> account));
        List<Entry> moved = new ArrayList<>();
        round++;
        for (Contact contact : roster.contacts()) {
            Account account = accountOf(contact, accounts);
            Entry entry = entries.computeIfAbsent(contact.id(), id -> new Entry(new Person(contact, account)));
            if (entry.update(contact, account)) {
                entry.moved = true;
                moved.add(entry);
            }
            entry.seen = round;
        }
        boolean someAreGone = entries.size() > roster.contacts().size();
        if (someAreGone) {
            entries.values().removeIf(entry -> entry.seen != round);
        }
        if (someAreGone || !moved.isEmpty()) {
            everybody.removeIf(entry -> entry.moved || entry.seen != round);
            moved.forEach(entry -> entry.moved = false);
            place(moved);
        }
    }

    /** A few are put where they belong one by one; many are faster sorted along with everybody. */
    private void place(List<Entry> moved) {
        if (moved.size() > everybody.size() / FEW) {
            everybody.addAll(moved);
            everybody.sort(ORDER);
        } else {
            // Nobody is equal to anybody in this order, so the search always ends in a gap.
            moved.forEach(entry -> everybody.add(-1 - Collections.binarySearch(everybody, entry, ORDER), entry));
        }
    }

    private static Account accountOf(Contact contact, Map<String, Account> accounts) {
        String id = contact.id().account();
        Account account = accounts.get(id);
        return account == null ? Account.unknown(id, id) : account;
    }

    private void fillGroups(ListRequest request) {
        String needle = SearchText.fold(request.search());
        groups.values().forEach(Group::empty);
        for (Entry entry : everybody) {
            boolean shown = request.isSearch()
                    ? entry.matches(needle)
                    : request.showOffline() || entry.type.isOnline() || entry.lost;
            for (Membership membership : entry.memberships) {
                membership.group.add(entry, shown ? membership.row : null);
            }
        }
        groups.values().removeIf(group -> group.total == 0);
    }

    private List<Row> rows(ListRequest request) {
        boolean headings = groups.keySet().stream().anyMatch(group -> !group.equals(GroupRow.NO_GROUP));
        List<Row> arrangedRows = new ArrayList<>(everybody.size() + groups.size());
        groups.values().stream()
                .filter(group -> !group.shown.isEmpty())
                .sorted(Comparator.comparing(group -> group.name, groupOrder))
                .forEach(group -> {
                    boolean collapsed = headings
                            && !request.isSearch()
                            && request.collapsed().contains(group.name);
                    if (headings) {
                        arrangedRows.add(group.heading(collapsed));
                    }
                    if (!collapsed) {
                        arrangedRows.addAll(group.shown);
                    }
                });
        return arrangedRows;
    }

    /** A contact's row in one of its groups. */
    private record Membership(Group group, ContactRow row) {}

    /** One contact, and what is costly to find out about it. */
    private final class Entry {
        private Person person;
        private PresenceType type;
        private boolean lost;
        private CollationKey name;
        private List<Membership> memberships = List.of();
        private String folded = "";
        private int seen;
        private boolean moved;

        Entry(Person person) {
            this.person = person;
            this.type = person.type();
            this.lost = person.isLost();
            this.name = collator.getCollationKey(person.name());
            join();
        }

        /** @return whether it may belong in another place, as one that is new does */
        boolean update(Contact contact, Account account) {
            Contact before = person.contact();
            if (contact.equals(before) && account.equals(person.account())) {
                return seen == 0;
            }
            Person now = new Person(contact, account);
            person = now;
            type = now.type();
            lost = now.isLost();
            folded = "";
            if (!contact.alias().equals(before.alias())) {
                name = collator.getCollationKey(now.name());
            }
            if (!contact.groups().equals(before.groups())) {
                join();
            }
            memberships.forEach(membership -> updates.add(() -> membership.row.show(now)));
            return true;
        }

        /** Takes part in exactly the groups the contact is in, in the row it has there already if it has one. */
        private void join() {
            List<String> names = person.contact().groups();
            memberships = (names.isEmpty()
                            ? Stream.of(GroupRow.NO_GROUP)
                            : names.stream().distinct())
                    .map(name -> membership(groups.computeIfAbsent(name, Group::new)))
                    .toList();
        }

        private Membership membership(Group group) {
            return memberships.stream()
                    .filter(known -> known.group == group)
                    .findFirst()
                    .orElseGet(() -> new Membership(group, new ContactRow(group.name, person)));
        }

        boolean matches(String needle) {
            if (folded.isEmpty()) {
                Contact contact = person.contact();
                folded = SearchText.fold(contact.alias()
                        + '\n'
                        + contact.id().identifier()
                        + '\n'
                        + contact.presence().message());
            }
            return folded.contains(needle);
        }
    }

    /** The contacts of one group, and the heading over them. */
    private final class Group {
        private final String name;
        private final List<ContactRow> shown = new ArrayList<>();
        private GroupRow.Summary summary = new GroupRow.Summary(0, 0, true, false);
        private final GroupRow heading;
        private int total;
        private int online;
        private int lost;

        Group(String name) {
            this.name = name;
            this.heading = new GroupRow(name, summary);
        }

        void empty() {
            shown.clear();
            total = 0;
            online = 0;
            lost = 0;
        }

        /** @param rowOrNull null where the contact is not shown */
        void add(Entry entry, @Nullable ContactRow rowOrNull) {
            total++;
            online += entry.type.isOnline() ? 1 : 0;
            lost += entry.lost ? 1 : 0;
            if (rowOrNull != null) {
                shown.add(rowOrNull);
            }
        }

        GroupRow heading(boolean collapsed) {
            GroupRow.Summary now = new GroupRow.Summary(online, total, lost < total, collapsed);
            if (!now.equals(summary)) {
                summary = now;
                updates.add(() -> heading.show(now));
            }
            return heading;
        }
    }
}
