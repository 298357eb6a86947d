package org.presenceapplet.service;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.telepathy.Account;

/**
 * What the account manager says of one account: its D-Bus properties, without the parameters, which hold the password in
 * clear.
 *
 * @param id the account's object path without Telepathy's prefix
 * @param properties as they came, changes applied
 */
record AccountFacts(String id, Map<String, Object> properties) {
    AccountFacts {
        Map<String, Object> harmless = new HashMap<>(properties);
        harmless.remove(Account.PARAMETERS);
        properties = Map.copyOf(harmless);
    }

    static AccountFacts of(String id, Map<?, ?> properties) {
        return new AccountFacts(id, Map.of()).with(properties);
    }

    /** The same after {@code AccountPropertyChanged}. */
    AccountFacts with(Map<?, ?> changes) {
        Map<String, Object> changed = new HashMap<>(properties);
        changes.forEach((name, value) -> changed.put(Wire.string(name), value));
        return new AccountFacts(id, changed);
    }

    /** Manager and protocol are the first elements of the path, where a protocol's hyphens stand as underscores. */
    Managed managed() {
        String[] elements = id.split("/", 3);
        return new Managed(
                elements[0],
                elements.length > 1 ? elements[1].replace('_', '-') : "",
                Wire.flag(properties.get(Account.ENABLED)),
                Wire.flag(properties.get(Account.VALID)));
    }

    /** What to call it: as the user did, else by its address. */
    String name() {
        String displayName = Wire.string(properties.get(Account.DISPLAY_NAME));
        String normalizedName = Wire.string(properties.get(Account.NORMALIZED_NAME));
        if (!displayName.isBlank()) {
            return displayName;
        }
        return normalizedName.isBlank() ? AccountNames.readable(id) : normalizedName;
    }

    RequestedPresence requested() {
        return RequestedPresence.ofWire(properties.get(Account.REQUESTED_PRESENCE));
    }

    /** Empty where there is none. */
    String connectionPath() {
        String path = Wire.string(properties.get(Account.CONNECTION));
        return path.equals(Account.NO_CONNECTION) ? "" : path;
    }

    ConnectionState connection() {
        return ConnectionState.ofValue(Wire.number(properties.get(Account.CONNECTION_STATUS), 2));
    }

    /** Mission Control: who is put offline while the connection is being made is connected all the same. */
    boolean isConnectingUnwanted() {
        return connection() == ConnectionState.CONNECTING && requested().isOffline();
    }

    /** Whether a connection that appears now may well be this account's, which the manager will tell in a moment. */
    boolean expectsConnectionOf(String connectionPathSuffix) {
        Managed managed = managed();
        return connection() == ConnectionState.CONNECTING
                && connectionPath().isEmpty()
                && connectionPathSuffix.startsWith(
                        managed.manager() + "/" + managed.protocol().replace('-', '_') + "/");
    }

    @Nullable
    ConnectionError error() {
        String name = Wire.string(properties.get(Account.CONNECTION_ERROR));
        if (name.isEmpty()) {
            return null;
        }
        String text = Wire.string(
                Wire.map(properties.get(Account.CONNECTION_ERROR_DETAILS)).get("debug-message"));
        // Mission Control: a connection manager that has died is a "NoReply" with this text.
        return text.contains("service crashed")
                ? StatusReason.CRASHED
                : new ConnectionError(StatusReason.shortName(name), DisplayText.oneLine(text));
    }
}
