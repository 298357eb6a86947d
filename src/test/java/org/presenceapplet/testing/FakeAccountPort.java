package org.presenceapplet.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.StatusChoice;

/** An account manager that does what it is asked, or refuses everything, and remembers what that was. */
public final class FakeAccountPort implements AccountPort {
    /** As telepathy-haze describes it, shortened. */
    public static final Protocol XMPP = new Protocol(
            "haze",
            "jabber",
            "XMPP",
            List.of(
                    new ProtocolParameter("account", ParameterType.STRING, true, false, null),
                    new ProtocolParameter("password", ParameterType.STRING, false, true, null),
                    new ProtocolParameter("server", ParameterType.STRING, false, false, null),
                    new ProtocolParameter("port", ParameterType.UINT16, false, false, 5222),
                    new ProtocolParameter("require-encryption", ParameterType.BOOLEAN, false, false, true)));

    public static final Protocol IRC = new Protocol(
            "idle",
            "irc",
            "IRC",
            List.of(
                    new ProtocolParameter("account", ParameterType.STRING, true, false, null),
                    new ProtocolParameter("server", ParameterType.STRING, true, false, null),
                    new ProtocolParameter("port", ParameterType.UINT16, false, false, 6667)));

    private final Executor storeExecutor;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, StatusChoice> automatic = new ConcurrentHashMap<>();
    private volatile PresenceException refusal = new PresenceException("", "");
    private volatile List<Protocol> protocols = List.of(IRC, XMPP);
    private volatile Map<String, Object> parameters = Map.of();
    private volatile boolean available = true;

    public FakeAccountPort(Executor storeExecutor) {
        this.storeExecutor = storeExecutor;
    }

    /** Refuses everything from now on with this error; nothing where its name is empty. */
    public void refuse(String errorName, String text) {
        refusal = new PresenceException(errorName, text);
    }

    public void setAvailable(boolean nowAvailable) {
        available = nowAvailable;
    }

    public void setProtocols(List<Protocol> nowProtocols) {
        protocols = nowProtocols;
    }

    /** What {@link #parameters} answers for every account. */
    public void setParameters(Map<String, Object> nowParameters) {
        parameters = nowParameters;
    }

    /** What was asked that changes something, such as {@code create haze/jabber "Work" {account=me@localhost}}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public CompletionStage<Boolean> isAvailable() {
        return CompletableFuture.supplyAsync(() -> available, storeExecutor);
    }

    @Override
    public CompletionStage<List<Protocol>> protocols() {
        return answer(() -> protocols);
    }

    @Override
    public CompletionStage<Void> requestPresence(
            String account, StatusChoice wish, PresenceType type, StatusChoice sent) {
        return done(("request " + account + " " + sent.id() + " " + sent.message()).strip());
    }

    @Override
    public CompletionStage<Void> setAutomaticPresence(String account, PresenceType type, StatusChoice sent) {
        automatic.put(account, sent);
        return this.<Boolean>answer(() -> true).thenAccept(done -> {});
    }

    /** What each account is to connect with the next time. */
    public Map<String, StatusChoice> automaticPresences() {
        return Map.copyOf(automatic);
    }

    @Override
    public CompletionStage<Void> reconnect(String account) {
        return done("reconnect " + account);
    }

    @Override
    public CompletionStage<String> create(String manager, String protocol, AccountDraft draft) {
        calls.add("create " + manager + "/" + protocol + " " + words(draft));
        return answer(() -> manager + "/" + protocol + "/new0");
    }

    @Override
    public CompletionStage<Map<String, Object>> parameters(String account) {
        return answer(() -> parameters);
    }

    @Override
    public CompletionStage<Void> update(String account, AccountDraft draft) {
        return done("update " + account + " " + words(draft));
    }

    @Override
    public CompletionStage<Void> setEnabled(String account, boolean enabled) {
        return done((enabled ? "enable " : "disable ") + account);
    }

    @Override
    public CompletionStage<Void> remove(String account) {
        return done("remove " + account);
    }

    private CompletionStage<Void> done(String call) {
        calls.add(call);
        return this.<Boolean>answer(() -> true).thenAccept(done -> {});
    }

    private <T> CompletionStage<T> answer(Supplier<T> answer) {
        PresenceException why = refusal;
        return why.errorName().isEmpty()
                ? CompletableFuture.supplyAsync(answer, storeExecutor)
                : CompletableFuture.failedFuture(why);
    }

    private static String words(AccountDraft draft) {
        Set<String> unset = draft.unset();
        return "\"" + draft.displayName() + "\" " + new TreeMap<>(draft.parameters())
                + (unset.isEmpty() ? "" : " unset " + unset);
    }
}
