package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.presence.Subscription;

/** Whatever changes, what is arranged step by step is what one finds who sees it all for the first time. */
final class RowArrangerTest {
    private static final List<String> NAMES = List.of("Ann", "ann", "Émile", "Emil", "Bob", "Zoe", "");
    private static final List<Presence> PRESENCES = List.of(
            Presence.of("available", PresenceType.AVAILABLE, ""),
            Presence.of("available", PresenceType.AVAILABLE, "Hello"),
            Presence.of("away", PresenceType.AWAY, "Out to lunch"),
            Presence.of("offline", PresenceType.OFFLINE, ""),
            Presence.UNKNOWN);
    private static final List<List<String>> GROUPS = List.of(
            List.of(),
            List.of("Work"),
            List.of("Friends"),
            List.of("Work", "Friends"),
            List.of("Öl", "Öl"),
            List.of("work", "", " "));
    /** Of those of whom there are some: the same number is on one account or another. */
    private static final ListState LINKED = linked();

    private static final List<ListRequest> REQUESTS = List.of(
            ListRequest.EVERYBODY_ONLINE,
            new ListRequest("", ListState.USUAL.withShowOffline(true)),
            new ListRequest("", ListState.USUAL.withCollapsed(ListGroup.of("Work"), true)),
            new ListRequest("lunch", ListState.USUAL.withCollapsed(ListGroup.of("Work"), true)),
            new ListRequest("", ListState.USUAL.withSort(SortOrder.NAME)),
            new ListRequest("", ListState.USUAL.withSort(SortOrder.LAST_CHANGE).withShowOffline(true)),
            new ListRequest("", ListState.USUAL.withFavourite(new ContactId("home", "x1"), true)),
            new ListRequest(
                    "",
                    ListState.USUAL
                            .withGrouped(false)
                            .withFavourite(new ContactId("home", "x1"), true)
                            .withFavourite(new ContactId("work", "x2"), true)),
            new ListRequest("", LINKED),
            new ListRequest("lunch", LINKED.withLink(new ContactId("work", "x8"), new ContactId("home", "x9"))),
            new ListRequest(
                    "",
                    LINKED.withoutLink(new ContactId("home", "x1"))
                            .withGrouped(false)
                            .withShowOffline(true)
                            .withFavourite(new ContactId("work", "x2"), true)));

    private final RowArranger arranger = new RowArranger();
    private Map<String, Account> accounts = new HashMap<>();
    private List<Contact> contacts = new ArrayList<>();
    private int named;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsArrangedStepByStepIsWhatOneFindsWhoComesLast(long seed) {
        Random random = new Random(seed);
        accounts.put("home", account("home", true));
        accounts.put("work", account("work", true));
        ListRequest request = ListRequest.EVERYBODY_ONLINE;
        for (int step = 0; step < 300; step++) {
            request = random.nextInt(10) == 0 ? pick(REQUESTS, random) : request;
            change(random);
            boolean hold = random.nextInt(5) == 0;
            Arrangement arrangement = arrange(arranger, request, hold);
            if (!hold) {
                Arrangement fresh = arrange(new RowArranger(), request, false);
                assertEquals(words(fresh.rows()), words(arrangement.rows()), "step " + step);
                assertEquals(fresh.online(), arrangement.online());
                assertEquals(fresh.total(), arrangement.total());
                assertSame(arrangement.rows(), arrange(arranger, request, false).rows(), "nothing is new");
            }
        }
    }

    private Arrangement arrange(RowArranger by, ListRequest request, boolean hold) {
        Arrangement arrangement = by.arrange(new Roster(List.copyOf(accounts.values()), contacts), request, hold);
        arrangement.updates().forEach(Runnable::run);
        return arrangement;
    }

    private void change(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> contacts.removeIf(contact -> random.nextInt(4) == 0);
            case 1 -> Collections.shuffle(contacts, random);
            case 2 -> {
                String id = pick(List.of("home", "work"), random);
                accounts.put(id, account(id, random.nextInt(3) > 0));
            }
            case 3, 4 -> {
                ContactId id = new ContactId(pick(List.of("home", "work", "gone"), random), "x" + named++);
                contacts.add(changed(Contact.unknown(id), random));
            }
            case 5 -> {
                // Somebody goes and another one takes the place.
                if (!contacts.isEmpty()) {
                    contacts.set(
                            random.nextInt(contacts.size()),
                            changed(Contact.unknown(new ContactId("home", "x" + named++)), random));
                }
            }
            default -> {
                for (int few = 0; few < 3 && !contacts.isEmpty(); few++) {
                    int at = random.nextInt(contacts.size());
                    contacts.set(at, changed(contacts.get(at), random));
                }
            }
        }
    }

    private static Contact changed(Contact contact, Random random) {
        return new Contact(
                contact.id(),
                random.nextBoolean() ? contact.alias() : pick(NAMES, random),
                random.nextBoolean() ? contact.groups() : pick(GROUPS, random),
                Subscription.YES,
                pick(PRESENCES, random),
                random.nextBoolean() ? contact.sinceOrNull() : Instant.ofEpochSecond(random.nextInt(5)));
    }

    private static ListState linked() {
        ListState list = ListState.USUAL.withFavourite(new ContactId("home", "x4"), true);
        for (int number = 0; number < 60; number++) {
            for (String account : List.of("home", "work", "gone")) {
                list = list.withLink(
                        new ContactId(account, "x" + number / 3 * 3), new ContactId(account, "x" + number));
                list = list.withLink(new ContactId("home", "x" + number), new ContactId(account, "x" + number));
            }
        }
        return list;
    }

    private static Account account(String id, boolean connected) {
        return Account.unknown(id, id)
                .withConnection(connected ? ConnectionState.CONNECTED : ConnectionState.DISCONNECTED, null);
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> words(List<Row> rows) {
        return rows.stream()
                .map(row -> row instanceof GroupRow group
                        ? group.name() + " " + group.summaryProperty().get()
                        : row instanceof ContactRow contact
                                ? contact.group() + ": " + contact.id() + contact.person()
                                        + contact.favouriteProperty().get()
                                : "")
                .toList();
    }
}
