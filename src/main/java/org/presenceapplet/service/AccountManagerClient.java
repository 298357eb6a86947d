package org.presenceapplet.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.StatusChoice;

/** The account manager on one bus. */
public final class AccountManagerClient implements AccountPort {
    private static <T> CompletionStage<T> nobody() {
        return CompletableFuture.failedFuture(new PresenceException("ServiceUnknown", "there is no account manager"));
    }

    @Override
    public CompletionStage<Boolean> isAvailable() {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletionStage<List<Protocol>> protocols() {
        return nobody();
    }

    @Override
    public CompletionStage<Void> requestPresence(
            String account, StatusChoice wish, PresenceType type, StatusChoice sent) {
        return nobody();
    }

    @Override
    public CompletionStage<Void> reconnect(String account) {
        return nobody();
    }

    @Override
    public CompletionStage<String> create(String manager, String protocol, AccountDraft draft) {
        return nobody();
    }

    @Override
    public CompletionStage<Map<String, Object>> parameters(String account) {
        return nobody();
    }

    @Override
    public CompletionStage<Void> update(String account, AccountDraft draft) {
        return nobody();
    }

    @Override
    public CompletionStage<Void> setEnabled(String account, boolean enabled) {
        return nobody();
    }

    @Override
    public CompletionStage<Void> remove(String account) {
        return nobody();
    }
}
