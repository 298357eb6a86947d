package org.presenceapplet.presence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The last layer, what is possible: asks one account for statuses, as far as it has them. An account that is not connected
 * is asked through the account manager. The answers never fail.
 */
final class StatusRequests {
    private final PresenceStore store;
    private final PresencePort port;
    private final AccountPort accounts;

    StatusRequests(PresenceStore store, PresencePort port, AccountPort accounts) {
        this.store = store;
        this.port = port;
        this.accounts = accounts;
    }

    /**
     * Shows these in place of all others; {@code offline} disconnects.
     *
     * @param mayStandIn whether something alike may be shown where the account lacks a status
     */
    CompletableFuture<Outcome> show(Account account, List<StatusChoice> statuses, boolean mayStandIn) {
        StatusChoice first = statuses.get(0);
        if (first.id().equals(WellKnownStatus.OFFLINE)) {
            return outcome(goOffline(account), new Outcome.Done(account));
        }
        if (!account.hasPresence()) {
            return wake(account, first);
        }
        return statuses.size() == 1 ? showOne(account, first, mayStandIn) : showAll(account, statuses);
    }

    private CompletableFuture<Outcome> showOne(Account account, StatusChoice wish, boolean mayStandIn) {
        Optional<StatusSpec> exact = StatusRules.exact(wish.id(), account.offer());
        if (exact.isPresent()) {
            return set(account, wish, exact.get(), new Outcome.Done(account));
        }
        Optional<StatusSpec> standIn = mayStandIn ? StatusRules.standIn(wish.id(), account.offer()) : Optional.empty();
        return standIn.map(spec -> set(account, wish, spec, new Outcome.StoodIn(account, wish.id(), spec)))
                .orElseGet(() -> notOffered(account, wish.id()));
    }

    /** Whether an account that was asked for this through its manager has it, and shows something else. */
    boolean isLacking(Account account, List<StatusChoice> asked) {
        if (account.managed().isEmpty() || !account.hasPresence() || asked.size() != 1) {
            return false;
        }
        StatusChoice wish = asked.get(0);
        Status shown = account.actual().primary();
        return StatusRules.exact(wish.id(), account.offer())
                .map(spec -> fitted(wish, spec, account.offer()))
                .filter(sent -> !sent.id().equals(shown.id()) || !sent.message().equals(shown.message()))
                .isPresent();
    }

    /** Asks the connection itself. */
    CompletableFuture<Outcome> insist(Account account, StatusChoice wish) {
        return StatusRules.exact(wish.id(), account.offer())
                .map(spec -> outcome(
                        port.setStatus(account.id(), List.of(fitted(wish, spec, account.offer()))),
                        new Outcome.Done(account)))
                .orElseGet(() -> notOffered(account, wish.id()));
    }

    /** Those of them that the account has. */
    private CompletableFuture<Outcome> showAll(Account account, List<StatusChoice> statuses) {
        List<StatusChoice> sent = statuses.stream()
                .flatMap(choice -> StatusRules.exact(choice.id(), account.offer()).stream()
                        .map(spec -> fitted(choice, spec, account.offer())))
                .toList();
        return sent.isEmpty()
                ? notOffered(account, statuses.get(0).id())
                : straight(account, statuses.get(0), sent, new Outcome.Done(account));
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

    private CompletionStage<Void> goOffline(Account account) {
        StatusChoice offline = StatusChoice.of(WellKnownStatus.OFFLINE, "");
        return account.managed().isPresent()
                ? accounts.requestPresence(account.id(), offline, PresenceType.OFFLINE, offline)
                : port.disconnect(account.id());
    }

    /** The account manager can be asked for a status with a message; whatever is more goes straight to the connection. */
    private CompletableFuture<Outcome> set(Account account, StatusChoice wish, StatusSpec spec, Outcome success) {
        StatusChoice sent = fitted(wish, spec, account.offer());
        return account.managed().isPresent() && isPlain(sent)
                ? outcome(accounts.requestPresence(account.id(), wish, spec.type(), sent), success)
                : straight(account, wish, List.of(sent), success);
    }

    private CompletableFuture<Outcome> straight(
            Account account, StatusChoice wish, List<StatusChoice> sent, Outcome success) {
        return outcome(port.setStatus(account.id(), sent), success).thenApply(outcome -> {
            if (outcome == success) {
                store.requested(account.id(), wish);
            }
            return outcome;
        });
    }

    /**
     * Tells the account manager what an account is to begin the next session with: what was chosen for good, whatever is
     * shown for the time being. What goes beyond a status with a message it cannot keep.
     */
    void begin(Account account, List<StatusChoice> yours) {
        StatusChoice first = yours.get(0);
        Optional<StatusSpec> spec = StatusRules.exact(first.id(), account.offer())
                .or(() -> StatusRules.standIn(first.id(), account.offer()));
        PresenceType type = spec.map(StatusSpec::type).orElseGet(() -> WellKnownStatus.typeOf(first.id()));
        if (account.managed().isPresent() && type.maySetOnSelf()) {
            StatusChoice sent =
                    spec.map(known -> fitted(first, known, account.offer())).orElse(first);
            // It matters to the next session only; that it was refused is in the log of who asked.
            var unused = accounts.setAutomaticPresence(account.id(), type, StatusChoice.of(sent.id(), sent.message()));
        }
    }

    /** Adds one beside those that are shown. */
    CompletableFuture<Outcome> add(Account account, StatusChoice wish, StatusSpec spec) {
        return outcome(port.addStatus(account.id(), fitted(wish, spec, account.offer())), new Outcome.Done(account));
    }

    CompletableFuture<Outcome> remove(Account account, String statusId) {
        return outcome(port.removeStatus(account.id(), statusId), new Outcome.Done(account));
    }

    CompletableFuture<Outcome> clear(Account account) {
        return outcome(port.clearStatus(account.id()), new Outcome.Done(account));
    }

    static CompletableFuture<Outcome> notOffered(Account account, String statusId) {
        return CompletableFuture.completedFuture(new Outcome.NotOffered(account, statusId));
    }

    /** Whether the account manager can be told of it: it knows of no parameters. */
    static boolean isPlain(StatusChoice choice) {
        return choice.equals(StatusChoice.of(choice.id(), choice.message()));
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
