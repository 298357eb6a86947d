package org.presenceapplet.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.telepathy.Account;

/** Asks the account manager for what is wanted. */
final class AccountManagerPort implements AccountPort {
    private final ManagedAccounts accounts;
    private final AccountCalls calls;
    private final Executor storeExecutor;

    AccountManagerPort(ManagedAccounts accounts, AccountCalls calls, Executor storeExecutor) {
        this.accounts = accounts;
        this.calls = calls;
        this.storeExecutor = storeExecutor;
    }

    @Override
    public CompletionStage<Boolean> isAvailable() {
        return calls.answer(AccountManagerObject::isAvailable).exceptionally(failure -> false);
    }

    @Override
    public CompletionStage<List<Protocol>> protocols() {
        return calls.answer(manager -> new ProtocolReader(manager).all());
    }

    @Override
    public CompletionStage<Void> requestPresence(
            String account, StatusChoice wish, PresenceType type, StatusChoice sent) {
        RequestedPresence presence = RequestedPresence.of(type, sent);
        return onAccount(account, facts -> {
            Object recorded = accounts.wishes().record(account, presence, wish);
            if (presence.isOffline()) {
                return request(account, presence);
            }
            return accounts.departureIfLeaving(account)
                    .thenComposeAsync(
                            gone -> accounts.wishes().isStill(account, recorded)
                                    ? request(account, presence)
                                    : CompletableFuture.completedFuture(false),
                            storeExecutor);
        });
    }

    private CompletableFuture<Boolean> request(String account, RequestedPresence presence) {
        return calls.order(requests -> requests.requestPresence(account, presence))
                .thenApplyAsync(
                        done -> changed(account, Account.REQUESTED_PRESENCE, presence.wire(), accounts::accepted),
                        storeExecutor);
    }

    /** What the manager has accepted holds from then on; its own word of it comes later, and other words in between. */
    private boolean changed(String account, String property, Object value, Consumer<AccountFacts> told) {
        accounts.find(account).ifPresent(facts -> told.accept(facts.with(Map.of(property, value))));
        return true;
    }

    @Override
    public CompletionStage<Void> setAutomaticPresence(String account, PresenceType type, StatusChoice sent) {
        RequestedPresence presence = RequestedPresence.of(type, sent);
        return onAccount(account, facts -> calls.order(requests -> requests.setAutomaticPresence(account, presence)));
    }

    @Override
    public CompletionStage<Void> reconnect(String account) {
        return onAccount(account, this::reconnect);
    }

    /**
     * Offline and, once the connection is gone, online again. Mission Control's own Reconnect does not wait for that, and
     * haze refuses ("a connection already exists"); the same wish once more changes nothing.
     */
    private CompletableFuture<Boolean> reconnect(AccountFacts facts) {
        String id = facts.id();
        RequestedPresence wish = facts.requested();
        accounts.wishes().recordDetour(id, RequestedPresence.OFFLINE, wish);
        return calls.order(requests -> requests.requestPresence(id, RequestedPresence.OFFLINE))
                .thenComposeAsync(offline -> accounts.departure(id), storeExecutor)
                .thenComposeAsync(
                        // Somebody may have wished for something else meanwhile, or for nothing at all.
                        gone -> accounts.wishes().isOnDetour(id)
                                ? calls.order(requests -> requests.requestPresence(id, wish))
                                : CompletableFuture.completedFuture(gone),
                        storeExecutor);
    }

    @Override
    public CompletionStage<String> create(String connectionManager, String protocol, AccountDraft draft) {
        return calls.onStore(() -> calls.request(requests -> requests.create(connectionManager, protocol, draft)));
    }

    @Override
    public CompletionStage<Map<String, Object>> parameters(String account) {
        return calls.onStore(() -> {
            AccountFacts facts = known(account);
            return calls.request(requests -> requests.parameters(account, facts.managed()));
        });
    }

    @Override
    public CompletionStage<Void> update(String account, AccountDraft draft) {
        return onAccount(
                account,
                facts -> calls.request(requests -> requests.update(account, facts.managed(), draft))
                        .thenComposeAsync(
                                reconnect -> reconnect && !facts.requested().isOffline()
                                        ? reconnect(facts)
                                        : CompletableFuture.completedFuture(true),
                                storeExecutor));
    }

    @Override
    public CompletionStage<Void> setEnabled(String account, boolean enabled) {
        return onAccount(account, facts -> {
            CompletableFuture<Boolean> ready =
                    enabled ? accounts.departureIfLeaving(account) : CompletableFuture.completedFuture(true);
            return ready.thenComposeAsync(
                            gone -> calls.order(requests -> requests.setEnabled(account, enabled)), storeExecutor)
                    .thenApplyAsync(
                            done -> changed(account, Account.ENABLED, enabled, accounts::update), storeExecutor);
        });
    }

    @Override
    public CompletionStage<Void> remove(String account) {
        return onAccount(account, facts -> calls.order(requests -> requests.remove(account)));
    }

    private interface AccountCall {
        CompletableFuture<Boolean> on(AccountFacts facts);
    }

    private CompletionStage<Void> onAccount(String account, AccountCall call) {
        return calls.onStore(() -> call.on(known(account))).thenAccept(done -> {});
    }

    private AccountFacts known(String account) {
        return accounts.find(account)
                .orElseThrow(() -> new CompletionException(
                        new PresenceException("DoesNotExist", "the account manager does not keep this account")));
    }
}
