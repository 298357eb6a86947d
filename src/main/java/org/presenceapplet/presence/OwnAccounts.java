package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each account at what it is to show. An account is asked when what it is to show has become something else, and
 * never because somebody else asked it for something: that is taken for their choice. Used on the store's executor only,
 * but for what says otherwise.
 */
final class OwnAccounts {
    private static final System.Logger LOG = System.getLogger(OwnAccounts.class.getName());

    /** What is over is noticed after so long at most, also where the clock was set or the computer slept. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** What has not come to be seen after so long was lost on the way. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final StatusChoice AVAILABLE = StatusChoice.of(WellKnownStatus.AVAILABLE, "");
    private static final StatusChoice OFFLINE = StatusChoice.of(WellKnownStatus.OFFLINE, "");

    private final PresenceStore store;
    private final StatusRequests requests;
    private final Map<String, Effective> before;
    private final Clock clock;
    private final Timer timer;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, OwnAccount> own = new HashMap<>();

    private List<Automatic> reasons = List.of();
    private @Nullable Instant awaited;
    private volatile Layers layers = Layers.NONE;

    /** The parameters are those of {@link PresenceEngine}. */
    OwnAccounts(PresenceStore store, StatusRequests requests, Layers before, Clock clock, Timer timer) {
        this.store = store;
        this.requests = requests;
        this.before = new HashMap<>(before.accounts());
        this.clock = clock;
        this.timer = timer;
        var unused = store.addListener(this::rosterChanged);
    }

    /** From any thread. */
    Layers layers() {
        return layers;
    }

    /** From any thread. */
    Runnable addListener(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What was chosen for an account; where nothing is known of that, what it shows. */
    Chosen chosen(Account account) {
        return known(account).chosen();
    }

    /** From now on these are the reasons to look less available; completes when all accounts have answered. */
    CompletableFuture<Void> lower(List<Automatic> now) {
        reasons = now;
        return settle();
    }

    /** Changes every choice. */
    void chooseAnew(UnaryOperator<Chosen> change) {
        own.values().forEach(account -> account.choose(change.apply(account.chosen())));
        var unused = settle();
    }

    /** Somebody chose this: the account is asked even if it was asked for it before. */
    CompletableFuture<Outcome> choose(Account account, Chosen next, boolean mayStandIn) {
        Effective effective = effective(next, account);
        if (effective.automatic().isPresent() && !isPossible(next, account, mayStandIn)) {
            return StatusRequests.notOffered(account, next.first().id());
        }
        return change(
                account,
                next,
                known -> known.ask(effective.statuses()),
                () -> requests.show(account, effective.statuses(), mayStandIn));
    }

    /** Whether the account can show it, once nothing lowers it any more. */
    private static boolean isPossible(Chosen chosen, Account account, boolean mayStandIn) {
        String id = chosen.first().id();
        return StatusRules.exact(id, account.offer()).isPresent()
                || (mayStandIn && StatusRules.standIn(id, account.offer()).isPresent());
    }

    /** Somebody changed part of it; while it looks less available that is only taken down. */
    CompletableFuture<Outcome> changePart(Account account, Chosen next, Supplier<CompletableFuture<Outcome>> request) {
        Effective effective = effective(next, account);
        return change(
                account,
                next,
                known -> known.settle(effective.statuses()),
                effective.automatic().isPresent()
                        ? () -> CompletableFuture.completedFuture(new Outcome.Done(account))
                        : request);
    }

    /** Takes down a choice, unless it comes to nothing. */
    private CompletableFuture<Outcome> change(
            Account account, Chosen next, Consumer<OwnAccount> ask, Supplier<CompletableFuture<Outcome>> request) {
        OwnAccount known = known(account);
        Chosen earlier = known.chosen();
        List<StatusChoice> askedEarlier = known.asked();
        known.choose(next);
        ask.accept(known);
        List<StatusChoice> asked = known.asked();
        return request.get().thenApply(outcome -> {
            if (!outcome.isEffect()) {
                if (known.chosen().equals(next)) {
                    known.choose(earlier);
                }
                known.refused(asked, askedEarlier);
            } else if (!next.yours().equals(earlier.yours())) {
                requests.begin(account, next.yours());
            }
            var unused = settle();
            return outcome;
        });
    }

    /** Asks every account that is to show something else than it was asked for; completes when all have answered. */
    CompletableFuture<Void> settle() {
        Instant now = clock.instant();
        own.values().forEach(known -> known.choose(known.chosen().at(now)));
        CompletableFuture<?>[] answers =
                store.roster().accounts().stream().map(this::settle).toArray(CompletableFuture[]::new);
        publish();
        waitForTheNext();
        return CompletableFuture.allOf(answers);
    }

    private CompletableFuture<?> settle(Account account) {
        OwnAccount known = own.get(account.id());
        if (known == null || !account.canShowPresence()) {
            return CompletableFuture.completedFuture(null);
        }
        List<StatusChoice> statuses = effective(known.chosen(), account).statuses();
        // What lowers it is not known to hold before it is connected, and no reason to connect it.
        boolean asBefore = account.hasPresence()
                ? statuses.equals(known.asked())
                : known.chosen().statuses().equals(known.askedFor());
        if (asBefore) {
            watch(account, known);
            return CompletableFuture.completedFuture(null);
        }
        if (isExposed(account, statuses)) {
            known.ask(List.of(OFFLINE));
            known.settle(statuses);
            return requests.show(account, List.of(OFFLINE), false).thenAccept(OwnAccounts::log);
        }
        known.ask(statuses);
        return requests.show(account, statuses, true).thenAccept(OwnAccounts::log);
    }

    /**
     * Mission Control: what it is asked for while it is having a connection made, or another presence set, is lost now and
     * then, and asking it for the same again changes nothing. So what is not seen in time goes straight to the connection.
     */
    private void watch(Account account, OwnAccount known) {
        if (known.watch() && requests.isLacking(account, known.asked())) {
            List<StatusChoice> asked = known.asked();
            timer.after(
                    PATIENCE,
                    () -> store.execute(() -> store.roster()
                            .account(account.id())
                            .filter(now -> asked.equals(known.asked()) && requests.isLacking(now, asked))
                            .ifPresent(now -> {
                                var unused = requests.insist(now, asked.get(0)).thenAccept(OwnAccounts::log);
                            })));
        }
    }

    /** Whoever hides is not to be seen only because the account cannot hide any more. */
    private static boolean isExposed(Account account, List<StatusChoice> statuses) {
        String id = statuses.get(0).id();
        return account.hasPresence()
                && WellKnownStatus.typeOf(id) == PresenceType.HIDDEN
                && StatusRules.exact(id, account.offer()).isEmpty();
    }

    private static void log(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} refused what it was to show by itself: {1}",
                    refused.account().id(),
                    refused.why().errorName());
        }
    }

    private Effective effective(Chosen chosen, Account account) {
        return Effective.of(chosen, reasons, account.offer());
    }

    private OwnAccount known(Account account) {
        return own.computeIfAbsent(account.id(), id -> {
            List<StatusChoice> told = told(account).orElse(List.of(AVAILABLE));
            return new OwnAccount(new Chosen(told, null), told);
        });
    }

    // ---- what is heard of the accounts ----

    private void rosterChanged(RosterChange change) {
        if (change.accounts().isEmpty()) {
            return;
        }
        for (RosterChange.Step<Account> step : change.accounts()) {
            step.after()
                    .ifPresentOrElse(
                            after -> accountChanged(step.beforeOrNull(), after),
                            () -> step.before().ifPresent(gone -> own.remove(gone.id())));
        }
        var unused = settle();
    }

    private void accountChanged(@Nullable Account earlier, Account account) {
        OwnAccount known = own.get(account.id());
        if (known == null) {
            told(account).ifPresent(told -> own.put(account.id(), remembered(account.id(), told)));
            return;
        }
        account.requested()
                .filter(told -> earlier == null || !told.equals(earlier.requestedOrNull()))
                .filter(told -> !known.isOurs(told))
                .map(Chosen::of)
                .ifPresent(
                        theirs -> known.adopt(theirs, effective(theirs, account).statuses()));
        boolean had = earlier != null && earlier.hasPresence();
        if (had != account.hasPresence()) {
            known.watchAgain();
        }
        if (had != account.hasPresence() && !isRepeated(account, known.asked())) {
            known.settle(List.of());
        }
    }

    /** Whether the account manager asks a new connection for the same by itself, and that has it. */
    private static boolean isRepeated(Account account, List<StatusChoice> asked) {
        return account.managed().isPresent()
                && asked.size() == 1
                && StatusRequests.isPlain(asked.get(0))
                && (!account.hasPresence()
                        || StatusRules.exact(asked.get(0).id(), account.offer()).isPresent());
    }

    /** What an account is asked for, or shows, before this program has asked for anything; empty while nobody knows. */
    private static Optional<List<StatusChoice>> told(Account account) {
        if (account.requested().isPresent()) {
            return account.requested().map(List::of);
        }
        List<StatusChoice> shown = account.actual().statuses().stream()
                .filter(status -> status.type().maySetOnSelf())
                .map(status -> new StatusChoice(status.id(), status.parameters()))
                .toList();
        return account.hasPresence() && account.managed().isEmpty() && !shown.isEmpty()
                ? Optional.of(shown)
                : Optional.empty();
    }

    /** Whoever asked for something else while this program did not run has chosen. */
    private OwnAccount remembered(String accountId, List<StatusChoice> told) {
        Chosen chosen = Optional.ofNullable(before.remove(accountId))
                .filter(last -> Stream.of(
                                last.statuses(),
                                last.chosen().yours(),
                                last.chosen().statuses())
                        .anyMatch(told::equals))
                .map(Effective::chosen)
                .orElseGet(() -> new Chosen(told, null));
        return new OwnAccount(chosen, told);
    }

    // ---- what others hear of them ----

    private void publish() {
        Map<String, Effective> accounts = new HashMap<>();
        for (Account account : store.roster().accounts()) {
            OwnAccount known = own.get(account.id());
            if (known != null) {
                accounts.put(account.id(), effective(known.chosen(), account));
            }
        }
        Layers now = new Layers(accounts);
        if (!now.equals(layers)) {
            layers = now;
            listeners.forEach(Runnable::run);
        }
    }

    private void waitForTheNext() {
        Instant until = layers.timed().map(Timed::until).orElse(null);
        if (Objects.equals(until, awaited)) {
            return;
        }
        awaited = until;
        if (until != null) {
            Duration left = Duration.between(clock.instant(), until);
            timer.after(
                    left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT,
                    () -> store.execute(() -> waitIsOver(until)));
        }
    }

    private void waitIsOver(Instant until) {
        if (until.equals(awaited)) {
            awaited = null;
            var unused = settle();
        }
    }
}
