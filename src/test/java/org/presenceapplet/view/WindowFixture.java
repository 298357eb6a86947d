package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.testing.JavaFx.onJavaFx;
import static org.presenceapplet.testing.JavaFx.runOnJavaFx;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.CssParser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactHistory;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.OfflineAccounts;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceChange;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Timer;
import org.presenceapplet.testing.FakeAccountPort;
import org.presenceapplet.testing.FakeContactPort;
import org.presenceapplet.testing.FakeLogInStart;
import org.presenceapplet.testing.FakePerson;
import org.presenceapplet.testing.FakePort;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.PreferencesViewModel;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The window over a store of two accounts, Home and Work, that obey. Made and shown on the JavaFX thread. */
final class WindowFixture implements AutoCloseable {
    static final StatusSpec HIDDEN = SamplePeople.exclusive("hidden", PresenceType.HIDDEN);
    static final StatusSpec LISTENING = new StatusSpec(
            "listening", PresenceType.AVAILABLE, true, false, Map.of("message", "s", "title", "s", "priority", "n"));
    static final StatusSpec GAMING = new StatusSpec("gaming", PresenceType.BUSY, true, false, Map.of());

    /** What comes after the fixture is closed has no effect. */
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());

    private volatile Instant now = Instant.now();
    final PresenceStore store = new PresenceStore(thread, new FixtureClock());
    final FakePort port = new FakePort(thread);
    final FakeAccountPort accounts = new FakeAccountPort(thread);
    final FakeContactPort contacts = new FakeContactPort(thread);
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final AtomicInteger demos = new AtomicInteger();
    final AtomicInteger wipes = new AtomicInteger();
    final RecentChoices recent = new RecentChoices(List.of());
    final Preferences preferences = new Preferences(Settings.DEFAULT);
    final FakePerson person = new FakePerson();
    final ListMemory list = new ListMemory(ListState.USUAL);
    final WindowMemory memory = new WindowMemory(Optional.empty(), () -> {});
    final FakeLogInStart logInStart = new FakeLogInStart();
    final Alerts alerts = new Alerts(List.of());
    private final AlertsViewModel alertsView = new AlertsViewModel(alerts);
    private final Timer timer = (delay, task) ->
            thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS).isDone();
    final PresenceEngine engine = new PresenceEngine(
            store, port, accounts, recent, new OfflineAccounts(List.of()), Layers.NONE, new FixtureClock(), timer);
    final PresenceHistory history = new PresenceHistory();
    final WindowViewModel window = new WindowViewModel(
            store,
            engine,
            recent,
            accounts,
            contacts,
            alertsView,
            list,
            new PreferencesViewModel(
                    preferences,
                    person,
                    logInStart,
                    alertsView.lines(),
                    alertsView::remove,
                    this::wipe,
                    FxPublisher.javaFxThread(),
                    timer),
            new CardViewModel(port, history, Clock.system(ZoneId.systemDefault()), FxPublisher.javaFxThread()),
            history,
            Clock.system(ZoneId.systemDefault()),
            thread,
            FxPublisher.javaFxThread(),
            timer,
            () -> {},
            demos::incrementAndGet,
            opened::add);
    final Stage stage;
    final MainWindow mainWindow;
    final AccountWriter home = open("haze/jabber/home", "Home");
    final AccountWriter work = open("haze/jabber/work", "Work");

    WindowFixture(Stage stage) {
        this(stage, AvatarSource.NONE);
    }

    WindowFixture(Stage stage, AvatarSource avatars) {
        this.stage = stage;
        CssParser.errorsProperty().clear();
        this.mainWindow = new MainWindow(window, avatars, stage, memory);
        reach(Reach.Stage.READY, null);
    }

    /** What the window's drawing shows: twelve people at home, two accounts. */
    void people() {
        write(() -> {
            SamplePeople.connect(home, SamplePeople.offer(HIDDEN, LISTENING, GAMING), "Working from home");
            SamplePeople.connect(work, SamplePeople.offer(), "");
            List<Contact> people = SamplePeople.twelve(home);
            home.replaceContacts(people.stream()
                    .map(contact -> Contact.unknown(contact.id()))
                    .toList());
            Duration ago = Duration.ofSeconds(20);
            for (Contact contact : people) {
                now = Instant.now().minus(ago);
                home.putContacts(List.of(contact));
                ago = ago.multipliedBy(3);
            }
            now = Instant.now();
        });
    }

    /** What the same people showed in the last day. */
    void aDay() {
        List<PresenceType> turns = List.of(
                PresenceType.OFFLINE,
                PresenceType.AVAILABLE,
                PresenceType.AWAY,
                PresenceType.AVAILABLE,
                PresenceType.BUSY,
                PresenceType.EXTENDED_AWAY,
                PresenceType.UNKNOWN,
                PresenceType.AVAILABLE);
        List<ContactHistory> contacts = new ArrayList<>();
        for (Contact contact : SamplePeople.twelve(home)) {
            boolean online = contact.presence().type().isOnline();
            Instant at = now.minus(Duration.ofHours(23 - contacts.size()));
            List<PresenceChange> changes = new ArrayList<>();
            for (PresenceType type : online ? turns : turns.subList(0, 1)) {
                changes.add(new PresenceChange(at, type));
                at = at.plus(Duration.ofMinutes(80 + 20L * changes.size()));
            }
            Instant seen = now.minus(Duration.ofHours(5L * (contacts.size() - 4) * (contacts.size() - 4)));
            contacts.add(new ContactHistory(contact.id(), online ? null : seen, changes));
        }
        history.restore(new KeptHistory(now.plus(Duration.ofMinutes(1)), contacts));
    }

    /** Both accounts are kept by an account manager. */
    void manage() {
        write(() -> List.of(home, work)
                .forEach(writer ->
                        writer.update(account -> account.withManaged(new Managed("haze", "jabber", true, true)))));
    }

    /** The connection is down, for this reason. */
    void fail(AccountWriter writer, String errorName) {
        write(() -> {
            writer.update(
                    account -> account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError(errorName, ""))
                            .withRequested(StatusChoice.of("available", "")));
            writer.forgetPresences();
        });
    }

    void reach(Reach.Stage reached, @Nullable Instant nextTry) {
        window.reachChanged(new Reach(reached, false, nextTry));
    }

    /** Leaves pictures of all windows, light and dark, under {@code target/screenshots}. */
    void leavePictures(String name) {
        for (boolean dark : List.of(true, false)) {
            runOnJavaFx(() -> mainWindow.setDark(dark));
            // A style sheet takes hold with the next pulse.
            runOnJavaFx(() -> Pictures.saveAll("flow-" + name + (dark ? "-dark" : "-light")));
        }
    }

    /** Runs it on the store's thread and waits until it is done. */
    void write(Runnable task) {
        CompletableFuture.runAsync(task, thread).join();
    }

    /** Fails where a style was not understood, or named a colour that is not there. */
    @Override
    public void close() {
        thread.shutdownNow();
        assertEquals(List.of(), onJavaFx(() -> List.copyOf(CssParser.errorsProperty())));
    }

    private CompletionStage<Void> wipe() {
        wipes.incrementAndGet();
        return CompletableFuture.completedStage(null);
    }

    private AccountWriter open(String id, String name) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            AccountWriter writer = store.open(id, name);
                            port.serve(writer);
                            return writer;
                        },
                        thread)
                .join();
    }

    /** Says when people came to show what they show. */
    private final class FixtureClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
