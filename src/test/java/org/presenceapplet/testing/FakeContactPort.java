package org.presenceapplet.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.PresenceException;

/** Connections that take whatever is asked of their contact lists, or refuse it, and remember what that was. */
public final class FakeContactPort implements ContactPort {
    private final Executor storeExecutor;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile PresenceException refusal = new PresenceException("", "");

    public FakeContactPort(Executor storeExecutor) {
        this.storeExecutor = storeExecutor;
    }

    /** Refuses everything from now on with this error; nothing where its name is empty. */
    public void refuse(String errorName, String text) {
        refusal = new PresenceException(errorName, text);
    }

    /** What was asked, such as {@code accept ann@x}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public CompletionStage<Void> accept(ContactId contact) {
        return answer("accept " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> refuse(ContactId contact) {
        return answer("refuse " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> block(ContactId contact) {
        return answer("block " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> unblock(ContactId contact) {
        return answer("unblock " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> add(String account, String identifier, String message, List<String> groups) {
        return answer("add " + account + " " + identifier + " '" + message + "' " + groups);
    }

    @Override
    public CompletionStage<Void> cancelRequest(ContactId contact) {
        return answer("cancel " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> remove(ContactId contact) {
        return answer("remove " + contact.identifier());
    }

    @Override
    public CompletionStage<Void> rename(ContactId contact, String alias) {
        return answer("rename " + contact.identifier() + " " + alias);
    }

    @Override
    public CompletionStage<Void> setGroups(ContactId contact, List<String> groups) {
        return answer("groups " + contact.identifier() + " " + groups);
    }

    private CompletionStage<Void> answer(String call) {
        calls.add(call);
        PresenceException refused = refusal;
        return CompletableFuture.supplyAsync(() -> refused, storeExecutor)
                .thenCompose(why -> why.errorName().isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(why));
    }
}
