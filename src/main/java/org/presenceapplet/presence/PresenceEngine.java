package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the user wishes to show into what each account is asked for. Only statuses that an account lists and that
 * may be set on oneself are ever sent. May be called from any thread; the answers come on the store's executor, one
 * {@link Outcome} for each account concerned, and never fail.
 */
public final class PresenceEngine {
    private final PresenceStore store;
    private final PresencePort port;
    private final AccountPort accounts;
    private final RecentChoices recent;
    private final OfflineAccounts stayOffline;

    public PresenceEngine(PresenceStore store, PresencePort port, AccountPort accounts) {
        this(store, port, accounts, new RecentChoices(List.of()), new OfflineAccounts(List.of()));
    }

    /**
     * @param recent takes down what was {@linkplain #set set} on at least one account; going offline is not
     * @param stayOffline takes down which accounts were put offline by name
     */
    public PresenceEngine(
            PresenceStore store,
            PresencePort port,
            AccountPort accounts,
            RecentChoices recent,
            OfflineAccounts stayOffline) {
        this.store = store;
        this.port = port;
        this.accounts = accounts;
        this.recent = recent;
        this.stayOffline = stayOffline;
    }

    /**
     * Shows a status on one account, or on all that are to be online. Where at least one account offers it, the others
     * show what may stand in for it ({@link StatusRules}); where none does, nothing is sent. {@code offline} disconnects.
     *
     * <p>An account that is offline connects when it is named. A change to all leaves it offline, unless nothing else is
     * to be online either: then all connect but those that were put offline by name. Which statuses an account has is not
     * known before it is connected, so that one only takes a well-known status that others may see.
     *
     * @param accountId null for all accounts
     * @return one outcome an account; none where there is no account to ask
     */
    public CompletableFuture<List<Outcome>> set(StatusChoice wish, @Nullable String accountId) {
        if (wish.id().equals(WellKnownStatus.OFFLINE)) {
            return goOffline(accountId);
        }
        return store.snapshot()
                .thenCompose(roster -> set(wish, targets(roster, accountId)))
                .thenApply(outcomes -> {
                    outcomes.stream()
                            .filter(PresenceEngine::tookEffect)
                            .forEach(outcome ->
                                    stayOffline.record(outcome.account().id(), false));
                    if (outcomes.stream().anyMatch(PresenceEngine::tookEffect)) {
                        recent.record(wish);
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
                .flatMap(account -> account.requested().stream())
                .findFirst()
                .or(() -> recent.all().stream().findFirst())
                .orElseGet(() -> StatusChoice.of(WellKnownStatus.AVAILABLE, ""));
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

    private CompletableFuture<List<Outcome>> set(StatusChoice wish, List<Account> targets) {
        boolean offered = targets.stream()
                .anyMatch(
                        account -> StatusRules.exact(wish.id(), account.offer()).isPresent());
        return each(targets, account -> {
            if (!account.hasPresence()) {
                return wake(account, wish);
            }
            Optional<StatusSpec> exact = StatusRules.exact(wish.id(), account.offer());
            if (exact.isPresent()) {
                return set(account, wish, exact.get(), new Outcome.Done(account));
            }
            Optional<StatusSpec> standIn = offered ? StatusRules.standIn(wish.id(), account.offer()) : Optional.empty();
            return standIn.map(spec -> set(account, wish, spec, new Outcome.StoodIn(account, wish.id(), spec)))
                    .orElseGet(() -> notOffered(account, wish.id()));
        });
    }

    /** Mission Control replaces what a connection lacks by itself, hidden by something visible: that is never left to it. */
    private CompletableFuture<Outcome> wake(Account account, StatusChoice wish) {
        PresenceType type = WellKnownStatus.typeOf(wish.id());
        if (!type.maySetOnSelf() || type == PresenceType.HIDDEN) {
            return CompletableFuture.completedFuture(new Outcome.Refused(
                    account, new PresenceException("NotAvailable", Texts.text("engine.unknown-before-connecting"))));
        }
        StatusChoice sent = StatusChoice.of(wish.id(), wish.message());
        return outcome(accounts.requestPresence(account.id(), wish, type, sent), new Outcome.Done(account));
    }

    private static boolean tookEffect(Outcome outcome) {
        return outcome instanceof Outcome.Done || outcome instanceof Outcome.StoodIn;
    }

    /** Adds a status beside those already set; one that is exclusive replaces them all. */
    public CompletableFuture<List<Outcome>> add(StatusChoice wish, @Nullable String accountId) {
        return onAccounts(
                accountId,
                targets -> each(targets, account -> {
                    Optional<StatusSpec> spec = StatusRules.exact(wish.id(), account.offer());
                    if (spec.isEmpty()) {
                        return notOffered(account, wish.id());
                    }
                    if (spec.get().exclusive()) {
                        return set(account, wish, spec.get(), new Outcome.Done(account));
                    }
                    return outcome(
                            port.addStatus(account.id(), fitted(wish, spec.get(), account.offer())),
                            new Outcome.Done(account));
                }));
    }

    /** Takes away a status where it is set; where it is set nowhere, every account is asked and refuses. */
    public CompletableFuture<List<Outcome>> remove(String statusId, @Nullable String accountId) {
        return onAccounts(accountId, targets -> {
            List<Account> showing = targets.stream()
                    .filter(account -> account.actual().statuses().stream()
                            .anyMatch(status -> status.id().equals(statusId)))
                    .toList();
            return each(
                    showing.isEmpty() ? targets : showing,
                    account -> outcome(port.removeStatus(account.id(), statusId), new Outcome.Done(account)));
        });
    }

    /** Takes away all statuses; what is left then is up to the connection. */
    public CompletableFuture<List<Outcome>> clear(@Nullable String accountId) {
        return onAccounts(
                accountId,
                targets ->
                        each(targets, account -> outcome(port.clearStatus(account.id()), new Outcome.Done(account))));
    }

    private CompletableFuture<List<Outcome>> goOffline(@Nullable String accountId) {
        return store.snapshot().thenCompose(roster -> {
            List<Account> targets = roster.accounts().stream()
                    .filter(Account::isToBeOnline)
                    .filter(account -> accountId == null || account.id().equals(accountId))
                    .toList();
            if (accountId != null) {
                stayOffline.record(accountId, true);
            }
            return each(targets, account -> outcome(goOffline(account), new Outcome.Done(account)));
        });
    }

    private CompletionStage<Void> goOffline(Account account) {
        StatusChoice offline = StatusChoice.of(WellKnownStatus.OFFLINE, "");
        return account.managed().isPresent()
                ? accounts.requestPresence(account.id(), offline, PresenceType.OFFLINE, offline)
                : port.disconnect(account.id());
    }

    /** The account manager can be asked for a status with a message; whatever is more goes straight to the connection. */
    private CompletableFuture<Outcome> set(Account account, StatusChoice wish, StatusSpec spec, Outcome success) {
        StatusChoice sent = fitted(wish, spec, account.offer());
        if (account.managed().isPresent() && sent.equals(StatusChoice.of(sent.id(), sent.message()))) {
            return outcome(accounts.requestPresence(account.id(), wish, spec.type(), sent), success);
        }
        return outcome(port.setStatus(account.id(), List.of(sent)), success).thenApply(outcome -> {
            if (outcome == success) {
                store.requested(account.id(), wish);
            }
            return outcome;
        });
    }

    /** The wish as this status takes it: parameters it declares, the message no longer than the connection allows. */
    private static StatusChoice fitted(StatusChoice wish, StatusSpec spec, Offer offer) {
        Map<String, Object> parameters = new LinkedHashMap<>(wish.parameters());
        if (!wish.message().isEmpty()) {
            parameters.put(Status.MESSAGE, offer.truncate(wish.message()));
        }
        parameters.keySet().retainAll(spec.parameters().keySet());
        return new StatusChoice(spec.id(), parameters);
    }

    private CompletableFuture<List<Outcome>> onAccounts(
            @Nullable String accountId, Function<List<Account>, CompletableFuture<List<Outcome>>> action) {
        return store.snapshot()
                .thenCompose(roster -> action.apply(roster.accountsWithPresence().stream()
                        .filter(account -> accountId == null || account.id().equals(accountId))
                        .toList()));
    }

    private static CompletableFuture<List<Outcome>> each(
            List<Account> targets, Function<Account, CompletableFuture<Outcome>> action) {
        List<CompletableFuture<Outcome>> running = new ArrayList<>();
        targets.forEach(account -> running.add(action.apply(account)));
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<Outcome> notOffered(Account account, String statusId) {
        return CompletableFuture.completedFuture(new Outcome.NotOffered(account, statusId));
    }

    private static CompletableFuture<Outcome> outcome(CompletionStage<Void> answer, Outcome success) {
        return answer.<Outcome>handle((nothing, failure) -> {
                    if (failure == null) {
                        return success;
                    }
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof PresenceException why) {
                        return new Outcome.Refused(success.account(), why);
                    }
                    throw new CompletionException(failure);
                })
                .toCompletableFuture();
    }
}
