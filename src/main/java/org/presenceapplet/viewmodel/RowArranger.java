package org.presenceapplet.viewmodel;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;

/**
 * Sorts, filters and groups the contacts, and tells what that changes in the rows given out before. The order of the
 * time before is what is sorted the next time, which for few changes takes hardly longer than looking at it. Used by one
 * thread at a time, never the JavaFX thread.
 */
final class RowArranger {
    private static final List<PresenceType> RANKS = Arrays.stream(PresenceType.values())
            .sorted(PresenceType.MOST_AVAILABLE_FIRST)
            .toList();

    private static final Comparator<Entry> ORDER = Comparator.comparingInt((Entry entry) -> entry.rank)
            .thenComparing(entry -> entry.name)
            .thenComparing(entry -> entry.person.contact().id().identifier())
            .thenComparing(entry -> entry.person.contact().id().account());

    private final Collator collator = Collator.getInstance();
    private final Comparator<String> groupOrder = Comparator.comparing(
                    (String group) -> group.equals(GroupRow.NO_GROUP))
            .thenComparing(collator)
            .thenComparing(Comparator.naturalOrder());
    private final Map<String, Group> groups = new HashMap<>();

    private final Map<ContactId, Entry> entries = new HashMap<>();

    private final List<Entry> everybody = new ArrayList<>();
    private Map<String, Account> accounts = Map.of();
    private List<Runnable> updates = new ArrayList<>();
    private ListRequest arranged = ListRequest.EVERYBODY_ONLINE;
    private List<Row> rows = List.of();

    /**
     * @param hold whether rows stay where they are, and nobody comes or goes, for as long as the request is the same
     */
    Arrangement arrange(Roster roster, ListRequest request, boolean hold) {
        updates = new ArrayList<>();
        update(roster);
        everybody.sort(ORDER);
        fillGroups(request);
        List<Row> arrangedRows = rows(request);
        boolean stays = hold && request.equals(arranged);
        if (!stays && !arrangedRows.equals(rows)) {
            rows = arrangedRows;
        }
        arranged = request;
        int online = 0;
        for (Entry entry : everybody) {
            online += entry.online ? 1 : 0;
        }
        return new Arrangement(rows, updates, online, everybody.size());
    }

    /** Brings everybody up to date, in the order they had. */
    private void update(Roster roster) {
        Map<String, Account> before = accounts;
        accounts = roster.accounts().stream().collect(Collectors.toMap(Account::id, account -> account));
        boolean sameAccounts = accounts.equals(before);
        for (Contact contact : roster.contacts()) {
            Entry entry = entries.get(contact.id());
            if (entry == null) {
                Entry added = new Entry(new Person(contact, accountOf(contact)));
                entries.put(contact.id(), added);
                everybody.add(added);
            } else if (!sameAccounts || !contact.equals(entry.person.contact())) {
                entry.update(contact, accountOf(contact));
            }
        }
        if (everybody.size() > roster.contacts().size()) {
            entries.keySet()
                    .retainAll(roster.contacts().stream().map(Contact::id).collect(Collectors.toSet()));
            everybody.retainAll(Set.copyOf(entries.values()));
        }
    }

    private Account accountOf(Contact contact) {
        String id = contact.id().account();
        Account account = accounts.get(id);
        return account == null ? Account.unknown(id, id) : account;
    }

    private void fillGroups(ListRequest request) {
        String needle = SearchText.fold(request.search());
        groups.values().forEach(Group::empty);
        for (Entry entry : everybody) {
            boolean shown =
                    request.isSearch() ? entry.matches(needle) : request.showOffline() || entry.online || entry.lost;
            for (ContactRow row : entry.rows) {
                groups.computeIfAbsent(row.group(), Group::new).add(entry, row, shown);
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

    /** One contact, its row in each of its groups, and what is costly to find out about it. */
    private final class Entry {
        private Person person;
        private int rank;
        private boolean online;
        private boolean lost;
        private CollationKey name;
        private List<ContactRow> rows = List.of();
        private String folded = "";

        Entry(Person person) {
            this.person = person;
            look();
            this.name = collator.getCollationKey(person.name());
            this.rows = rowsOf(person.contact());
        }

        void update(Contact contact, Account account) {
            Contact before = person.contact();
            if (contact.equals(before) && account.equals(person.account())) {
                return;
            }
            person = new Person(contact, account);
            look();
            folded = "";
            if (!contact.alias().equals(before.alias())) {
                name = collator.getCollationKey(person.name());
            }
            if (!contact.groups().equals(before.groups())) {
                rows = rowsOf(contact);
            }
            Person shown = person;
            rows.forEach(row -> updates.add(() -> row.show(shown)));
        }

        /** Keeps what every arrangement looks at within reach: it lies deep in the person's records. */
        private void look() {
            rank = RANKS.indexOf(person.type());
            online = person.isOnline();
            lost = person.isLost();
        }

        /** The rows it has already stay the same ones. */
        private List<ContactRow> rowsOf(Contact contact) {
            List<String> groupNames = contact.groups().isEmpty() ? List.of(GroupRow.NO_GROUP) : contact.groups();
            return groupNames.stream().distinct().map(this::row).toList();
        }

        private ContactRow row(String group) {
            return rows.stream()
                    .filter(row -> row.group().equals(group))
                    .findFirst()
                    .orElseGet(() -> new ContactRow(group, person));
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

        void add(Entry entry, ContactRow row, boolean isShown) {
            total++;
            online += entry.online ? 1 : 0;
            lost += entry.lost ? 1 : 0;
            if (isShown) {
                shown.add(row);
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
