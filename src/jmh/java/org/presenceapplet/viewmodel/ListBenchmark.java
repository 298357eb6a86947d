package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
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

/** Arranging a list of 10,000 in a hundred groups when the user wants it otherwise, and when somebody changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ListBenchmark {
    private static final int CONTACTS = 10_000;
    private static final List<Account> ACCOUNTS =
            List.of(Account.unknown("home", "Home").withConnection(ConnectionState.CONNECTED, null));
    private static final List<String> SEARCHES = List.of("p", "pe", "per", "pers", "perso", "person 9");

    private final RowArranger arranger = new RowArranger();
    private Roster roster = Roster.EMPTY;
    private int turn;

    /** Everybody is there. */
    @Setup
    public void people() {
        roster = new Roster(
                ACCOUNTS, IntStream.range(0, CONTACTS).mapToObj(ListBenchmark::person).toList());
        arranger.arrange(roster, ListRequest.EVERYBODY_ONLINE, false);
    }

    /** The first letter of a search, for which everybody's text has to be read. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(7)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object firstLetterOfASearch() {
        return arranger.arrange(roster, new ListRequest("p", ListState.USUAL), false);
    }

    /** Another letter of a search. */
    @Benchmark
    public Object furtherLetterOfASearch() {
        String search = SEARCHES.get(turn++ % SEARCHES.size());
        return arranger.arrange(roster, new ListRequest(search, ListState.USUAL), false);
    }

    /** Collapsing a group, and opening it. */
    @Benchmark
    public Object collapse() {
        ListState list = ListState.USUAL.withCollapsed(ListGroup.of("Group 7"), turn++ % 2 == 0);
        return arranger.arrange(roster, new ListRequest("", list), false);
    }

    /** Sorting by something else. */
    @Benchmark
    public Object sort() {
        SortOrder order = SortOrder.values()[turn++ % SortOrder.values().length];
        return arranger.arrange(roster, new ListRequest("", ListState.USUAL.withSort(order)), false);
    }

    /** From groups to the flat list, and back. */
    @Benchmark
    public Object flatten() {
        ListState list = ListState.USUAL.withGrouped(turn++ % 2 == 0);
        return arranger.arrange(roster, new ListRequest("", list), false);
    }

    /** Fifty people change, as many as half a second brings at a hundred a second. */
    @Benchmark
    public Object fiftyChanges() {
        List<Contact> contacts = new ArrayList<>(roster.contacts());
        for (int change = 0; change < 50; change++) {
            int at = Math.floorMod(turn++ * 7919, CONTACTS);
            contacts.set(at, contacts.get(at).withPresence(presence(turn), null));
        }
        roster = new Roster(ACCOUNTS, contacts);
        return arranger.arrange(roster, ListRequest.EVERYBODY_ONLINE, false);
    }

    private static Contact person(int number) {
        return new Contact(
                new ContactId("home", "person" + number + "@localhost"),
                "Person " + number,
                List.of("Group " + number / 100),
                Subscription.YES,
                presence(number),
                null);
    }

    private static Presence presence(int number) {
        return number % 3 == 0
                ? Presence.of("offline", PresenceType.OFFLINE, "")
                : Presence.of("available", PresenceType.AVAILABLE, "Message number " + number);
    }
}
