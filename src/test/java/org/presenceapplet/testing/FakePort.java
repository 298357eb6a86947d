package org.presenceapplet.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;

/** Connections that do what they are asked, or refuse everything, and remember what that was. */
public final class FakePort implements PresencePort {
    private final Executor storeExecutor;
    private final Map<String, AccountWriter> writers = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String refusal = "";

    public FakePort(Executor storeExecutor) {
        this.storeExecutor = storeExecutor;
    }

    /** Lets what is asked of this account show in the store. */
    public void serve(AccountWriter writer) {
        writers.put(writer.account().id(), writer);
    }

    /** Refuses everything from now on with this error; nothing where it is empty. */
    public void refuse(String errorName) {
        refusal = errorName;
    }

    /** What was asked, such as {@code set Work [busy lunch]}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public CompletionStage<Void> setStatus(String account, List<StatusChoice> statuses) {
        return answer("set " + account + " " + words(statuses), account, before -> statuses);
    }

    @Override
    public CompletionStage<Void> addStatus(String account, StatusChoice status) {
        return answer("add " + account + " " + words(List.of(status)), account, before -> {
            List<StatusChoice> all = new ArrayList<>(before);
            all.removeIf(other -> other.id().equals(status.id()) || isExclusive(account, other.id()));
            all.add(status);
            return all;
        });
    }

    @Override
    public CompletionStage<Void> removeStatus(String account, String statusId) {
        return answer(
                "remove " + account + " " + statusId,
                account,
                before -> before.stream()
                        .filter(status -> !status.id().equals(statusId))
                        .toList());
    }

    @Override
    public CompletionStage<Void> clearStatus(String account) {
        return answer("clear " + account, account, before -> List.of(StatusChoice.of("available", "")));
    }

    @Override
    public CompletionStage<Void> requestPresence(Collection<ContactId> contacts) {
        return answer(
                "ask " + contacts.stream().map(ContactId::identifier).toList(),
                writer -> {},
                contacts.iterator().next().account());
    }

    @Override
    public CompletionStage<Void> setLastActivityTime(String account, Instant time) {
        return answer("active " + account + " " + time, writer -> {}, account);
    }

    @Override
    public CompletionStage<Void> disconnect(String account) {
        return answer(
                "disconnect " + account,
                writer -> writer.update(shown -> shown.withConnection(ConnectionState.DISCONNECTED, null)),
                account);
    }

    private boolean isExclusive(String account, String statusId) {
        AccountWriter writer = writers.get(account);
        return writer != null
                && writer.account().offer().status(statusId).stream().anyMatch(StatusSpec::exclusive);
    }

    private CompletionStage<Void> answer(String call, String account, UnaryOperator<List<StatusChoice>> change) {
        return answer(call, writer -> writer.update(shown -> shown.withActual(changed(shown, change))), account);
    }

    private CompletionStage<Void> answer(String call, Consumer<AccountWriter> effect, String account) {
        calls.add(call);
        if (!refusal.isEmpty()) {
            return CompletableFuture.failedFuture(new PresenceException(refusal, "by the test"));
        }
        return CompletableFuture.runAsync(
                () -> {
                    AccountWriter writer = writers.get(account);
                    if (writer != null) {
                        effect.accept(writer);
                    }
                },
                storeExecutor);
    }

    private static Presence changed(Account account, UnaryOperator<List<StatusChoice>> change) {
        List<StatusChoice> before = account.actual().statuses().stream()
                .map(status -> new StatusChoice(status.id(), status.parameters()))
                .toList();
        return new Presence(
                change.apply(before).stream()
                        .map(choice ->
                                new Status(choice.id(), account.offer().typeOf(choice.id()), choice.parameters()))
                        .toList(),
                null);
    }

    private static List<String> words(List<StatusChoice> statuses) {
        return statuses.stream()
                .map(status -> (status.id() + " " + status.message()).strip())
                .toList();
    }
}
