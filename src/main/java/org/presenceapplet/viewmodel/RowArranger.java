package org.presenceapplet.viewmodel;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * changed keeps their place, so that a few changes among thousands cost little. Used by one thread at a time, never the
 * JavaFX thread.
 */
final class RowArranger {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.type, PresenceType.MOST_AVAILABLE_FIRST)
            .thenComparing(entry -> entry.name)
            .thenComparing(entry -> entry.id.identifier())
            .thenComparing(entry -> entry.id.account());

    private final Collator collator = Collator.getInstance();
    private final Comparator<Group> groupOrder = Comparator.comparing((Group group) -> group.isNoGroup())
            .thenComparing(group -> group.name, collator)
            .thenComparing(group -> group.name);
    private final Map<ContactId, Entry> entries = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private List<Group> groupsInOrder = List.of();

    private List<Runnable> updates = new ArrayList<>();
    private Roster known = Roster.EMPTY;
    private int online;
    private ListRequest arranged = ListRequest.EVERYBODY_ONLINE;
    private List<Row> rows = List.of();

    /**
     * @param hold whether rows stay where they are, and nobody comes or goes, for as long as the request is the same
     */
    Arrangement arrange(Roster roster, ListRequest request, boolean hold) {
        updates = new ArrayList<>();
        update(roster);
        orderGroups();
        boolean sameRequest = request.equals(arranged);
        if (!sameRequest) {
            arranged = request;
            groupsInOrder.forEach(Group::forget);
        }
        List<Row> arrangedRows = rows(request);
        boolean stays = hold && sameRequest;
        if (!stays && !arrangedRows.equals(rows)) {
            rows = arrangedRows;
        }
        return new Arrangement(rows, updates, online, entries.size());
    }

    /** Brings everybody up to date who is not the very same as the last time. */
    private void update(Roster roster) {
        Map<String, Account> accounts =
                roster.accounts().stream().collect(Collectors.toMap(Account::id, account -> account));
        List<Contact> contacts = roster.contacts();
        List<Contact> before = known.contacts();
        boolean comparable =
                contacts.size() == before.size() && roster.accounts().equals(known.accounts());
        boolean othersThanBefore = !comparable;
        for (int at = 0; at < contacts.size(); at++) {
            Contact contact = contacts.get(at);
            // The store keeps an order for as long as nobody comes or goes.
            if (comparable && contact.equals(before.get(at))) {
                continue;
            }
            if (comparable && !contact.id().equals(before.get(at).id())) {
                othersThanBefore = true;
            }
            update(contact, accountOf(contact, accounts));
        }
        if (othersThanBefore) {
            Set<ContactId> present = contacts.stream().map(Contact::id).collect(Collectors.toSet());
            List<Entry> gone = entries.values().stream()
                    .filter(entry -> !present.contains(entry.id))
                    .toList();
            gone.forEach(Entry::leave);
            entries.values().removeAll(gone);
        }
        known = roster;
    }

    private void update(Contact contact, Account account) {
        Entry entry = entries.get(contact.id());
        if (entry == null) {
            entries.put(contact.id(), new Entry(new Person(contact, account)));
        } else if (!contact.equals(entry.person.contact()) || !account.equals(entry.person.account())) {
            entry.update(new Person(contact, account));
        }
    }

    private static Account accountOf(Contact contact, Map<String, Account> accounts) {
        String id = contact.id().account();
        Account account = accounts.get(id);
        return account == null ? Account.unknown(id, id) : account;
    }

    private void orderGroups() {
        boolean someAreGone = groups.values().removeIf(group -> group.members.isEmpty());
        if (someAreGone || groups.size() != groupsInOrder.size()) {
            groupsInOrder = groups.values().stream().sorted(groupOrder).toList();
        }
    }

    private List<Row> rows(ListRequest request) {
        String needle = SearchText.fold(request.search());
        boolean headings = groupsInOrder.stream().anyMatch(group -> !group.isNoGroup());
        List<Row> arrangedRows = new ArrayList<>(rows.size() + groups.size());
        for (Group group : groupsInOrder) {
            List<ContactRow> shown = group.shown(request, needle);
            if (!shown.isEmpty()) {
                boolean collapsed =
                        headings && !request.isSearch() && request.collapsed().contains(group.name);
                if (headings) {
                    arrangedRows.add(group.heading(collapsed));
                }
                if (!collapsed) {
                    arrangedRows.addAll(shown);
                }
            }
        }
        return arrangedRows;
    }

    /** A contact in one of its groups, and its row there. */
    private record Member(Entry entry, Group group, ContactRow row) {}

    /** One contact, and what is costly to find out about it. */
    private final class Entry {
        private final ContactId id;
        private Person person;
        private PresenceType type;
        private boolean lost;
        private CollationKey name;
        private List<Member> memberships = List.of();
        private String folded = "";

        Entry(Person person) {
            this.id = person.contact().id();
            this.person = person;
            this.type = person.type();
            this.lost = person.isLost();
            this.name = collator.getCollationKey(person.name());
            this.memberships = memberships();
            join();
        }

        /** What the order depends on may only change while the entry is in no group. */
        void update(Person now) {
            leave();
            Contact before = person.contact();
            person = now;
            type = now.type();
            lost = now.isLost();
            folded = "";
            if (!now.contact().alias().equals(before.alias())) {
                name = collator.getCollationKey(now.name());
            }
            if (!now.contact().groups().equals(before.groups())) {
                memberships = memberships();
            }
            join();
            memberships.forEach(member -> updates.add(() -> member.row.show(now)));
        }

        private void join() {
            online += type.isOnline() ? 1 : 0;
            memberships.forEach(member -> member.group.add(member));
        }

        void leave() {
            online -= type.isOnline() ? 1 : 0;
            memberships.forEach(member -> member.group.remove(member));
        }

        /** Exactly the groups the contact is in, with the row it has there already if it has one. */
        private List<Member> memberships() {
            List<String> names = person.contact().groups();
            return (names.isEmpty()
                            ? Stream.of(GroupRow.NO_GROUP)
                            : names.stream().distinct())
                    .map(group -> membership(groups.computeIfAbsent(group, Group::new)))
                    .toList();
        }

        private Member membership(Group group) {
            return memberships.stream()
                    .filter(member -> member.group == group)
                    .findFirst()
                    .orElseGet(() -> new Member(this, group, new ContactRow(group.name, person)));
        }

        boolean isShown(ListRequest request, String needle) {
            return request.isSearch() ? matches(needle) : request.showOffline() || type.isOnline() || lost;
        }

        private boolean matches(String needle) {
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

    /** The contacts of one group in order, and the heading over them. */
    private final class Group {
        private final String name;
        private final List<Member> members = new ArrayList<>();
        private GroupRow.Summary summary = new GroupRow.Summary(0, 0, true, false);
        private final GroupRow heading;
        private @Nullable List<ContactRow> shown;
        private int online;
        private int lost;

        Group(String name) {
            this.name = name;
            this.heading = new GroupRow(name, summary);
        }

        boolean isNoGroup() {
            return name.equals(GroupRow.NO_GROUP);
        }

        void add(Member member) {
            // Nobody is equal to anybody in this order, so the search always ends in a gap.
            members.add(-1 - find(member), member);
            count(member.entry, 1);
        }

        void remove(Member member) {
            members.remove(find(member));
            count(member.entry, -1);
        }

        private int find(Member member) {
            return Collections.binarySearch(members, member, Comparator.comparing(Member::entry, ORDER));
        }

        private void count(Entry entry, int one) {
            online += entry.type.isOnline() ? one : 0;
            lost += entry.lost ? one : 0;
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
                        .filter(member -> member.entry.isShown(request, needle))
                        .map(Member::row)
                        .toList();
                shown = current;
            }
            return current;
        }

        GroupRow heading(boolean collapsed) {
            int total = members.size();
            GroupRow.Summary now = new GroupRow.Summary(online, total, lost < total, collapsed);
            if (!now.equals(summary)) {
                summary = now;
                updates.add(() -> heading.show(now));
            }
            return heading;
        }
    }
}
