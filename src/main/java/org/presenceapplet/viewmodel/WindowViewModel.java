package org.presenceapplet.viewmodel;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Timer;

/** The window: the own status, the contact list, the accounts, the preferences, and what is to be said about them. */
public final class WindowViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    private final PresenceStore store;
    private final PresenceEngine engine;
    private final Clock clock;
    private final Executor background;
    private final Executor javaFx;
    private final Timer timer;
    private final Runnable retry;
    private final Runnable demoStart;
    private final FxPublisher publisher;
    private final OwnStatusViewModel ownStatus;
    private final ContactListViewModel contactList;
    private final LinkingViewModel linking;
    private final AccountsViewModel accounts;
    private final PeopleViewModel contactChanges;
    private final AlertsViewModel alerts;
    private final PreferencesViewModel preferences;
    private final CardViewModel card;

    private final ReadOnlyBooleanWrapper demo = new ReadOnlyBooleanWrapper();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnlyNotices = FXCollections.unmodifiableObservableList(notices);
    private final ReadOnlyObjectWrapper<Placeholder> placeholder = new ReadOnlyObjectWrapper<>(Placeholder.NONE);
    private final ReadOnlyStringWrapper people = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper aside = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper retryPossible = new ReadOnlyBooleanWrapper();

    private volatile Instant nextTick = Instant.MIN;
    private volatile Reach reach = new Reach(Reach.Stage.READING, false, null);

    /**
     * @param recent what was set of late
     * @param list how the contact list is shown
     * @param history who was here when
     * @param background runs one task at a time, in order; sorts and filters
     * @param javaFx the JavaFX thread, {@link FxPublisher#javaFxThread()}
     * @param retry tries at once to reach the bus
     * @param demoStart shows the demo in place of what is there
     * @param openLink shows what a link leads to
     */
    public WindowViewModel(
            PresenceStore store,
            PresenceEngine engine,
            RecentChoices recent,
            AccountPort accountPort,
            ContactPort contactPort,
            AlertsViewModel alerts,
            ListMemory list,
            PreferencesViewModel preferences,
            CardViewModel card,
            PresenceHistory history,
            Clock clock,
            Executor background,
            Executor javaFx,
            Timer timer,
            Runnable retry,
            Runnable demoStart,
            Consumer<URI> openLink) {
        this.store = store;
        this.alerts = alerts;
        this.engine = engine;
        this.preferences = preferences;
        this.card = card;
        this.clock = clock;
        this.background = background;
        this.javaFx = javaFx;
        this.timer = timer;
        this.retry = retry;
        this.demoStart = demoStart;
        this.publisher = new FxPublisher(this::prepare, background, javaFx, timer, clock);
        this.ownStatus = new OwnStatusViewModel(engine, recent, clock, publisher::requested);
        this.contactList = new ContactListViewModel(list, publisher::requested, clock.getZone(), history, openLink);
        this.linking = new LinkingViewModel(list, contactList, publisher::requested);
        this.accounts = new AccountsViewModel(accountPort, engine, javaFx, publisher::requested);
        this.contactChanges = new PeopleViewModel(contactPort, javaFx, timer, publisher::requested);
        store.addListener(change -> publisher.changed());
        var unusedRecent = recent.addListener(choices -> publisher.changed());
        var unusedLayers = engine.addListener(publisher::changed);
        alerts.addListener(publisher::changed);
    }

    public OwnStatusViewModel ownStatus() {
        return ownStatus;
    }

    public ContactListViewModel contactList() {
        return contactList;
    }

    public LinkingViewModel linking() {
        return linking;
    }

    public AccountsViewModel accounts() {
        return accounts;
    }

    /** Who asks to be in the contact list, and what can be done with those in it. */
    public PeopleViewModel contactChanges() {
        return contactChanges;
    }

    public AlertsViewModel alerts() {
        return alerts;
    }

    public PreferencesViewModel preferences() {
        return preferences;
    }

    public CardViewModel card() {
        return card;
    }

    /** Whether all that is shown is invented. */
    public ReadOnlyBooleanProperty demoProperty() {
        return demo.getReadOnlyProperty();
    }

    /** What is to be said, the accounts in their order. */
    public ObservableList<Notice> notices() {
        return readOnlyNotices;
    }

    /** What stands in place of the contacts when there are none to show. */
    public ReadOnlyObjectProperty<Placeholder> placeholderProperty() {
        return placeholder.getReadOnlyProperty();
    }

    /** Such as "6 of 12 people". */
    public ReadOnlyStringProperty peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** Such as "2 accounts" or "Next try in 8 s". */
    public ReadOnlyStringProperty asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /** Whether {@link #retry()} makes sense. */
    public ReadOnlyBooleanProperty retryPossibleProperty() {
        return retryPossible.getReadOnlyProperty();
    }

    /** From any thread: whether the window is visible; while it is not, nothing is worked out, and nothing waits. */
    public void setActive(boolean active) {
        publisher.setActive(active);
        preferences.setActive(active);
        if (!active) {
            var unused = sendPending();
        }
    }

    /**
     * From any thread: does what the user could still take back.
     *
     * @return done when the connection has been asked, whatever it said
     */
    public CompletionStage<Void> sendPending() {
        return CompletableFuture.supplyAsync(contactChanges::sendPending, javaFx)
                .thenCompose(sent -> sent)
                .exceptionally(failure -> null);
    }

    /** From any thread: how far the program reaches now. */
    public void reachChanged(Reach newReach) {
        reach = newReach;
        if (newReach.stage() == Reach.Stage.READY) {
            accounts.askWhetherAvailable();
        }
        publisher.requested();
    }

    /** Tries at once to reach the bus. */
    public void retry() {
        retry.run();
    }

    /** Shows the demo in place of what is there. */
    public void startDemo() {
        demoStart.run();
    }

    private CompletionStage<Runnable> prepare() {
        return store.snapshot().thenApplyAsync(this::prepare, background);
    }

    private Runnable prepare(Roster roster) {
        Instant now = clock.instant();
        Arrangement arrangement = contactList.arrange(PeopleViewModel.listed(roster));
        List<Person> asking = PeopleViewModel.asking(roster);
        Layers layers = engine.layers();
        OwnStatus own = OwnStatus.of(roster, layers);
        OwnExplanation why = OwnExplanation.of(roster, layers, clock);
        boolean available = accounts.isAvailable();
        WindowState state = WindowState.of(
                reach,
                roster,
                new WindowState.Accounts(available, accounts.failures(), layers),
                arrangement,
                contactList.request(),
                now);
        String name = nameOfUser(roster);
        boolean unknown = WindowState.isUnknown(reach, roster);
        Runnable showLinking = linking.prepare();
        Runnable showCard = card.prepare(roster, contactList.request().list().links(), now);
        return () -> {
            contactList.show(arrangement, now);
            showCard.run();
            showLinking.run();
            if (!unknown) {
                ownStatus.show(name, own, why);
            }
            accounts.show(roster.accounts(), available);
            contactChanges.show(roster, asking);
            alerts.show();
            show(state);
            tick(now, state.retry() ? SECOND : HALF_MINUTE);
        };
    }

    private static String nameOfUser(Roster roster) {
        return roster.accounts().stream()
                .findFirst()
                .map(Account::name)
                .orElseGet(() -> System.getProperty("user.name", ""));
    }

    private void show(WindowState state) {
        demo.set(state.demo());
        if (!notices.equals(state.notices())) {
            notices.setAll(state.notices());
        }
        placeholder.set(state.placeholder());
        people.set(state.people());
        aside.set(state.aside());
        retryPossible.set(state.retry());
    }

    /** Time alone changes what is shown: "3 min" becomes "4 min". */
    private void tick(Instant now, Duration delay) {
        Instant due = now.plus(delay);
        if (nextTick.equals(Instant.MIN) || due.isBefore(nextTick)) {
            nextTick = due;
            timer.after(delay, () -> {
                nextTick = Instant.MIN;
                publisher.changed();
            });
        }
    }
}
