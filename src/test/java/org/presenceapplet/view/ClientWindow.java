package org.presenceapplet.view;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.AvatarCache;
import org.presenceapplet.presence.Avatars;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.LogInStart;
import org.presenceapplet.presence.PersonInfo;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Timer;
import org.presenceapplet.service.TelepathyClient;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.PreferencesViewModel;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The window over a bus, with the whole client between them. Made and shown on the JavaFX thread. */
class ClientWindow implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Bus bus;
    final PresenceStore store = new PresenceStore(thread, Clock.systemUTC());
    final ContactPort contacts;
    final WindowViewModel window;
    final Stage stage;
    final MainWindow mainWindow;

    ClientWindow(String address, Stage stage) {
        TelepathyClient telepathy = new TelepathyClient(store, thread, calls, Duration.ofSeconds(10));
        Timer timer = (delay, task) ->
                thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS).isDone();
        AlertsViewModel alerts = new AlertsViewModel(new Alerts(List.of()));
        PresenceHistory history = new PresenceHistory();
        this.stage = stage;
        contacts = telepathy.contacts();
        window = new WindowViewModel(
                store,
                new PresenceEngine(store, telepathy.connections(), telepathy.accounts()),
                new RecentChoices(List.of()),
                telepathy.accounts(),
                contacts,
                alerts,
                new ListMemory(ListState.USUAL),
                new PreferencesViewModel(
                        new Preferences(Settings.DEFAULT),
                        PersonInfo.NONE,
                        LogInStart.IMPOSSIBLE,
                        alerts.lines(),
                        alerts::remove,
                        () -> CompletableFuture.completedFuture(null),
                        FxPublisher.javaFxThread(),
                        timer),
                new CardViewModel(
                        telepathy.connections(),
                        history,
                        Clock.system(ZoneId.systemDefault()),
                        FxPublisher.javaFxThread()),
                history,
                Clock.system(ZoneId.systemDefault()),
                thread,
                FxPublisher.javaFxThread(),
                timer,
                () -> {},
                () -> {},
                link -> {});
        mainWindow = new MainWindow(
                window,
                new Avatars(telepathy.avatars(), new NoCache(), thread, Clock.systemUTC()),
                stage,
                new WindowMemory(Optional.empty(), () -> {}));
        try {
            bus = Bus.open(address);
            telepathy.open(bus).join();
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
        window.reachChanged(new Reach(Reach.Stage.READY, false, null));
    }

    /** Somebody in the store. */
    Optional<Contact> contactOf(String identifier) {
        return store.snapshot().join().contacts().stream()
                .filter(contact -> contact.id().identifier().equals(identifier))
                .findFirst();
    }

    /** Keeps nothing. */
    private static final class NoCache implements AvatarCache {
        @Override
        public Optional<byte[]> read(String key) {
            return Optional.empty();
        }

        @Override
        public void write(String key, byte[] picture) {
            // as it says
        }
    }

    @Override
    public void close() {
        bus.close();
        thread.shutdownNow();
        calls.shutdownNow();
    }
}
