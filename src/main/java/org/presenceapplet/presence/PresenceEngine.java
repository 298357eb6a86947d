package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the user wishes to show into what each account is asked for. What an account is to show is computed from
 * layers ({@link Effective}): what was chosen for good, what was chosen for a time, what the desktop tells of the person in
 * front of it, and what the account has. None writes into another, so that each can go again without a trace.
 *
 * <p>Only statuses that an account lists and that may be set on oneself are ever sent. An account is asked when what it is
 * to show has become something else, and never only because somebody else asked it for something: that is taken for their
 * choice.
 *
 * <p>May be called from any thread; the answers come on the store's executor, one {@link Outcome} for each account
 * concerned, and never fail.
 */
public final class PresenceEngine {
    private final PresenceStore store;
    private final StatusRequests requests;
    private final RecentChoices recent;
    private final OfflineAccounts stayOffline;
    private final LastActivity lastActivity;
    private final OwnAccounts own;
    private final Clock clock;

    // On the store's executor only.
    private Activity activity = Activity.HERE;
    private boolean doNotDisturb;
    private Settings settings = Settings.DEFAULT;

    private volatile Runnable lookAgain = () -> {};

    /** One that remembers nothing, and notices by itself nothing that is over. */
    public PresenceEngine(PresenceStore store, PresencePort port, AccountPort accounts) {
        this(
                store,
                port,
                accounts,
                new RecentChoices(List.of()),
                new OfflineAccounts(List.of()),
                Layers.NONE,
                Clock.systemUTC(),
                (delay, task) -> {});
    }

    /**
     * @param recent takes down what was {@linkplain #set set} on at least one account; going offline is not
     * @param stayOffline takes down which accounts were put offline by name
     * @param before what there was when the program ended; holds for an account that nobody has asked for something else
     *     since
     * @param timer wakes the engine when something is over
     */
    public PresenceEngine(
            PresenceStore store,
            PresencePort port,
            AccountPort accounts,
            RecentChoices recent,
            OfflineAccounts stayOffline,
            Layers before,
            Clock clock,
            Timer timer) {
        this.store = store;
        this.requests = new StatusRequests(store, port, accounts);
        this.recent = recent;
        this.stayOffline = stayOffline;
        this.lastActivity = new LastActivity(port);
        this.own = new OwnAccounts(store, requests, before, clock, timer);
        this.clock = clock;
    }

    /** From any thread: how the own presence comes about. */
    public Layers layers() {
        return own.layers();
    }

    /** Tells of each change of {@link #layers}, on the store's executor, until the returned handle is closed. */
    public Runnable addListener(Runnable listener) {
        return own.addListener(listener);
    }

    // ---- what the user wishes ----

    /** {@link #set(StatusChoice, Optional, String)}, for good. */
    public CompletableFuture<List<Outcome>> set(StatusChoice wish, @Nullable String accountId) {
        return set(wish, Optional.empty(), accountId);
    }

    /**
     * Shows a status on one account, or on all that are to be online. Where at least one account offers it, the others
     * show what may stand in for it ({@link StatusRules}); where none does, nothing is sent. {@code offline} disconnects.
     * While the desktop tells that nobody is here, the choice is taken down, and shown as far as that allows.
     *
     * <p>An account that is offline connects when it is named. A change to all leaves it offline, unless nothing else is
     * to be online either: then all connect but those that were put offline by name. Which statuses an account has is not
     * known before it is connected, so that one only takes a well-known status that others may see.
     *
     * @param limit how long it is to hold; then what was chosen for good comes back
     * @param accountId null for all accounts
     * @return one outcome an account; none where there is no account to ask
     */
    public CompletableFuture<List<Outcome>> set(
            StatusChoice wish, Optional<TimeLimit> limit, @Nullable String accountId) {
        lookAgain.run();
        boolean offline = wish.id().equals(WellKnownStatus.OFFLINE);
        return onStore(roster -> {
                    if (offline && accountId != null && limit.isEmpty()) {
                        stayOffline.record(accountId, true);
                    }
                    List<Account> targets = offline ? online(roster, accountId) : targets(roster, accountId);
                    boolean offered = targets.stream()
                            .anyMatch(account -> StatusRules.exact(wish.id(), account.offer())
                                    .isPresent());
                    return each(targets, account -> own.choose(account, chosen(account, wish, limit), offered));
                })
                .thenApply(outcomes -> {
                    if (!offline) {
                        tookEffect(outcomes)
                                .forEach(outcome ->
                                        stayOffline.record(outcome.account().id(), false));
                        if (tookEffect(outcomes).findAny().isPresent()) {
                            recent.record(wish);
                        }
                    }
                    return outcomes;
                });
    }

    /** Takes an account online that is not, showing what the others show, else what was chosen last. */
    public CompletableFuture<List<Outcome>> connect(String accountId) {
        return store.snapshot().thenCompose(roster -> set(current(roster), accountId));
    }

    private StatusChoice current(Roster roster) {
        return roster.accounts().stream()
                .filter(account -> !account.isPutOffline())
                .flatMap(account -> layers().of(account.id()).stream())
                .map(effective -> effective.chosen().first())
                .findFirst()
                .or(() -> recent.all().stream().findFirst())
                .orElseGet(() -> StatusChoice.of(WellKnownStatus.AVAILABLE, ""));
    }

    /** Those that are to be online, now or when what holds for a time is over. */
    private List<Account> online(Roster roster, @Nullable String accountId) {
        return roster.accounts().stream()
                .filter(account -> account.isToBeOnline() || isTimed(account))
                .filter(account -> accountId == null || account.id().equals(accountId))
                .toList();
    }

    private boolean isTimed(Account account) {
        return layers().of(account.id())
                .flatMap(effective -> effective.chosen().timed())
                .isPresent();
    }

    private List<Account> targets(Roster roster, @Nullable String accountId) {
        if (accountId != null) {
            return roster.account(accountId).filter(Account::canShowPresence).stream()
                    .toList();
        }
        List<Account> online = roster.accounts().stream()
                .filter(Account::canShowPresence)
                .filter(Account::isToBeOnline)
                .filter(account -> !isLeaving(account))
                .toList();
        return !online.isEmpty()
                ? online
                : roster.accounts().stream()
                        .filter(Account::canShowPresence)
                        .filter(account -> !stayOffline.contains(account.id()))
                        .toList();
    }

    /** Put offline by name, though its connection may still be there. */
    private boolean isLeaving(Account account) {
        return account.isPutOffline() && stayOffline.contains(account.id());
    }

    private Chosen chosen(Account account, StatusChoice wish, Optional<TimeLimit> limit) {
        return limit.map(until -> own.chosen(account).withTimed(Timed.of(List.of(wish), until, clock.instant())))
                .orElseGet(() -> Chosen.of(wish));
    }

    /** Adds a status beside those already set; one that is exclusive replaces them all. */
    public CompletableFuture<List<Outcome>> add(StatusChoice wish, @Nullable String accountId) {
        return onAccounts(accountId, targets -> each(targets, account -> add(account, wish)));
    }

    private CompletableFuture<Outcome> add(Account account, StatusChoice wish) {
        Optional<StatusSpec> spec = StatusRules.exact(wish.id(), account.offer());
        if (spec.isEmpty()) {
            return StatusRequests.notOffered(account, wish.id());
        }
        Chosen chosen = own.chosen(account);
        if (spec.get().exclusive()) {
            return own.choose(account, chosen.withStatuses(List.of(wish)), true);
        }
        List<StatusChoice> together = new ArrayList<>(chosen.statuses());
        together.removeIf(other -> other.id().equals(wish.id()) || isExclusive(other, account.offer()));
        together.add(wish);
        return own.changePart(account, chosen.withStatuses(together), () -> requests.add(account, wish, spec.get()));
    }

    private static boolean isExclusive(StatusChoice choice, Offer offer) {
        return offer.status(choice.id()).map(StatusSpec::exclusive).orElse(true);
    }

    /** Takes away a status where it is set; where it is set nowhere, every account is asked and refuses. */
    public CompletableFuture<List<Outcome>> remove(String statusId, @Nullable String accountId) {
        return onAccounts(accountId, targets -> {
            List<Account> showing =
                    targets.stream().filter(account -> isSet(statusId, account)).toList();
            return each(showing.isEmpty() ? targets : showing, account -> {
                Chosen chosen = own.chosen(account);
                List<StatusChoice> left = chosen.statuses().stream()
                        .filter(choice -> !choice.id().equals(statusId))
                        .toList();
                return own.changePart(account, withOthers(chosen, left), () -> requests.remove(account, statusId));
            });
        });
    }

    private boolean isSet(String statusId, Account account) {
        Stream<String> shown = account.actual().statuses().stream().map(Status::id);
        Stream<String> chosen = own.chosen(account).statuses().stream().map(StatusChoice::id);
        return Stream.concat(shown, chosen).anyMatch(statusId::equals);
    }

    /** Takes away all statuses; what is left then is up to the connection. */
    public CompletableFuture<List<Outcome>> clear(@Nullable String accountId) {
        return onAccounts(
                accountId,
                targets -> each(
                        targets,
                        account -> own.changePart(
                                account, withOthers(own.chosen(account), List.of()), () -> requests.clear(account))));
    }

    /** Where nothing is left, a connection usually shows plain available. */
    private static Chosen withOthers(Chosen chosen, List<StatusChoice> left) {
        return chosen.withStatuses(left.isEmpty() ? List.of(StatusChoice.of(WellKnownStatus.AVAILABLE, "")) : left);
    }

    /** Gives what was chosen for a time another limit, from now on; changes nothing where nothing was. */
    public void limit(TimeLimit limit) {
        Instant now = clock.instant();
        choiceChanged(chosen -> chosen.timed()
                .map(timed -> chosen.withTimed(Timed.of(timed.statuses(), limit, now)))
                .orElse(chosen));
    }

    /** Lets what was chosen for a time hold half an hour more than it would. */
    public void extendTimed() {
        layers().timed().ifPresent(timed -> limit(new TimeLimit.Until(timed.extended())));
    }

    /** What was chosen for a time is over now. */
    public void endTimed() {
        lookAgain.run();
        choiceChanged(Chosen::withoutTimed);
    }

    private void choiceChanged(UnaryOperator<Chosen> change) {
        store.execute(() -> own.chooseAnew(change));
    }

    // ---- what the surroundings tell ----

    /** What to have looked at anew when the user does something: whether it is true that nobody is here. */
    public void onChoice(Runnable action) {
        lookAgain = action;
    }

    /** Somebody came or went. */
    public void activityChanged(Activity now) {
        store.execute(() -> {
            Activity earlier = activity;
            activity = now;
            lower();
            lastActivity.tell(store.roster(), earlier, now, clock.instant());
        });
    }

    /** The desktop's own do-not-disturb, as others set it. */
    public void doNotDisturbChanged(boolean nowDoNotDisturb) {
        store.execute(() -> {
            doNotDisturb = nowDoNotDisturb;
            lower();
        });
    }

    public void settingsChanged(Settings now) {
        store.execute(() -> {
            settings = now;
            lower();
        });
    }

    /**
     * Takes back what only holds while this program runs: from now on every account shows what was chosen.
     *
     * @return completes once the accounts have answered
     */
    public CompletableFuture<Void> withdraw() {
        return onStore(roster -> {
            activity = Activity.HERE;
            doNotDisturb = false;
            return own.lower(List.of());
        });
    }

    private void lower() {
        var unused = own.lower(Automatic.of(activity, doNotDisturb, settings));
    }

    private CompletableFuture<List<Outcome>> onAccounts(
            @Nullable String accountId, Function<List<Account>, CompletableFuture<List<Outcome>>> action) {
        return onStore(roster -> action.apply(roster.accountsWithPresence().stream()
                .filter(account -> accountId == null || account.id().equals(accountId))
                .toList()));
    }

    /** From any thread: the action runs on the store's executor, where everything is that it works on. */
    private <T> CompletableFuture<T> onStore(Function<Roster, CompletableFuture<T>> action) {
        return CompletableFuture.completedFuture(store)
                .thenComposeAsync(owner -> action.apply(owner.roster()), store::execute);
    }

    private static CompletableFuture<List<Outcome>> each(
            List<Account> targets, Function<Account, CompletableFuture<Outcome>> action) {
        List<CompletableFuture<Outcome>> running = new ArrayList<>();
        targets.forEach(account -> running.add(action.apply(account)));
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
    }

    private static Stream<Outcome> tookEffect(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::isEffect);
    }
}
