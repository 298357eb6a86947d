package org.presenceapplet.viewmodel;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakeContactPort;
import org.presenceapplet.testing.FakeLogInStart;
import org.presenceapplet.testing.FakePerson;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;
import org.presenceapplet.testing.SamplePeople;

/** A window's view model over a store, with every thread and the time in the test's hands. */
final class Desk {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ManualExecutor threads = new ManualExecutor();
    private final ManualTimer timer = new ManualTimer();
    private int retries;
    private int demos;
    private int wipes;
    CompletableFuture<Void> wiping = CompletableFuture.completedFuture(null);

    private final ManualClock clock = new ManualClock(NOON);

    final List<URI> opened = new ArrayList<>();
    final PresenceStore store = new PresenceStore(threads, clock);
    final FakePort port = new FakePort(threads);
    final FakeAccountPort accounts = new FakeAccountPort(threads);
    final FakeContactPort contacts = new FakeContactPort(threads);
    final RecentChoices recent = new RecentChoices(List.of());
    final Preferences preferences = new Preferences(Settings.DEFAULT);
    final FakePerson person = new FakePerson();
    final ListMemory list = new ListMemory(ListState.USUAL);
    final FakeLogInStart logInStart = new FakeLogInStart();
    final Alerts alerts = new Alerts(List.of());
    final AlertsViewModel alertsView = new AlertsViewModel(alerts);
    final PreferencesViewModel preferencesPage = new PreferencesViewModel(
            preferences, person, logInStart, alertsView.lines(), alertsView::remove, this::wipe, threads, timer);
    final PresenceEngine engine = new PresenceEngine(
            store, port, accounts, recent, new OfflineAccounts(List.of()), Layers.NONE, clock, (delay, task) -> {});
    final PresenceHistory history = new PresenceHistory();
    final CardViewModel card = new CardViewModel(port, history, clock, threads);
    final WindowViewModel window = new WindowViewModel(
            store,
            engine,
            recent,
            accounts,
            contacts,
            alertsView,
            list,
            preferencesPage,
            card,
            history,
            clock,
            threads,
            threads,
            timer,
            () -> retries++,
            () -> demos++,
            opened::add);
    final ContactListViewModel contactList = window.contactList();
    final OwnStatusViewModel ownStatus = window.ownStatus();

    Desk() {
        this(Reach.Stage.READY);
    }

    Desk(Reach.Stage reached) {
        window.setActive(true);
        window.reachChanged(new Reach(reached, false, null));
        settle();
    }

    /** A connected account with the usual statuses, showing available. */
    AccountWriter account(String name) {
        AccountWriter writer = store.open(name, name);
        port.serve(writer);
        SamplePeople.connect(writer, SamplePeople.offer(), "");
        settle();
        return writer;
    }

    void people(AccountWriter writer, Contact... contacts) {
        writer.replaceContacts(List.of(contacts));
        settle();
    }

    void passes(Duration time) {
        clock.advance(time);
        settle();
    }

    private CompletionStage<Void> wipe() {
        wipes++;
        return wiping;
    }

    int wipes() {
        return wipes;
    }

    int demos() {
        return demos;
    }

    int retries() {
        return retries;
    }

    /** Until nothing is on its way any more, but for what can be taken back. */
    void settle() {
        for (int round = 0; round < 2; round++) {
            threads.runAll();
            timer.ring(delay -> !delay.equals(PeopleViewModel.TIME_TO_UNDO));
        }
        threads.runAll();
    }

    /** The threads do what they have to do, before any time passes. */
    void runThreads() {
        threads.runAll();
    }

    /** The time to take back an answer is over. */
    void timeToUndoPasses() {
        timer.ring(PeopleViewModel.TIME_TO_UNDO::equals);
        settle();
    }

    /** The rows as a person reads them. */
    List<String> rows() {
        return contactList.rows().stream().map(Desk::words).toList();
    }

    private static String words(Row row) {
        if (row instanceof GroupRow group) {
            return group.name() + " " + group.summaryProperty().get().count();
        }
        return row instanceof ContactRow contact ? "  " + contact.person().name() : "";
    }
}
