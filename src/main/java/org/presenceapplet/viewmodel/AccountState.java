package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.AccountAction.Kind;

/**
 * How an account is doing, and what can be done about it.
 *
 * @param type the shape to show beside the words
 */
record AccountState(PresenceType type, String words, List<AccountAction> actions) {
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of(
            "NetworkError", "ConnectionFailed", "ConnectionLost", "ConnectionRefused", "NoReply", "ServiceUnknown");
    private static final Set<String> WRONG_SETTINGS = Set.of("EncryptionError", "EncryptionNotAvailable");

    static AccountState of(Account account) {
        if (isOff(account)) {
            return of(account, PresenceType.OFFLINE, words("off"));
        }
        return switch (account.connection()) {
            case CONNECTED ->
                account.hasPresence()
                        ? of(account, account.actual().type(), words("connected"), Kind.GO_OFFLINE)
                        : of(account, PresenceType.UNKNOWN, words("connectedWithoutPresence"), Kind.GO_OFFLINE);
            case CONNECTING -> of(account, PresenceType.UNKNOWN, words("connecting"), Kind.CANCEL);
            case DISCONNECTED -> ofDisconnected(account);
        };
    }

    private static AccountState ofDisconnected(Account account) {
        if (account.managedOrNull() == null) {
            return account.error()
                    .map(error -> of(account, PresenceType.ERROR, sentence(error)))
                    .orElseGet(() -> of(account, PresenceType.OFFLINE, words("disconnected")));
        }
        if (!account.managedOrNull().valid()) {
            return of(account, PresenceType.ERROR, words("incomplete"));
        }
        if (isInTrouble(account)) {
            List<AccountAction> actions = new ArrayList<>(remedies(account));
            actions.add(new AccountAction(account.isToBeOnline() ? Kind.GO_OFFLINE : Kind.CONNECT, account.id()));
            return new AccountState(
                    PresenceType.ERROR,
                    account.error().map(AccountState::sentence).orElse(""),
                    actions);
        }
        String words = words(account.isPutOffline() ? "putOffline" : "disconnected");
        return of(account, PresenceType.OFFLINE, words, Kind.CONNECT);
    }

    /** Whether it fails at something that it should do: not one that is off, or was put offline. */
    static boolean isInTrouble(Account account) {
        return account.error().isPresent() && !isOff(account) && !account.isPutOffline();
    }

    private static boolean isOff(Account account) {
        return account.managed().filter(managed -> !managed.enabled()).isPresent();
    }

    /** What helps against the account's error, most promising first; nothing where no account manager keeps it. */
    static List<AccountAction> remedies(Account account) {
        ConnectionError error = account.errorOrNull();
        if (account.managedOrNull() == null) {
            return List.of();
        }
        if (account.connection() == ConnectionState.CONNECTING) {
            AccountAction cancel = new AccountAction(Kind.CANCEL, account.id());
            boolean hangs = error != null && error.name().equals("Timeout");
            return hangs ? List.of(new AccountAction(Kind.RETRY, account.id()), cancel) : List.of(cancel);
        }
        return error == null
                ? List.of()
                : kinds(error.name()).stream()
                        .map(kind -> new AccountAction(kind, account.id()))
                        .toList();
    }

    private static List<Kind> kinds(String error) {
        if (error.equals("AuthenticationFailed")) {
            return List.of(Kind.EDIT_PASSWORD, Kind.RETRY);
        }
        if (WORTH_ANOTHER_TRY.contains(error)) {
            return List.of(Kind.RETRY);
        }
        return WRONG_SETTINGS.contains(error) || error.startsWith("Cert.") ? List.of(Kind.EDIT) : List.of();
    }

    private static AccountState of(Account account, PresenceType type, String words, Kind... kinds) {
        return new AccountState(
                type,
                words,
                List.of(kinds).stream()
                        .map(kind -> new AccountAction(kind, account.id()))
                        .toList());
    }

    private static String words(String key) {
        return Texts.text("account.state." + key);
    }

    /** The problem's text goes on after a name; here it stands alone. */
    private static String sentence(ConnectionError error) {
        String text = ConnectionProblem.text(error);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
