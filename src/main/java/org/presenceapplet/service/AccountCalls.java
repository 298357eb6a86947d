package org.presenceapplet.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.PresenceException;

/**
 * Calls to the account manager on the bus there is now. They wait on the call pool; what is to be known before is worked
 * out, and what comes of them told, on the store's executor. They fail with PresenceException.
 */
final class AccountCalls {
    private final Executor storeExecutor;
    private final Executor calls;
    private @Nullable AccountManagerObject manager;
    private CompletableFuture<?> lastRequest = CompletableFuture.completedFuture(null);

    AccountCalls(Executor storeExecutor, Executor calls) {
        this.storeExecutor = storeExecutor;
        this.calls = calls;
    }

    /** Something to ask. */
    interface Question<T> {
        T ask(AccountManagerObject manager) throws BusException;
    }

    /** Something to ask for, in one call or several. */
    interface Request<T> {
        T send(AccountRequests requests) throws BusException, PresenceException;
    }

    /** The same where nothing comes back. */
    interface Order {
        void send(AccountRequests requests) throws BusException, PresenceException;
    }

    /** On the store's executor: from now on the manager is asked there; nowhere where it is null. */
    void use(@Nullable AccountManagerObject newManager) {
        manager = newManager;
    }

    /** From any thread: asks at once, beside what else is asked. */
    <T> CompletableFuture<T> answer(Question<T> question) {
        return onStore(() -> {
            AccountManagerObject now = manager();
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return question.ask(now);
                        } catch (BusException e) {
                            throw refusal(e);
                        }
                    },
                    calls);
        });
    }

    /** On the store's executor: asks after all that was asked for before, so that the last wish wins. */
    <T> CompletableFuture<T> request(Request<T> request) {
        AccountRequests requests = new AccountRequests(manager());
        CompletableFuture<T> answer = lastRequest
                .handle((result, failure) -> true)
                .thenApplyAsync(
                        turn -> {
                            try {
                                return request.send(requests);
                            } catch (BusException e) {
                                throw refusal(e);
                            } catch (PresenceException e) {
                                throw new CompletionException(e);
                            }
                        },
                        calls);
        lastRequest = answer;
        return answer;
    }

    /** The same where nothing comes back. */
    CompletableFuture<Boolean> order(Order order) {
        return request(requests -> {
            order.send(requests);
            return true;
        });
    }

    /** From any thread: what to ask is worked out, and the answer told, on the store's executor. */
    <T> CompletableFuture<T> onStore(Supplier<CompletableFuture<T>> asking) {
        return CompletableFuture.completedFuture(true)
                .thenComposeAsync(turn -> asking.get(), storeExecutor)
                .thenApplyAsync(result -> result, storeExecutor);
    }

    private AccountManagerObject manager() {
        AccountManagerObject now = manager;
        if (now == null) {
            throw new CompletionException(
                    new PresenceException("ServiceUnknown", "there is no bus to find the account manager on"));
        }
        return now;
    }

    private static CompletionException refusal(BusException e) {
        return new CompletionException(new PresenceException(e.shortName(), e.getMessage()));
    }
}
