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
    private final RecentChoices recent;

    public PresenceEngine(PresenceStore store, PresencePort port) {
        this(store, port, new RecentChoices(List.of()));
    }

    /** @param recent takes down what was {@linkplain #set set} on at least one account; going offline is not */
    public PresenceEngine(PresenceStore store, PresencePort port, RecentChoices recent) {
        this.store = store;
        this.port = port;
        this.recent = recent;
    }

    /**
     * Shows a status on one account, or on all that have presence. Where at least one account offers it, the others show
     * what may stand in for it ({@link StatusRules}); where none does, nothing is sent. {@code offline} disconnects.
     *
     * @param accountId null for all accounts
     * @return one outcome an account; none where there is no account to ask
     */
    public CompletableFuture<List<Outcome>> set(StatusChoice wish, @Nullable String accountId) {
        if (wish.id().equals(WellKnownStatus.OFFLINE)) {
            return goOffline(accountId);
        }
        return onAccounts(accountId, targets -> {
                    boolean offered = targets.stream()
                            .anyMatch(account -> StatusRules.exact(wish.id(), account.offer())
                                    .isPresent());
                    return each(targets, account -> {
                        Optional<StatusSpec> exact = StatusRules.exact(wish.id(), account.offer());
                        if (exact.isPresent()) {
                            return set(account, wish, exact.get(), new Outcome.Done(account));
                        }
                        Optional<StatusSpec> standIn =
                                offered ? StatusRules.standIn(wish.id(), account.offer()) : Optional.empty();
                        return standIn.map(
                                        spec -> set(account, wish, spec, new Outcome.StoodIn(account, wish.id(), spec)))
                                .orElseGet(() -> notOffered(account, wish.id()));
                    });
                })
                .thenApply(outcomes -> {
                    if (outcomes.stream().anyMatch(PresenceEngine::tookEffect)) {
                        recent.record(wish);
                    }
                    return outcomes;
                });
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
                    .filter(account -> account.connection() != ConnectionState.DISCONNECTED)
                    .filter(account -> accountId == null || account.id().equals(accountId))
                    .toList();
            return each(targets, account -> outcome(port.disconnect(account.id()), new Outcome.Done(account)));
        });
    }

    private CompletableFuture<Outcome> set(Account account, StatusChoice wish, StatusSpec spec, Outcome success) {
        StatusChoice sent = fitted(wish, spec, account.offer());
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
