package org.presenceapplet.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What a connection can be asked for. Each call returns at once, from any thread; the answer comes later, on the store's
 * executor, and fails with a {@link PresenceException} where the connection refuses, does not answer in time, or is gone.
 * Success means the request was accepted; what came of it shows in the {@link PresenceStore}, possibly never, because a
 * connection sends no signal where nothing changed.
 */
public interface PresencePort {
    /** {@code SetStatus}: exactly these, which is one, or several none of which is exclusive. */
    CompletionStage<Void> setStatus(String account, List<StatusChoice> statuses);

    /** {@code AddStatus}: this one beside those already set. */
    CompletionStage<Void> addStatus(String account, StatusChoice status);

    /** {@code RemoveStatus}: InvalidArgument where it is not set. */
    CompletionStage<Void> removeStatus(String account, String statusId);

    /** {@code ClearStatus}: what is left is up to the connection, usually plain available. */
    CompletionStage<Void> clearStatus(String account);

    /** {@code RequestPresence}: the answer arrives as a change of the contacts. */
    CompletionStage<Void> requestPresence(Collection<ContactId> contacts);

    /** {@code SetLastActivityTime}: NotImplemented where the protocol has no concept of idle time. */
    CompletionStage<Void> setLastActivityTime(String account, Instant time);

    /** {@code Connection.Disconnect}: going offline is not a status. */
    CompletionStage<Void> disconnect(String account);
}
