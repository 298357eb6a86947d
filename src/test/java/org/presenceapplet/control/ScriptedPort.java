package org.presenceapplet.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.StatusChoice;

/** Notes what it is asked for, and answers as the test says. */
final class ScriptedPort implements PresencePort {
    final List<String> calls = new ArrayList<>();
    private final Map<String, CompletionStage<Void>> answers = new HashMap<>();

    void refuse(String account, String errorName, String text) {
        answers.put(account, CompletableFuture.failedFuture(new PresenceException(errorName, text)));
    }

    void neverAnswer(String account) {
        answers.put(account, new CompletableFuture<>());
    }

    private CompletionStage<Void> called(String call, String account) {
        calls.add(call + " " + account);
        return answers.getOrDefault(account, CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletionStage<Void> setStatus(String account, List<StatusChoice> statuses) {
        return called("SetStatus " + statuses, account);
    }

    @Override
    public CompletionStage<Void> addStatus(String account, StatusChoice status) {
        return called("AddStatus " + status, account);
    }

    @Override
    public CompletionStage<Void> removeStatus(String account, String statusId) {
        return called("RemoveStatus " + statusId, account);
    }

    @Override
    public CompletionStage<Void> clearStatus(String account) {
        return called("ClearStatus", account);
    }

    @Override
    public CompletionStage<Void> requestPresence(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> setLastActivityTime(String account, Instant time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> disconnect(String account) {
        return called("Disconnect", account);
    }
}
