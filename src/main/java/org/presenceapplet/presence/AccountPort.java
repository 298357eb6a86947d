package org.presenceapplet.presence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What the account manager can be asked for ({@code AccountManager} and {@code Account} in the specification). Each call
 * returns at once, from any thread; the answer comes later, on the store's executor, and fails with a
 * {@link PresenceException}: with the manager's own error where it refuses, ServiceUnknown where there is no account
 * manager, DoesNotExist for an account it does not keep, NoReply where it does not answer in time.
 *
 * <p>What came of a request shows in the {@link PresenceStore}.
 */
public interface AccountPort {
    /** Whether there is an account manager, or one that starts when it is asked. */
    CompletionStage<Boolean> isAvailable();

    /** Every protocol that an account can be made for, by name. Asks all connection managers, which may start them. */
    CompletionStage<List<Protocol>> protocols();

    /**
     * {@code RequestedPresence}: connects the account where it must, and disconnects it where the status is
     * {@code offline}. An account that is not enabled keeps the wish until it is. InvalidArgument for a type that cannot
     * be wished for.
     *
     * @param wish what the account is shown to have been asked for
     * @param type the type of what is sent
     * @param sent the wish as the account can take it, or what stands in for it; with no more than a message
     */
    CompletionStage<Void> requestPresence(String account, StatusChoice wish, PresenceType type, StatusChoice sent);

    /**
     * {@code AutomaticPresence}: what the account connects with when the session begins the next time.
     *
     * @param sent with no more than a message; never offline
     */
    CompletionStage<Void> setAutomaticPresence(String account, PresenceType type, StatusChoice sent);

    /** Connects again at once what failed or was lost, with the presence wished for last. */
    CompletionStage<Void> reconnect(String account);

    /**
     * {@code CreateAccount}: a new account, enabled and going online. InvalidArgument names the parameter that is wrong.
     *
     * @return its identifier, {@link Account#id()}
     */
    CompletionStage<String> create(String manager, String protocol, AccountDraft draft);

    /** What an account has been told, by parameter name; secrets are left out, and so is what nobody can write by hand. */
    CompletionStage<Map<String, Object>> parameters(String account);

    /** {@code UpdateParameters} and the display name; connects anew where that is what it takes. */
    CompletionStage<Void> update(String account, AccountDraft draft);

    /** {@code Enabled}. */
    CompletionStage<Void> setEnabled(String account, boolean enabled);

    /** {@code Remove}: the account and all that was told of it is gone for good. */
    CompletionStage<Void> remove(String account);
}
