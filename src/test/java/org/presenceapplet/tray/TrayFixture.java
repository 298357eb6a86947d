package org.presenceapplet.tray;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualScheduler;
import org.presenceapplet.testing.SamplePeople;

/** A tray's model over one connected account; the store's tasks run at once, time passes as the test wills. */
final class TrayFixture implements TrayActions {
    final ManualScheduler time = new ManualScheduler();
    final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));
    final List<String> asked = new CopyOnWriteArrayList<>();
    final PresenceStore store = new PresenceStore(Runnable::run, clock);
    final FakePort port = new FakePort(Runnable::run);
    final FakeAccountPort accounts = new FakeAccountPort(Runnable::run);
    final RecentChoices recent =
            new RecentChoices(List.of(StatusChoice.of("busy", "in a call"), StatusChoice.of("away", "lunch")));
    final ListMemory list = new ListMemory(ListState.USUAL);
    final AccountWriter work = store.open("work", "Work");
    final PresenceEngine engine = new PresenceEngine(
            store,
            port,
            accounts,
            recent,
            new OfflineAccounts(List.of()),
            Layers.NONE,
            clock,
            (delay, task) -> time.schedule(task, delay));
    final TrayModel model;

    TrayFixture() {
        port.serve(work);
        SamplePeople.connect(work, SamplePeople.offer(), "hello");
        model = new TrayModel(store, engine, recent, list, this, time, clock);
    }

    @Override
    public void showContacts() {
        asked.add("show");
    }

    @Override
    public void showStatusLine() {
        asked.add("line");
    }

    @Override
    public void showPreferences() {
        asked.add("preferences");
    }

    @Override
    public void toggleWindow() {
        asked.add("toggle");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}
